import type { Problem } from '../../domain/problems.js';

/** What a planner can move, and where it stands under one strategy. Made from the descriptions of the file's keys and the text. */
export type Lever = SliderLever | ChoiceLever;

interface LeverBase {
  /** `policy.reorder.safetyStock.serviceLevel`: the key it writes, with the names it runs through. Stable while the text changes elsewhere. */
  readonly id: string;
  /** 'Safety stock covers' */
  readonly label: string;
  /** What it does, in a planner's words. */
  readonly sentence: string;
  /** 'measured: …', 'published: …', 'assumed: …' for a default; empty for what the file says. */
  readonly source: string;
  /** Otherwise than under the baseline; of a lever of the world: otherwise than in the file as it was opened. */
  readonly changed: boolean;
  /** What the baseline has, as it is read: '10 days', 'none'. */
  readonly was: string;
  /** 1-based line of the text where its value is written; absent while it is left out. */
  readonly line?: number;
}

export interface SliderLever extends LeverBase {
  readonly kind: 'slider';
  /** In units of `unit`; a rate is in per cent. */
  readonly value: number;
  /** Where the baseline's thumb is: the ghost. */
  readonly ghost: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale: 'linear' | 'log';
  /** '%', 'days', '×', '%/month', 'units': shown after the value. */
  readonly unit: string;
  /** The value as it is read, without the unit where that is shown beside it: '95', 'never'. */
  readonly text: string;
  /** The end of the track that means a word: Infinity is 'never', 'none'. */
  readonly word?: { readonly at: 'min' | 'max'; readonly text: string };
}

export interface ChoiceLever extends LeverBase {
  readonly kind: 'choice';
  readonly value: string;
  readonly ghost: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly sentence: string }[];
}

export type LeverGroupTitle = 'Stock' | 'Suppliers' | 'Queue' | 'Promises & care' | 'World';

export interface LeverGroup {
  readonly title: LeverGroupTitle;
  readonly levers: readonly Lever[];
}

/** A strategy as the list on the left shows it. */
export interface StrategyOutline {
  /** As in the file. */
  readonly name: string;
  /** As people read it. */
  readonly label: string;
  /** What it does otherwise, in a few words: 'Safety stock for 99%'; of the baseline, what it is. */
  readonly summary: string;
  readonly groups: readonly LeverGroup[];
  /** How many levers stand otherwise than the baseline's. */
  readonly changed: number;
  /** Lines of the text, 1-based, both included. */
  readonly from: number;
  readonly to: number;
}

/** The shop in a few figures. */
export interface ShopOutline {
  readonly title: string;
  readonly currency: string;
  readonly start: string;
  readonly horizonDays: number;
  readonly items: readonly string[];
  readonly ordersPerDay: number;
  readonly replications: number;
  /** First one is the baseline. */
  readonly strategies: readonly StrategyOutline[];
  readonly world: LeverGroup;
}

/** What a text says: a shop, or what is wrong with it. */
export interface Reading {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Absent while there are problems. */
  readonly shop?: ShopOutline;
}

/** A change of the text that a person makes without typing it. Everything else in the text stays as it is: comments, order, spacing. */
export type Edit =
  /** A value of the lever's own kind; null takes it back to what the baseline has. `strategy` null is the world. */
  | {
      readonly kind: 'lever';
      readonly strategy: string | null;
      readonly lever: string;
      /** Only for this item (a lever of the group Stock). */
      readonly item?: string;
      /** A number in the lever's unit (Infinity for its word), a choice, or what was typed into its field: '12d', '95 %'. */
      readonly value: number | string | null;
    }
  | { readonly kind: 'reset'; readonly strategy: string | null }
  /** A new strategy that does nothing otherwise yet, or with these levers set. */
  | {
      readonly kind: 'add';
      readonly name?: string;
      readonly levers?: readonly { readonly lever: string; readonly value: number | string }[];
    }
  | { readonly kind: 'copy'; readonly strategy: string }
  | { readonly kind: 'rename'; readonly strategy: string; readonly to: string }
  | { readonly kind: 'remove'; readonly strategy: string }
  /** To this place in the list; 0 makes it the baseline. */
  | { readonly kind: 'move'; readonly strategy: string; readonly to: number };
