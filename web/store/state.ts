import type { Board } from '../../src/report/board/board.js';
import type { OrderFilter } from '../../src/report/charts/view.js';
import type { Reading } from '../../src/study/levers/lever.js';
import { NO_FOCUS, type Focus, type Goal } from '../../src/study/what-if/goal.js';
import type { ShopText, Tick } from '../../workers/desk/protocol.js';

/** All that the page knows. Replaced, never changed in place; everything but `shop.text` can be made again from it. */
export interface State {
  readonly shop: ShopText | null;
  /** The text as it was opened. */
  readonly opened: string;
  /** What the text says now, problems included. */
  readonly reading: Reading | null;
  /** The last reading without problems: what levers and charts show. */
  readonly good: Reading | null;
  readonly view: View;
  /** Files that were dropped or chosen to be imported, and wait for the view that does it. */
  readonly handed: readonly File[];
  /** What was open last, or is served, is being looked for: the first page would only flash. */
  readonly awaited: boolean;
  /** Name of the strategy everything is told of. */
  readonly chosen: string;
  /** The KPI that leads the dashboard. */
  readonly lead: string;
  readonly goal: Goal;
  readonly focus: Focus;
  readonly tick: Tick | null;
  readonly board: Board | null;
  /** The board is of an older text, or the text has problems. */
  readonly stale: boolean;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly dock: { readonly tab: DockTab; readonly open: boolean };
  readonly editor: { readonly open: boolean; readonly line?: number };
  /** What the orders view shows. */
  readonly orders: {
    readonly strategy: string;
    /** −1: a typical one, which the desk chooses. */
    readonly replication: number;
    readonly filter: OrderFilter;
    readonly order: number | null;
  };
  /** What the plan is made from. */
  readonly plan: {
    /** A day to play to; '' = the last one of recorded orders, or the first. */
    readonly day: string;
    /** Today's stock, as files; empty = none. */
    readonly today: readonly { readonly name: string; readonly text: string }[];
  };
  readonly theme: 'system' | 'light' | 'dark';
  /** Single keys do something (`B`, `E`, `/` …). They can be switched off for those who speak to their computer. */
  readonly keys: boolean;
  readonly toast: Toast | null;
  /** Said in the bar until it is over: storage full, a worker lost, working offline. */
  readonly notice: Notice | null;
  readonly saved: { readonly at: number; readonly problem: string } | null;
  /** The step of the tour that is shown, from 0. */
  readonly tour: number | null;
}

export type View = 'start' | 'import' | 'dashboard' | 'orders' | 'replay' | 'plan' | 'sessions';
export type DockTab = 'items' | 'deliveries' | 'story' | 'file';

/** A text before or after a change, for undo. */
export interface Step {
  readonly text: string;
  readonly chosen: string;
  /** 'Safety stock 95 → 99 %' */
  readonly what: string;
  /** The change itself chose another strategy: a new one, or another name. */
  readonly turns?: boolean;
}

export interface Toast {
  readonly text: string;
  /** Offers the store's undo, or a way back of its own. */
  readonly undo: boolean | (() => void);
}

interface Act {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly kind: 'warn' | 'error';
  readonly text: string;
  readonly action?: Act;
  /** Other ways on, after the first. */
  readonly others?: readonly Act[];
}

export const EMPTY: State = {
  shop: null,
  opened: '',
  reading: null,
  good: null,
  view: 'start',
  handed: [],
  awaited: false,
  chosen: '',
  lead: 'onTimeRate',
  goal: { kind: 'file' },
  focus: NO_FOCUS,
  tick: null,
  board: null,
  stale: false,
  past: [],
  future: [],
  dock: { tab: 'items', open: true },
  editor: { open: false },
  orders: { strategy: '', replication: -1, filter: { which: 'late' }, order: null },
  plan: { day: '', today: [] },
  theme: 'system',
  keys: true,
  toast: null,
  notice: null,
  saved: null,
  tour: null,
};
