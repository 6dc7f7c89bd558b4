import type { Rich } from '../rich.js';

/** A plan in words, for a terminal and a page alike. Names of the shop are plain text, never markup. */
export interface PlanPage {
  /** 'Mon 8 Nov 2026'. */
  readonly day: string;
  readonly strategy: string;
  readonly headline: Rich;
  /** What the plan was made from, and what is assumed. */
  readonly notes: readonly string[];
  readonly sections: readonly PlanSection[];
}

export interface PlanSection {
  readonly key: 'allocate' | 'buy' | 'expedite' | 'move' | 'tell' | 'promises' | 'look';
  readonly title: string;
  /** '14 lines, €8,240'; or why there is nothing. */
  readonly summary: string;
  readonly rows: readonly PlanRow[];
}

/** One thing to do. */
export interface PlanRow {
  readonly what: string;
  /** A figure beside it: money, a date. */
  readonly figure: string;
  /** The reason, in a sentence. */
  readonly why: string;
  /** The risk behind it; '' = none. */
  readonly risk: string;
  /** 0 … 1: how likely it goes wrong; null where `risk` says nothing of a chance. */
  readonly chance: number | null;
}
