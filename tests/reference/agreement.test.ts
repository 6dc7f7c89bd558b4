import fc from 'fast-check';
import { it } from 'vitest';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { show, inOrder, type FactRow } from './facts.js';
import { randomCases, type RandomCase } from './random-shops.js';
import { TooMany, Undecided } from './slow-forecast.js';
import { slowKpis } from './slow-kpis.js';
import { slowShop } from './slow-shop.js';
import { planOf, play } from './small-shop.js';

const numRuns = process.env.BULLWHIP_FULL ? 5000 : 400;

it(`the engine tells the slow shop's story, fact by fact, in ${numRuns} random shops`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape, planned }) => {
      const fast = play(scenario, tape, { plan: planOf(scenario, planned) }).facts;
      const slow = inOrder(slowShop(scenario, scenario.strategies[0], tape, planned));
      const difference = firstDifference(slow, fast);
      if (difference) throw new Error(difference);
    }),
    { numRuns, seed: 20260907, reporter },
  );
});

it.each(['exact', 'ses'] as const)(
  `planners who forecast tell the same story, in ${numRuns / 10} random shops: %s`,
  { timeout: 600_000 },
  (forecasts) => {
    fc.assert(
      fc.property(randomCases({ forecasts }), ({ scenario, tape, planned }) => {
        const fast = play(scenario, tape, { plan: planOf(scenario, planned) }).facts;
        let slow: FactRow[] = [];
        try {
          slow = inOrder(slowShop(scenario, scenario.strategies[0], tape, planned));
        } catch (error) {
          // Laws of a large mean are not counted out, and a level on the edge of two units is nobody's.
          fc.pre(!(error instanceof TooMany || error instanceof Undecided));
          throw error;
        }
        const difference = firstDifference(slow, fast);
        if (difference) throw new Error(difference);
      }),
      { numRuns: numRuns / 10, seed: 1957, reporter },
    );
  },
);

it(`KPIs are what their definitions say, in ${numRuns} random shops`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape, planned }) => {
      const { facts, values } = play(scenario, tape, { plan: planOf(scenario, planned) });
      const slow = slowKpis(scenario, facts);
      KPI_NAMES.forEach(({ name }, k) => {
        const [top, bottom] = slow[name] ?? [0, 0];
        if (!close(values[2 * k], top) || !close(values[2 * k + 1], bottom)) {
          throw new Error(
            `${name}: by definition ${top} ÷ ${bottom}, by its family ${values[2 * k]} ÷ ${values[2 * k + 1]}`,
          );
        }
      });
    }),
    { numRuns, seed: 411, reporter },
  );
});

/** Within 1e-9, absolute for small numbers and relative for large ones. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The first fact that differs with the ones before it, or undefined. */
function firstDifference(slow: readonly FactRow[], fast: readonly FactRow[]): string | undefined {
  for (let i = 0; i < Math.max(slow.length, fast.length); i++) {
    if (show(slow[i]) === show(fast[i])) continue;
    const before = slow.slice(Math.max(0, i - 12), i).map((fact) => `   ${show(fact)}`);
    return [`fact ${i} differs`, ...before, `-  ${show(slow[i])}   (slow shop)`, `+  ${show(fast[i])}   (engine)`].join(
      '\n',
    );
  }
  return undefined;
}

/** The smallest failing shop found, with the seed that finds it again. */
function reporter({
  failed,
  seed,
  counterexamplePath,
  counterexample,
  errorInstance,
}: fc.RunDetails<[RandomCase]>): void {
  if (!failed) return;
  const [found] = counterexample ?? [];
  const { catalog, strategies, horizonDays, warmUpDays, startWeekday } = found!.scenario;
  const orders = found!.tape.orders.map((order) => JSON.stringify(order)).join('\n');
  const shop = JSON.stringify(
    { planned: found!.planned, catalog, strategy: strategies[0], horizonDays, warmUpDays, startWeekday },
    (_, v: unknown) => (v === Infinity ? 'Infinity' : v),
  );
  const outages = JSON.stringify(found!.tape.outages);
  throw new Error(
    `${String(errorInstance)}\nseed ${seed}, path ${counterexamplePath}\n${shop}\n${orders}\noutages ${outages}`,
  );
}
