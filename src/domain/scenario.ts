import type { Catalog } from './catalog.js';
import type { DemandPlan } from './demand.js';
import type { Strategy } from './strategy.js';
import type { Zone } from './zone.js';

/** A scenario after parsing: exact, complete, plain data. What a worker gets. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** First day, `YYYY-MM-DD`; day 0 of every other number here. */
  readonly start: string;
  /** Weekday of the start, 0 = Monday, and day of the year, 0 = 1 January. */
  readonly startWeekday: number;
  readonly startDayOfYear: number;
  readonly horizonDays: number; // includes the warm-up
  /** Days deleted at the beginning; 'auto' = found by MSER-5. */
  readonly warmUpDays: number | 'auto';
  readonly seed: string;
  readonly replications: Replications;
  readonly currency: string;
  readonly catalog: Catalog;
  readonly demand: DemandPlan;
  /** In file order; the first one is the baseline. */
  readonly strategies: readonly Strategy[];
  readonly expect: readonly Expectation[];
  /** What makes no practical difference; absent: the usual zone. */
  readonly zone?: Zone;
  /** Fitted inputs are drawn anew from what is known of them, see `refitOf`; absent: taken as they are. */
  readonly inputs?: 'uncertain';
}

/** Futures that are played with the same draw of uncertain inputs: two, so that luck can be told from what is not known. */
export const FUTURES_PER_REFIT = 2;

/** Number of the draw of uncertain inputs that a replication is played with. */
export const refitOf = (replication: number): number => Math.floor(replication / FUTURES_PER_REFIT);

export type Replications =
  | { readonly kind: 'fixed'; readonly n: number }
  | {
      readonly kind: 'until';
      readonly kpi: string;
      readonly halfWidth: number;
      readonly relative: boolean;
      readonly max: number;
    };

/** A claim `check` decides: the interval lies wholly inside (pass), wholly outside (fail), or not (undecided). */
export type Expectation =
  | {
      readonly kind: 'level';
      readonly strategy: string;
      readonly kpi: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly text: string;
      readonly line?: number;
    }
  | {
      readonly kind: 'difference';
      readonly strategy: string;
      readonly against: string;
      readonly kpi: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly text: string;
      readonly line?: number;
    };
