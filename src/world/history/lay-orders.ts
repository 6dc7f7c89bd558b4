import type { OrderColumns } from '../../domain/demand.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf, type Stream } from '../../stats/stream.js';
import type { Setting } from '../setting.js';
import { columnsOf, type PlainOrder } from './columns-of.js';
import { WEEK, type WeeklyUnits } from './weekly-units.js';

interface OpenOrder {
  readonly time: number;
  readonly channel: number;
  readonly lines: { item: number; units: number }[];
}

/**
 * Units by item and week, `demand[item * weeks + week]`, as orders: an item's units are cut into lines of sizes that it was bought in before;
 * the lines of a week are dealt to orders of recorded weeks, each with as many lines, at its weekday and time. All units are laid, none
 * is added; no item stands twice in an order.
 */
export function layOrders(
  setting: Setting,
  recorded: OrderColumns,
  record: WeeklyUnits,
  demand: Int32Array,
  weeks: number,
): OrderColumns {
  const { seed, replication, horizon } = setting;
  const sizes = streamOf(seed, replication, Purpose.UNITS, FORECAST);
  const blocks = streamOf(seed, replication, Purpose.BLOCKS, FORECAST);
  const deal = streamOf(seed, replication, Purpose.LINES, FORECAST);
  const orders: PlainOrder[] = [];
  for (let week = 0; week < weeks; week++) {
    const lines = linesOf(recorded, record, demand, week, weeks, sizes);
    const frames = framesFor(recorded, record, lines.length, week, blocks);
    dealLines(lines, frames, deal);
    for (const order of frames) if (order.lines.length > 0 && order.time < horizon) orders.push(order);
  }
  return columnsOf(orders);
}

/** The streams' row: no demand stream and no recorded orders. */
const FORECAST = 0xfffd;

/** The week's lines, all of an item together. */
function linesOf(
  { units }: OrderColumns,
  { lines, firstOf }: WeeklyUnits,
  demand: Int32Array,
  week: number,
  weeks: number,
  stream: Stream,
): { item: number; units: number }[] {
  const cut: { item: number; units: number }[] = [];
  for (let item = 0; item + 1 < firstOf.length; item++) {
    let left = demand[item * weeks + week];
    const known = firstOf[item + 1] - firstOf[item];
    while (left > 0) {
      const usual = known > 0 ? units[lines[firstOf[item] + stream.below(known)]] : left;
      const size = Math.max(1, Math.min(left, usual));
      cut.push({ item, units: size });
      left -= size;
    }
  }
  return cut;
}

interface Frame extends OpenOrder {
  readonly room: number;
}

/** Empty orders of drawn weeks, with room for at least so many lines: week after week, the last one's in random order as far as needed. */
function framesFor(
  recorded: OrderColumns,
  { weeks, firstOrder }: WeeklyUnits,
  lines: number,
  week: number,
  stream: Stream,
): Frame[] {
  const frames: Frame[] = [];
  let room = 0;
  for (let tries = 0; room < lines && tries < MOST_WEEKS; tries++) {
    const drawn = stream.below(weeks);
    const own = Array.from({ length: firstOrder[drawn + 1] - firstOrder[drawn] }, (_, i) => firstOrder[drawn] + i);
    shuffle(own, stream);
    for (const k of own) {
      if (room >= lines) break;
      const size = Math.min(recorded.firstLine[k + 1] - recorded.firstLine[k], lines - room);
      const time = week * WEEK + (recorded.time[k] - drawn * WEEK);
      frames.push({ time, channel: recorded.channel[k], lines: [], room: size });
      room += size;
    }
  }
  return frames;
}

/** So many weeks without enough orders are no accident: the rest joins the orders there are. */
const MOST_WEEKS = 1000;

/** Puts each line into the next free place of a shuffled list whose order hasn't the item; where none has, the units join the item's own line. */
function dealLines(lines: readonly { item: number; units: number }[], frames: readonly Frame[], stream: Stream): void {
  const places = frames.flatMap(({ room }, f) => Array.from({ length: room }, () => f));
  if (places.length === 0) return;
  shuffle(places, stream);
  let from = 0;
  for (const line of lines) {
    let at = from;
    while (at < places.length && at < from + LOOK_AHEAD && has(frames[places[at]], line.item)) at++;
    if (at < places.length && at < from + LOOK_AHEAD) {
      frames[places[at]].lines.push({ ...line });
      places[at] = places[from];
      from++;
    } else join(frames, places, line, stream);
  }
}

const LOOK_AHEAD = 64;

const has = (frame: Frame, item: number): boolean => frame.lines.some((line) => line.item === item);

function join(
  frames: readonly Frame[],
  places: readonly number[],
  line: { item: number; units: number },
  stream: Stream,
): void {
  const frame = frames[places[stream.below(places.length)]];
  const there = frame.lines.find(({ item }) => item === line.item);
  if (there) there.units += line.units;
  else frame.lines.push({ ...line });
}

/** Fisher & Yates. */
function shuffle(list: number[], stream: Stream): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}
