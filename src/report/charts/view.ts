import type { TopLevelSpec } from 'vega-lite';
import type { Edit } from '../../study/levers/lever.js';
import type { Focus } from '../../study/what-if/goal.js';
import type { Domain } from './hold-axis.js';

/**
 * A chart as a page shows it: a Vega-Lite spec that is drawn elsewhere, the finding as its title, and all that makes it more than a
 * picture: points that can be walked and clicked, a brush, the table behind it. Pixels count from the top left corner of the drawing.
 */
export interface ChartView {
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** What is drawn, in which unit, of which futures. */
  readonly note: string;
  /** Strategies to name beside the note, where direct labels would collide. */
  readonly legend: readonly { readonly strategy: number; readonly name: string }[];
  /** Absent where there is nothing to draw: `empty` says why. */
  readonly spec?: TopLevelSpec;
  readonly empty?: string;
  readonly width: number;
  readonly height: number;
  /** Where axes map to pixels, for brushes and cross-hairs. */
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** What a brush over the plot means. */
  readonly brush?: BrushAxes;
  /** Where x is time: days from the start at both ends of the plot, for cross-hairs that come from elsewhere. */
  readonly days?: readonly [from: number, to: number];
  /** The future it is of, where it is one. */
  readonly replication?: number;
  /** Of a chart that shows some rows of more: which, for a scroll bar beside it. */
  readonly rows?: { readonly from: number; readonly shown: number; readonly total: number };
  /** In reading order; the tooltip and the arrow keys go by them. */
  readonly points: readonly ChartPoint[];
  readonly table: ChartTable;
  /** Sentence for those who don't see it. */
  readonly summary: string;
  /** Ends of its axes by name, in data units: the next drawing keeps them as long as all marks lie within. */
  readonly axes?: Readonly<Record<string, Domain>>;
}

/** A chart without anything to draw: its place says why. */
export function emptyView(
  id: string,
  why: string,
  size: { readonly width: number; readonly height: number },
): ChartView {
  return {
    id,
    title: why,
    note: '',
    legend: [],
    empty: why,
    width: size.width,
    height: size.height,
    plot: { left: 0, top: 0, width: size.width, height: size.height },
    points: [],
    table: { head: [], rows: [] },
    summary: `${why}.`,
  };
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** Lines of the tooltip; the first one is its head. */
  readonly text: readonly string[];
  readonly act?: ChartAct;
}

/** What a click (or Enter) on a point does. */
export type ChartAct =
  | { readonly kind: 'choose'; readonly strategy: string }
  | { readonly kind: 'lead'; readonly kpi: string }
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'orders'; readonly query: OrderFilter }
  | { readonly kind: 'edit'; readonly edit: Edit; readonly label: string };

/** Days along x, or items down y, in data units at both ends of the plot. */
export interface BrushAxes {
  readonly x?: { readonly what: 'days' | 'waits'; readonly from: number; readonly to: number };
  readonly y?: { readonly what: 'items'; /** Item rows from top to bottom. */ readonly rows: readonly number[] };
}

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which orders of a future. */
export interface OrderFilter extends Focus {
  readonly which: 'all' | 'late' | 'waited' | 'passed-over' | 'cancelled';
  /** Days from order to complete shipment. */
  readonly waits?: readonly [from: number, to: number];
  /** Order number, or part of an item's name. */
  readonly text?: string;
  /** Late or cancelled under the baseline, on time under the strategy asked for. */
  readonly saved?: boolean;
  /** Orders that waited for this purchase order, by its place among those of the future that is looked at. */
  readonly purchase?: number;
}
