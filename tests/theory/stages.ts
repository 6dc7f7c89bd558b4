import type { Scenario } from '../../src/domain/scenario.js';
import { TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { Fact, Journal } from '../../src/engine/journal.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { prepare } from '../../src/study/prepare.js';
import { recordTape } from '../../src/world/record-tape.js';
import type { Asking } from './accept.js';
import type { Share } from './measure.js';
import { fixed, oneItemScenario } from './one-item-shop.js';

/** A place of a supply chain that keeps its position at `S`; one unit of time is one day. */
export interface Stage {
  readonly S: number;
  readonly leadTime: number;
  /** Row of the stage it is supplied by; undefined = from outside, always able to deliver. */
  readonly from?: number;
  /** Customers a day, one unit each. */
  readonly demand?: number;
}

/** One item at several stages, each with continuous review and base stock; lanes for all but those supplied from outside. */
function stagesScenario(stages: readonly Stage[], days: number, warmUp: number, seed: string): Scenario {
  const [first] = stages;
  const shop = oneItemScenario(
    { orders: 1, suppliers: [{ leadTime: fixed(1) }], reorder: { kind: 'base-stock', S: first.S }, initial: 0, days, warmUp }, // prettier-ignore
    seed,
  );
  const { catalog, demand, strategies } = shop;
  const selling = stages.flatMap((stage, place) =>
    stage.demand === undefined ? [] : [{ place, demand: stage.demand }],
  );
  return {
    ...shop,
    catalog: {
      ...catalog,
      items: [{ ...catalog.items[0], initialOnHand: stages.map(({ S }) => S) }],
      locations: stages.map((_, place) => ({ ...catalog.locations[0], name: `stage ${place}` })),
      suppliers: stages.map(({ leadTime, from }, place) => ({
        ...catalog.suppliers[0],
        name: `to stage ${place}`,
        leadTime: fixed(leadTime),
        quotedLeadTime: leadTime,
        ...(from === undefined ? {} : { location: from }),
      })),
      channels: selling.map(({ place }) => ({ ...catalog.channels[0], name: `from stage ${place}`, from: [place] })),
      offers: stages.map((_, supplier) => ({ ...catalog.offers[0], supplier })),
    },
    demand: {
      ...demand,
      streams: selling.map(({ demand: rate }, channel) => ({ ...demand.streams[0], name: `of ${channel}`, channel, ordersPerDay: rate })), // prettier-ignore
    },
    strategies: [
      {
        ...strategies[0],
        at: stages.map(({ S }, supplier) => ({
          reorder: { ...strategies[0].reorder, S } as Scenario['strategies'][number]['reorder'],
          sourcing: { kind: 'single', supplier },
        })),
      },
    ],
  };
}

/** Time averages by stage, in unit-days of the measured time: on hand, owed to customers or other stages, underway to it; demand and fills. */
class StageReader {
  readonly onHand: Float64Array;
  readonly owed: Float64Array;
  readonly underway: Float64Array;
  readonly asked: Float64Array;
  readonly filled: Float64Array;

  constructor(
    stages: number,
    private readonly warmUp: number,
    private readonly horizon: number,
  ) {
    this.onHand = new Float64Array(stages);
    this.owed = new Float64Array(stages);
    this.underway = new Float64Array(stages);
    this.asked = new Float64Array(stages);
    this.filled = new Float64Array(stages);
  }

  read({ kind, time, row, units, b, c, other, length }: Journal, isLane: (supplier: number) => boolean): void {
    for (let i = 0; i < length; i++) {
      const at = row[i];
      const area = (units[i] * (this.horizon - Math.max(this.warmUp, time[i]))) / TICKS_PER_DAY;
      const counts = time[i] >= this.warmUp ? units[i] : 0;
      switch (kind[i]) {
        case Fact.STOCKED:
          this.onHand[at] += area;
          break;
        case Fact.RECEIVED:
          this.onHand[at] += area;
          if (isLane(other[i])) this.underway[at] -= area;
          break;
        case Fact.FILLED:
          this.onHand[at] -= area;
          this.asked[at] += counts;
          this.filled[at] += counts;
          break;
        case Fact.BACKORDERED:
          this.asked[at] += counts;
          this.owed[at] += area;
          break;
        case Fact.AWAITED:
          this.owed[at] += area;
          break;
        case Fact.RELEASED:
          this.onHand[at] -= area;
          this.owed[at] -= area;
          break;
        case Fact.SENT:
          this.onHand[at] -= area;
          if (c[i] === 1) this.owed[at] -= area;
          this.underway[b[i]] += area;
          break;
      }
    }
  }
}

/** A cost a day from the time averages of the stages. */
export type StageCost = (levels: { onHand: number; owed: number; underway: number }[]) => number;

/** Asks for `on hand of k`, `backorders of k`, `fill rate of k` and `cost` of a chain of stages. */
export function askStages(stages: readonly Stage[], days: number, warmUp: number, cost: StageCost = () => NaN): Asking {
  return (names, seed) => {
    const scenario = stagesScenario(stages, days, warmUp, seed);
    const prepared = prepare(scenario);
    const [strategy] = scenario.strategies;
    const isLane = (supplier: number) => stages[supplier].from !== undefined;
    return (replication) => {
      const reader = new StageReader(stages.length, ticks(warmUp), ticks(days));
      const journal = new Journal((facts) => reader.read(facts, isLane));
      const tape = recordTape(scenario, replication, { laws: prepared.laws });
      const simulation = new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal);
      for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
      simulation.finish();
      const span = days - warmUp;
      const levels = stages.map((_, k) => ({
        onHand: reader.onHand[k] / span,
        owed: reader.owed[k] / span,
        underway: reader.underway[k] / span,
      }));
      return names.map((name): Share => {
        if (name === 'cost') return [cost(levels), 1];
        const k = Number(name.split(' ').at(-1));
        if (name.startsWith('on hand')) return [levels[k].onHand, 1];
        if (name.startsWith('backorders')) return [levels[k].owed, 1];
        return [reader.filled[k], reader.asked[k]];
      });
    };
  };
}
