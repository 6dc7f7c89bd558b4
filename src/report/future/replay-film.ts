import { TICKS_PER_DAY } from '../../domain/time.js';
import { dailyLevels, unitDaysWaiting } from '../../study/future/closes.js';
import type { Future } from '../../study/future/future.js';
import type { EventMark } from '../../study/result.js';
import { futureMarks } from './future-marks.js';
import { supplierName, type StorySetting } from './story-setting.js';

/** One future to be watched, a frame a day: levels of the rows worth watching, purchase orders on their way, the queue. */
export interface ReplayFilm {
  readonly strategy: string;
  readonly replication: number;
  /** First day, YYYY-MM-DD. */
  readonly start: string;
  readonly days: number;
  readonly warmUpDays: number;
  /** Rows of stock that are shown, most waited for under the baseline first, and how many there are. */
  readonly rows: readonly string[];
  readonly allRows: number;
  readonly suppliers: readonly string[];
  /** At the close of each day, `[day * rows.length + place]`. */
  readonly onHand: Int32Array;
  readonly backordered: Int32Array;
  /** All rows together: units waiting at the close of each day; orders waiting, the longest of their waits in days; orders placed. */
  readonly waiting: Int32Array;
  readonly queue: Int32Array;
  readonly longest: Float64Array;
  readonly placed: Int32Array;
  /** Purchase orders of all rows, days from the start; Infinity: not by the end. */
  readonly purchases: {
    readonly length: number;
    readonly supplier: Int32Array;
    readonly units: Int32Array;
    readonly ordered: Float64Array;
    readonly due: Float64Array;
    readonly received: Float64Array;
    /** Names of the items, by purchase order. */
    readonly item: readonly string[];
  };
  readonly marks: readonly EventMark[];
  /** The day at whose close most units wait, after the warm-up. */
  readonly worstDay: number;
}

export interface FilmOptions {
  readonly warmUpDays: number;
  /** Rows that are kept at most. */
  readonly most: number;
}

/** `baseline` is the same future under the baseline: both films show the same rows in the same order. */
export function replayFilm(future: Future, baseline: Future, setting: StorySetting, options: FilmOptions): ReplayFilm {
  const { scenario, catalog } = setting;
  const { days, rows: all } = future;
  const waited = unitDaysWaiting(baseline.closes, all, options.warmUpDays);
  const stocked = stockedRows(baseline);
  const rows = Array.from({ length: all }, (_, row) => row)
    .filter((row) => stocked.has(row))
    .sort((a, b) => waited[b] - waited[a] || a - b)
    .slice(0, options.most);
  const waiting = totals(future);
  return {
    strategy: scenario.strategies[future.strategy].name,
    replication: future.replication,
    start: scenario.start,
    days,
    warmUpDays: options.warmUpDays,
    rows: rows.map((row) => rowName(row, setting)),
    allRows: stocked.size,
    suppliers: catalog.suppliers.map((_, supplier) => supplierName(setting, supplier)),
    ...dailyLevels(future.closes, rows),
    waiting,
    queue: future.queue,
    longest: future.longest,
    placed: placedPerDay(future),
    purchases: purchasesOf(future, setting),
    marks: futureMarks(future, setting),
    worstDay: worst(waiting, Math.min(days - 1, Math.ceil(options.warmUpDays))),
  };
}

/** 'mug', or 'mug, shop' where there are several places. */
function rowName(row: number, { catalog }: StorySetting): string {
  const { items, locations } = catalog;
  const item = items[row % items.length].name;
  return locations.length === 1 ? item : `${item}, ${locations[Math.floor(row / items.length)].name}`;
}

/** Rows that ever held or owed anything. */
const stockedRows = ({ closes }: Future): Set<number> => new Set(closes.row);

function totals({ closes, days, rows }: Future): Int32Array {
  const level = new Int32Array(rows);
  const total = new Int32Array(days);
  let sum = 0;
  for (let day = 0, i = 0; day < days; day++) {
    for (; i < closes.changes && closes.day[i] === day; i++) {
      sum += closes.backordered[i] - level[closes.row[i]];
      level[closes.row[i]] = closes.backordered[i];
    }
    total[day] = sum;
  }
  return total;
}

function placedPerDay({ orders, days }: Future): Int32Array {
  const placed = new Int32Array(days);
  for (let k = 0; k < orders.length; k++) {
    const day = Math.floor(orders.placed[k] / TICKS_PER_DAY);
    if (day < days) placed[day]++;
  }
  return placed;
}

function purchasesOf({ purchases }: Future, { catalog }: StorySetting): ReplayFilm['purchases'] {
  const inDays = (column: Float64Array) => column.map((tick) => (Number.isNaN(tick) ? Infinity : tick / TICKS_PER_DAY));
  return {
    length: purchases.length,
    supplier: purchases.supplier,
    units: purchases.units,
    ordered: inDays(purchases.ordered),
    due: inDays(purchases.due),
    received: inDays(purchases.received),
    item: Array.from(purchases.row, (row) => catalog.items[row % catalog.items.length].name),
  };
}

function worst(waiting: Int32Array, from: number): number {
  let best = from;
  for (let day = from; day < waiting.length; day++) if (waiting[day] > waiting[best]) best = day;
  return best;
}
