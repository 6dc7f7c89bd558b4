import type { Problem } from '../../src/domain/problems.js';
import type { Board } from '../../src/report/board/board.js';
import type { ChartView, OrderFilter } from '../../src/report/charts/view.js';
import type { FilterChip } from '../../src/report/future/filter-words.js';
import type { OrderLine } from '../../src/report/future/order-rows.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import type { StoryPage } from '../../src/report/future/story-page.js';
import type { PlanPage } from '../../src/report/plan/page.js';
import type { GlanceTable } from '../../src/report/glance-table.js';
import type { ItemsAsk, ItemsPage } from '../../src/report/items-page.js';
import type { Edit, Lever, Reading } from '../../src/study/levers/lever.js';
import type { Focus, Goal } from '../../src/study/what-if/goal.js';

export type { ItemColumn, ItemRow, ItemsAsk, ItemsPage } from '../../src/report/items-page.js';

/**
 * The desk: the one worker that a page talks to. It reads the text, makes the levers, has the futures played by workers of its own,
 * and writes all words, figures and charts. The page holds the text and what is chosen, and draws what it is told; so a desk that dies
 * can be replaced, and nothing is lost.
 */
export interface DeskApi {
  /**
   * Reads a shop and starts to play it, unless there are problems: then what was played last stays. `onTick` is called from now on, at
   * most some 20 times a second, until the next call. Newest wins: what an older call started never reports again.
   */
  open(shop: ShopText, goal: Goal, onTick: (tick: Tick) => void): Reading & Played;
  /** Changes the text by an edit, reads and plays it. On a refusal the text stays as it is. */
  edit(edit: Edit): Reading & Played & { readonly refused?: string; readonly chosen?: string };
  /** Levers of the group Stock as they are for one item, beside the strategy's own: what an edit with `item` changes. */
  itemLevers(strategy: string, item: string): readonly Lever[];
  /** The text as it was typed, or undone. */
  retype(text: string): Reading & Played;
  /** Another name for the same text: exports and messages have it. Nothing is played again. */
  rename(name: string): Reading & Played;
  /** How sure it is to be; goes on from what has been played. */
  aim(goal: Goal): void;
  stop(): void;
  goOn(): void;
  /** Words and figures for one strategy; null before the first estimate. */
  board(chosen: string, lead?: string): Board | null;
  chart(ask: ChartAsk): Promise<Drawn | null>;
  /** The spec of a chart, colours as given, to be opened in an editor of Vega-Lite. */
  spec(ask: ChartAsk, colours: Readonly<Record<string, string>>): Promise<string | null>;
  items(ask: ItemsAsk): Promise<ItemsPage | null>;
  orders(ask: OrdersAsk): Promise<OrdersPage | null>;
  story(ask: StoryAsk): Promise<StoryPage | null>;
  replay(strategy: string, replication: number): Promise<ReplayFilm | null>;
  /** What to do this morning; null while there is no shop, or it has just changed. */
  plan(ask: PlanAsk): Promise<PlanAnswer | null>;
  /** The same as files for the systems that carry it out, and the snapshot it was made from. */
  planFiles(ask: PlanAsk): Promise<readonly DeskFile[]>;
  /** Files of the study as it is: 'report' is the page that `run --out` writes, 'json' what `--json` does. */
  files(what: 'report' | 'json' | 'csv' | 'arrow' | 'messages'): Promise<readonly DeskFile[]>;
  /** A board for a shop that isn't open, for comparing saved sessions: played with `n` futures. */
  glance(shop: ShopText, n: number): Promise<Glance>;
  /** What may be written at a place of the text. */
  complete(text: string, offset: number): readonly Completion[];
  /** What stands at a place of the text. */
  hover(text: string, offset: number): HoverText | null;
}

/** What is played since a text was read. */
export interface Played {
  /** Ticks of this version and newer ones tell of this text; with problems, of the last text without. */
  readonly version: number;
}

/** A scenario file and what lies beside it. */
export interface ShopText {
  /** `holiday-spike.yaml` */
  readonly name: string;
  readonly text: string;
  /** Data files by the path that the scenario gives. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Where a study stands. */
export interface Tick {
  /** Grows with every text that is played; an older one is to be ignored. */
  readonly version: number;
  readonly state: 'playing' | 'sure' | 'stopped' | 'failed';
  readonly done: number;
  readonly total: number;
  /** Fewer futures than a first look at intervals wants. */
  readonly first: boolean;
  /** 'on time ±0.35 points', for the bar. */
  readonly precision: string;
  /** 'stop at ±0.2'; empty for a fixed number. */
  readonly goal: string;
  /** 0 … 1 */
  readonly progress: number;
  /** Futures that were played again because a worker died, and those that are missing. */
  readonly repeated: number;
  readonly missing: number;
  readonly failure?: string;
  /** Words of the last study differ from the tick before: worth asking for a board. */
  readonly fresh: boolean;
  /** With a fresh one the board for what was asked for last, so that nobody who still wants that has to ask. */
  readonly told?: Told;
}

export interface Told {
  readonly chosen: string;
  readonly lead?: string;
  readonly board: Board;
}

export type ChartId =
  'fan' | 'waits' | 'frontier' | 'forest' | 'heat' | 'deliveries' | 'order-causes' | 'order-strategies' | 'order-stock';

export interface ChartAsk {
  readonly id: ChartId;
  readonly width: number;
  readonly height: number;
  readonly chosen: string;
  /** `level: backordered | position | onTime` of the fan, `view: baseline | chosen | change` of the heat map, … */
  readonly options: Readonly<Record<string, string>>;
  readonly focus: Focus;
  /** For charts of one future. */
  readonly replication?: number;
  readonly order?: number;
}

export interface Drawn {
  readonly view: Omit<ChartView, 'spec'>;
  /** Markup made by the desk, colours by custom properties; empty where there is nothing to draw. */
  readonly svg: string;
}

export interface OrdersAsk {
  readonly strategy: string;
  /** −1: a typical one. */
  readonly replication: number;
  readonly filter: OrderFilter;
  readonly from: number;
  readonly count: number;
}

export interface OrdersPage {
  readonly found: number;
  readonly from: number;
  readonly rows: readonly OrderLine[];
  /** The future it is: the one asked for, or the typical one. */
  readonly replication: number;
  /** No other one is nearer to the middle of all. */
  readonly typical: boolean;
  /** How many have been played and can be chosen. */
  readonly futures: number;
  /** What narrows the list beside its buttons. */
  readonly chips: readonly FilterChip[];
}

export interface StoryAsk {
  readonly strategy: string;
  readonly replication: number;
  readonly order: number;
}

export interface PlanAsk {
  readonly strategy: string;
  /** A day to play to, `2026-11-08`; absent = the last one of recorded orders, or the first. */
  readonly at?: string;
  /** Files of today's stock: a snapshot, or lists. Then nothing is played. */
  readonly today?: readonly { readonly name: string; readonly text: string }[];
}

export type PlanAnswer =
  | {
      readonly page: PlanPage;
      readonly from: 'snapshot' | 'history' | 'future';
      /** The day it is about, and those that can be played to. */
      readonly day: string;
      readonly days: readonly [first: string, last: string];
    }
  | { readonly problems: readonly string[] };

export interface DeskFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Figures of a shop that isn't open; with problems there are none. */
export interface Glance extends GlanceTable {
  readonly problems: readonly Problem[];
}

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly info: string;
  /** What replaces the text from `from` on. */
  readonly insert: string;
  readonly from: number;
}

export interface HoverText {
  readonly from: number;
  readonly to: number;
  /** Lines; the first one is the path. */
  readonly lines: readonly string[];
}
