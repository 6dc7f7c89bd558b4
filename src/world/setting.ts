import type { DemandStream, OrderColumns } from '../domain/demand.js';
import type { Law } from '../domain/law.js';
import type { Scenario } from '../domain/scenario.js';
import { ticks } from '../domain/time.js';
import { gammaInverse } from '../stats/gamma-inverse.js';
import { inverseOf } from '../stats/distributions.js';
import { seedWords, type SeedWords } from '../stats/seed.js';
import { inclusionChances } from './demand/inclusion.js';

/** A law as one uniform in, one value out. */
export type Inverse = (u: number) => number;

/** What every part of the world of one replication is made from. */
export interface Setting {
  readonly scenario: Scenario;
  readonly seed: SeedWords;
  readonly replication: number;
  /** Ticks. */
  readonly horizon: number;
  readonly laws: Laws;
}

/** `laws` are the scenario's own, kept for all of its replications. */
export function settingOf(scenario: Scenario, replication: number, laws: Laws): Setting {
  return { scenario, seed: seedWords(scenario.seed), replication, horizon: ticks(scenario.horizonDays), laws };
}

/** Inverses already built, and other things of a scenario that take a millisecond (as a gamma table does): keep one `Laws` for all replications of a scenario. */
export class Laws {
  private readonly inverses = new Map<string, Inverse>();

  private readonly means = new WeakMap<Scenario, Float64Array>();

  private readonly fitted: WeakMap<OrderColumns, object>;

  private readonly chances = new WeakMap<DemandStream, Float64Array>();

  /** `known`: those of the same scenario with other laws, but the same record. */
  constructor(known?: Laws) {
    this.fitted = known?.fitted ?? new WeakMap<OrderColumns, object>();
  }

  inverse(law: Law): Inverse {
    return this.kept(JSON.stringify(law), () => inverseOf(law));
  }

  /** Of the gamma law with mean 1 and this shape. */
  dayFactor(shape: number): Inverse {
    return this.kept(`day ${shape}`, () => gammaInverse(shape));
  }

  /** Units a day by stock row, worked out at the first call. */
  meanDemand(scenario: Scenario, build: () => Float64Array): Float64Array {
    let means = this.means.get(scenario);
    if (!means) this.means.set(scenario, (means = build()));
    return means;
  }

  /** P(an order has a line of it) by entry of the stream's items: of thousands of items and long orders it takes a tenth of a second. */
  inclusion(stream: DemandStream): Float64Array {
    let chances = this.chances.get(stream);
    if (!chances) this.chances.set(stream, (chances = inclusionChances(stream)));
    return chances;
  }

  /** Forecasts fitted to a record, which every future begins from. */
  forecasts<T extends object>(orders: OrderColumns, build: () => T): T {
    let known = this.fitted.get(orders);
    if (!known) this.fitted.set(orders, (known = build()));
    return known as T;
  }

  private kept(key: string, build: () => Inverse): Inverse {
    let inverse = this.inverses.get(key);
    if (!inverse) this.inverses.set(key, (inverse = build()));
    return inverse;
  }
}
