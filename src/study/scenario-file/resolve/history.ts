import type { HistoryDemand, OrderColumns } from '../../../domain/demand.js';
import * as say from '../../../domain/messages.js';
import { TICKS_PER_DAY } from '../../../domain/time.js';
import { isoDate, parseDate, weekdayOf } from '../../../domain/units.js';
import type { Context } from '../context.js';
import { isLoaded, type HistorySpec, type LoadedHistory, type LoadHistory } from '../history.js';
import type { Path } from '../locate.js';
import type { HistoryBlock } from '../schema/demand.js';
import type { Span } from './moments.js';
import type { NameTables } from './names.js';

function specOf(block: HistoryBlock): HistorySpec {
  const { columns, itemPattern, maxUnitsPerLine, from, to } = block;
  const options = {
    columns,
    itemPattern,
    maxUnitsPerLine,
    start: from === undefined ? undefined : isoDate(from),
    end: to === undefined ? undefined : isoDate(to),
  };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { files: block.history, options: Object.fromEntries(given) };
}

/** Asks the shell for the recorded orders; what is wrong with their files is the scenario's problem, too. */
export function loadOrders(
  block: HistoryBlock,
  path: Path,
  items: readonly string[] | undefined,
  channels: readonly string[],
  load: LoadHistory | undefined,
  context: Context,
): LoadedHistory | undefined {
  if (load === undefined) {
    context.problem([...path, 'history'], say.noReader(block.history.join(', ')));
    return undefined;
  }
  const answer = load(specOf(block), { items, channels });
  if (isLoaded(answer)) return answer;
  for (const problem of answer) {
    if (problem.file === undefined) context.problem([...path, 'history'], problem.message);
    else context.take(problem);
  }
  return undefined;
}

/**
 * Orders of the scenario's own items, counted from the scenario's start. Replayed orders keep their dates; blocks to draw from keep
 * their weekdays: up to six days at the beginning are left out.
 */
export function resolveHistory(
  block: HistoryBlock,
  loaded: LoadedHistory,
  path: Path,
  span: Span,
  names: NameTables,
  context: Context,
): HistoryDemand {
  const first = parseDate(loaded.start);
  const historyDay = 'value' in first ? first.value : span.startDay;
  if (block.method === 'forecast') return beforeStart(block, loaded, historyDay, path, span, names, context);
  const resample = block.method === 'resample';
  const later = resample ? (weekdayOf(span.startDay) - weekdayOf(historyDay) + 7) % 7 : span.startDay - historyDay;
  const rows = loaded.itemNames.map((name) => names.items.find(name));
  const origin = later * TICKS_PER_DAY;
  const { orders, leftOut } = chooseOrders(loaded.orders, rows, origin, Infinity, origin);
  // What blocks are drawn from is what the shop has seen: as if it had been just before.
  const seen = loaded.days * TICKS_PER_DAY;
  const past = resample
    ? chooseOrders(loaded.orders, rows, origin, Infinity, origin + wholeWeeks(seen - origin))
    : chooseOrders(loaded.orders, rows, -Infinity, origin, origin);
  if (leftOut > 0) {
    context.warn(
      [...path, 'history'],
      say.historyLeftOut(
        leftOut,
        loaded.itemNames.filter((_, i) => rows[i] < 0),
      ),
    );
  }
  const days = loaded.days - later;
  if (!resample && days > 0 && days < span.horizonDays) {
    context.warn(['horizon'], say.historyEnds(days, span.horizonDays));
  }
  if (orders.time.length === 0) context.problem([...path, 'history'], say.historyEmpty());
  const recorded = { method: block.method, blockDays: block.block, orders };
  return past.orders.time.length > 0 ? { ...recorded, past: past.orders } : recorded;
}

/** What is forecast from: whole weeks up to the day before the start, so that weekdays stay in place. */
function beforeStart(
  block: HistoryBlock,
  loaded: LoadedHistory,
  historyDay: number,
  path: Path,
  span: Span,
  names: NameTables,
  context: Context,
): HistoryDemand {
  const rows = loaded.itemNames.map((name) => names.items.find(name));
  const known = Math.min(loaded.days, span.startDay - historyDay);
  const weeks = Math.floor(known / 7);
  if (weeks < LEAST_WEEKS) context.problem([...path, 'method'], say.tooShortToForecast(weeks, LEAST_WEEKS));
  const to = (span.startDay - historyDay) * TICKS_PER_DAY;
  const from = to - Math.max(0, Math.floor((span.startDay - historyDay) / 7)) * 7 * TICKS_PER_DAY;
  const { orders, leftOut } = chooseOrders(loaded.orders, rows, from, to, from);
  if (leftOut > 0) {
    const others = loaded.itemNames.filter((_, i) => rows[i] < 0);
    context.warn([...path, 'history'], say.historyLeftOut(leftOut, others));
  }
  if (weeks >= LEAST_WEEKS && orders.time.length === 0) context.problem([...path, 'history'], say.historyEmpty());
  const past = { ...orders, time: orders.time.map((time) => time - (to - from)) };
  return { method: 'forecast', blockDays: block.block, orders, past };
}

/** Fewer say next to nothing of an item's weeks. */
const LEAST_WEEKS = 8;

/** Weekdays stay in place; up to six days at the end come after day 0, where nobody looks. */
const wholeWeeks = (length: number): number => Math.floor(length / (7 * TICKS_PER_DAY)) * 7 * TICKS_PER_DAY;

/**
 * Orders of [from, to) with their known lines, their times counted from `origin`; `rows` maps the history's items to the scenario's.
 * `leftOut`: lines of others.
 */
function chooseOrders(
  all: OrderColumns,
  rows: readonly number[],
  from: number,
  to: number,
  origin: number,
): { orders: OrderColumns; leftOut: number } {
  const columns = {
    time: [] as number[],
    channel: [] as number[],
    firstLine: [0],
    item: [] as number[],
    units: [] as number[],
  };
  let leftOut = 0;
  for (let k = 0; k < all.time.length; k++) {
    if (all.time[k] < from || all.time[k] >= to) continue;
    for (let line = all.firstLine[k]; line < all.firstLine[k + 1]; line++) {
      const row = rows[all.item[line]];
      if (row < 0) {
        leftOut++;
        continue;
      }
      columns.item.push(row);
      columns.units.push(all.units[line]);
    }
    if (columns.item.length === columns.firstLine[columns.firstLine.length - 1]) continue;
    columns.time.push(all.time[k] - origin);
    columns.channel.push(all.channel[k]);
    columns.firstLine.push(columns.item.length);
  }
  return {
    orders: {
      time: Float64Array.from(columns.time),
      channel: Uint8Array.from(columns.channel),
      firstLine: Int32Array.from(columns.firstLine),
      item: Int32Array.from(columns.item),
      units: Int32Array.from(columns.units),
    },
    leftOut,
  };
}
