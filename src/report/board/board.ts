import type { KpiKind } from '../kpi-display.js';
import type { Rich } from '../rich.js';
import type { VerdictClass } from '../verdict-class.js';

/** What the dashboard says in words and figures: made whole for one choice of strategy, drawn as it is. */
export interface Board {
  /** The strategy everything is told of, and the one it is compared with: rows of the study. */
  readonly chosen: number;
  readonly baseline: number;
  readonly verdict: BoardVerdict;
  /** The figure beside each strategy's name, in the study's order: the KPI that leads, orders on time unless another was chosen. */
  readonly scores: readonly { readonly strategy: string; readonly text: string }[];
  readonly scoreLabel: string;
  readonly cards: readonly Card[];
  readonly replications: number;
  /** sha256 of every replication's KPI values; absent where nobody asked for it. */
  readonly digest?: string;
}

export interface BoardVerdict {
  readonly class: VerdictClass | 'baseline';
  /** 'So far, …' until it is sure enough. */
  readonly sentence: Rich;
  readonly howSure: Rich;
  readonly otherGoal: Rich;
  /** How many more futures would tell; absent where it is sure, or where no number would. */
  readonly more?: number;
  /** What the intervals hold for, for the tooltip. */
  readonly footnote: string;
}

export interface Card {
  readonly kpi: string;
  readonly kind: KpiKind;
  readonly label: string;
  readonly value: string;
  readonly plusMinus: string;
  /** Absent for the baseline itself. */
  readonly change?: {
    readonly arrow: '▲' | '▼' | '';
    /** '5.7 points', '€730', 'no practical difference', 'not sure yet', 'no difference'. */
    readonly size: string;
    readonly word: 'better' | 'worse' | 'probably better' | 'probably worse' | '';
    /** '5.3 to 6.0'; empty where a single future tells no interval, or where it is nothing but 0. */
    readonly interval: string;
  };
  readonly strip: Strip;
  /** All of it in a sentence, for those who don't see it. */
  readonly sentence: string;
  /** What the KPI is, as a formula in words. */
  readonly formula: string;
}

/** Intervals of all strategies on the KPI's own axis. Positions are shares of the strip's width, 0 … 1. */
export interface Strip {
  /** Both ends in the KPI's unit, money a month: the next board keeps them as long as all marks lie within. */
  readonly axis: readonly [low: number, high: number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly marks: readonly {
    readonly strategy: number;
    readonly mean: number;
    /** Both at the mean where one future tells no interval. */
    readonly low: number;
    readonly high: number;
    /** 'Second supplier: 97.7% ±0.1' */
    readonly text: string;
  }[];
}
