import type { KpiUnit } from '../domain/kpi-names.js';
import type { Zone } from '../domain/zone.js';

/** One replication of all strategies: what a worker sends back. Columns only. */
export interface ReplicationOutcome {
  readonly replication: number;
  /** Events handled, all strategies together. */
  readonly events: number;
  /** `values[(strategy * kpis + kpi) * 2]` over `[… + 1]`, KPIs in the order of `KPI_NAMES`. */
  readonly values: Float64Array;
  /** Orders per strategy whose fate the horizon hides (left out of the on-time rates). */
  readonly unknown: Float64Array;
  /** Orders per strategy that still wait at the horizon (left out of the waits). */
  readonly waiting: Float64Array;
  /** Grouped tables, when asked for: totals of `GROUP_COLUMNS` by strategy and group. */
  readonly groups?: GroupTotals;
}

/** Totals over the measured time; columns as in `ROW_COLUMNS`, `SUPPLIER_COLUMNS` and `CHANNEL_COLUMNS`. */
export interface GroupTotals {
  /** `[(strategy * stock rows + row) * columns + column]`, row = location * items + item. */
  readonly rows: Float64Array;
  readonly suppliers: Float64Array;
  /** `[((strategy * classes + class) * channels + channel) * columns + column]`; one class where all are alike. */
  readonly channels: Float64Array;
  /** Units waiting, on hand, and the inventory position (on hand + on order − waiting) at the close of each day, `[strategy * days + day]`. */
  readonly backordered: Float64Array;
  readonly onHand: Float64Array;
  readonly position: Float64Array;
  /**
   * Orders by the day they were placed on, the warm-up's too, `[strategy * days + day]`, days = ⌊horizon⌋: all of them, those on time (as of `onTimeRate`), and
   * those whose fate the horizon hides, which belong to no rate.
   */
  readonly placed: Int32Array;
  readonly onTime: Int32Array;
  readonly unknownByDay: Int32Array;
  /**
   * Units backordered, by item (all locations) and week in which they were: `[(strategy * items + item) * weeks + week]`. Week 0 begins at the
   * end of the warm-up, the last one may be shorter: weeks = ⌈(horizon − warm-up) ÷ 7 d⌉, see `weeksOf`.
   */
  readonly itemWeeks: Int32Array;
  /** Waits of backordered orders that were shipped complete (as of `waitMean`), `[strategy * bins + bin]`: bin k counts waits of k to k + 1 quarters of a day. */
  readonly waitBins: Int32Array;
}

export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly n: number;
}

export interface KpiResult extends Estimate {
  readonly kpi: string;
  readonly unit: KpiUnit;
}

/** Strategy minus baseline on the same futures. */
export interface Comparison {
  readonly strategy: string;
  readonly against: string;
  readonly kpi: string;
  readonly difference: number;
  /** 95 % interval, widened so that it holds for all strategies shown at once (Bonferroni). */
  readonly low: number;
  readonly high: number;
  /** Share of replications in which the strategy was above the baseline. */
  readonly above: number;
  /** (var a + var b) / var(a − b): how much pairing gained; null where the two are the same. */
  readonly varianceReduction: number | null;
  /** p value of no difference, adjusted over the strategies shown (Holm); never shown to planners. */
  readonly p: number;
}

/** One KPI of a strategy, or of its difference to the baseline (`against`), by where its spread comes from. */
export interface InputEffect {
  readonly strategy: string;
  readonly against?: string;
  readonly kpi: string;
  /** Standard deviation between refits (what is not known of the inputs), and between futures of the same inputs. */
  readonly sdInputs: number;
  readonly sdLuck: number;
  /** Of the variance of one future, the part of the inputs, 0 … 1. */
  readonly share: number;
  /** Refits whose value, freed of luck, has the other sign than the mean: there the order of the two is reversed. */
  readonly reversed: number;
  /** Where the true value lies, 95 %, allowing for what is not known of the inputs: more futures don't narrow it beyond that. */
  readonly low: number;
  readonly high: number;
}

/** Of studies with `inputs: uncertain`. */
export interface InputUncertainty {
  readonly refits: number;
  readonly effects: readonly InputEffect[];
}

export interface StudyResult {
  readonly scenario: { readonly name: string; readonly title: string; readonly file: string; readonly digest: string };
  readonly seed: string;
  readonly currency: string;
  readonly start: string;
  readonly horizonDays: number;
  readonly warmUpDays: number;
  readonly replications: number;
  /** Set when the study stopped before what was asked: interrupted, or the cap was hit. */
  readonly stopped?: 'interrupted' | 'cap';
  readonly events: number;
  /** In the scenario's order, the baseline first. KPIs no replication could know are left out. */
  readonly strategies: readonly {
    readonly name: string;
    readonly kpis: readonly KpiResult[];
    /** Orders placed in the measured time of all futures; of them those left out of the on-time rates, and those still waiting. */
    readonly orders?: number;
    readonly unknownOrders: number;
    readonly waitingOrders?: number;
  }[];
  readonly comparisons: readonly Comparison[];
  /** What makes no practical difference; absent: the usual zone. */
  readonly zone?: Zone;
  readonly warnings: readonly string[];
  /** sha256 of every replication's KPI values. */
  readonly digest: string;
  readonly outcomes: readonly ReplicationOutcome[];
  /** By item, location, channel, class of customer and supplier, and day by day: only of studies played with `groups`. */
  readonly groups?: readonly GroupKpi[];
  readonly daily?: readonly DailyBand[];
  /** Scheduled spikes and outages, for charts over time; none when the scenario has none. */
  readonly marks?: readonly EventMark[];
  /** KPIs that the scenario's claims are about: reports show them even where they usually don't. */
  readonly claimed?: readonly string[];
  /** With `inputs: uncertain`: intervals above are then over refits, two futures each. */
  readonly inputs?: InputUncertainty;
}

/** Days from the start, fractions allowed; `label` as a chart says it. */
export interface EventMark {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** One KPI of one item, location, channel, class of customer or supplier under one strategy, with its 95 % interval. */
export interface GroupKpi {
  readonly by: 'item' | 'location' | 'channel' | 'class' | 'supplier';
  readonly name: string;
  readonly strategy: string;
  readonly kpi: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Units at the close of each day: those that wait, lie on hand, or are the inventory position (on hand + on order − waiting). 'onTime': of the
 * orders placed on the day and the six before, the share that was on time; NaN where nobody ordered, or the horizon hides what became of all.
 */
export type DailyLevel = 'backordered' | 'onHand' | 'position' | 'onTime';

/** Quantiles of a level over the futures. Entry d is day d from the start. */
export interface DailyBand {
  readonly strategy: string;
  readonly level: DailyLevel;
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
}
