import { transfer } from 'comlink';
import { invariant } from '../src/domain/problems.js';
import type { Strategy } from '../src/domain/strategy.js';
import { prepare, type Prepared } from '../src/study/prepare.js';
import { replicate } from '../src/study/replicate.js';
import { findWarmUp } from '../src/study/settle-warm-up.js';
import { Abandoned, abandonable } from '../src/study/what-if/abandonable.js';
import { focusKey } from '../src/study/what-if/focus-key.js';
import { KeptRuns } from '../src/study/what-if/kept-runs.js';
import type { StrategyOutcome } from '../src/study/what-if/outcome-store.js';
import { TapeCache } from '../src/study/what-if/tape-cache.js';
import { buffersOf } from './buffers-of.js';
import { named } from './named.js';
import { RECENT_SHOPS, Signals, type PlayOrder, type WhatIfApi } from './protocol.js';
import { Recent } from './recent.js';

/** Keeps what the next question will need again: shops made ready, and tapes. */
export function whatIfApi(tapes = new TapeCache(), runs = new KeptRuns()): WhatIfApi {
  const shops = new Recent<Prepared>(RECENT_SHOPS);
  const strategies = new Map<string, Strategy>();
  let shop = '';
  let signals: Int32Array = new Int32Array(2);

  /** Of a strategy told of now or before. */
  function known({ key, strategy }: PlayOrder['strategies'][number]): Strategy {
    if (strategy) strategies.set(key, strategy);
    const found = strategies.get(key);
    invariant(found !== undefined, 'a worker is asked for a strategy it was never told of');
    return found;
  }

  function open(): Prepared {
    const prepared = shops.get(shop);
    invariant(prepared !== undefined, 'a worker is asked for a future before it has a shop');
    return prepared;
  }

  function playOne(
    { key, prepared }: { readonly key: string; readonly prepared: Prepared },
    replication: number,
    { groups, focus, keep }: PlayOrder,
    givenUp: () => boolean,
  ): StrategyOutcome {
    const tape = tapes.find(shop, prepared, replication, keep);
    if ('replay' in tape && focusKey(focus) === '' && KeptRuns.areOfUse(prepared)) {
      const replay = () => abandonable(tape.replay(), givenUp);
      return runs.play(shop, key, prepared, { replication, groups, tape: { ...tape, replay } });
    }
    const drawn = abandonable('replay' in tape ? tape.replay() : tape, givenUp);
    return replicate(prepared, replication, { groups, focus, tape: drawn });
  }

  return {
    take(key, scenario) {
      const prepared = scenario ? prepare(scenario) : shops.get(key);
      invariant(prepared !== undefined, 'a worker is taken to have a shop that it never had');
      shops.use(key, prepared);
      shop = key;
      strategies.clear();
    },
    play(order) {
      const prepared = open();
      const outcomes: StrategyOutcome[] = [];
      const givenUp = () => {
        Atomics.add(signals, Signals.BEAT, 1);
        return Atomics.load(signals, Signals.GIVEN_UP) === order.job;
      };
      const begun = performance.now();
      const over = begun + 1000 * order.seconds;
      let at = order.replications[0];
      const plays = order.strategies.map((told) => ({ key: told.key, prepared: withStrategy(prepared, known(told)) }));
      try {
        for (const replication of order.replications) {
          at = replication;
          for (const play of plays) {
            outcomes.push(playOne(play, replication, order, givenUp));
          }
          if (performance.now() >= over) break;
        }
      } catch (error) {
        if (!(error instanceof Abandoned)) throw named(error, at);
      }
      return transfer({ outcomes, seconds: (performance.now() - begun) / 1000 }, outcomes.flatMap(buffersOf));
    },
    settle(strategy) {
      const prepared = open();
      const { scenario } = withStrategy(prepared, strategy);
      return findWarmUp(scenario, (replication) => tapes.tape(shop, prepared, replication));
    },
    listen(shared) {
      signals = shared;
    },
  };
}

/** Plans hang on the shop and on the strategy they are asked for, not on the others. */
const withStrategy = (prepared: Prepared, strategy: Strategy): Prepared => ({
  ...prepared,
  scenario: { ...prepared.scenario, strategies: [strategy] },
});
