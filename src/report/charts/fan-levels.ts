import { ticks } from '../../domain/time.js';
import type { DailyBand, DailyLevel } from '../../study/result.js';
import type { Format } from '../format.js';
import { twoDigits } from '../html/queue-title.js';
import { queueFinding } from '../queue-finding.js';
import { Dates } from '../trace/dates.js';
import type { FanNote } from './fan.js';
import { shorten } from './shorten.js';

/** What a fan chart of one level says: its finding, its unit, and the one thing written beside its lines. */
export interface FanLevel {
  readonly level: DailyLevel;
  readonly kind: 'units' | 'rate';
  /** 'Units waiting at the close of each day'. */
  readonly what: string;
  /** The tenth that gets an edge of its own. */
  readonly edge: 'p90' | 'p10' | 'none';
  /** For the head of a column. */
  readonly unit: string;
  readonly finding: (about: FanAbout) => { readonly title: string; readonly note?: FanNote };
}

export interface FanAbout {
  readonly baseline: DailyBand;
  readonly other: DailyBand | undefined;
  /** Names as people read them. */
  readonly names: readonly string[];
  readonly start: string;
  readonly warmUpDays: number;
  readonly replications: number;
  readonly format: Format;
}

/** By the tabs of the chart. */
export const FAN_LEVELS: Readonly<Record<'backordered' | 'position' | 'onTime', FanLevel>> = {
  backordered: {
    level: 'backordered',
    kind: 'units',
    edge: 'p90',
    what: 'Units waiting at the close of each day',
    unit: 'units',
    finding: queue,
  },
  position: {
    level: 'position',
    kind: 'units',
    edge: 'none',
    what: 'Inventory position (on hand + on order − backordered) at the close of each day',
    unit: 'units',
    finding: position,
  },
  onTime: {
    level: 'onTime',
    kind: 'rate',
    edge: 'p10',
    what: 'Orders on time, of those placed on the day and the six before',
    unit: '%',
    finding: onTime,
  },
};

/** The peak, and what becomes of it; told shorter than in the report, as the names stand beside the chart. */
function queue({ baseline, other, names, start, warmUpDays, replications, format }: FanAbout) {
  const dates = new Dates(start);
  const found = queueFinding(baseline, other, warmUpDays, replications);
  if (!found) return { title: 'On any day no order waits in at least nine futures of ten' };
  const { by, goneBy, baseline: a, lead: b } = found;
  const { day, units } = b && b.units > a.units ? b : a;
  const on = (d: number) => dates.date(ticks(d));
  const about = (of: { readonly units: number }) => twoDigits(of.units, format);
  const note = { day, units, text: `${about({ units })} ${by === 'p50' ? 'waiting' : 'or more'} on ${on(day)}` };
  const name = shorten(names[1] ?? '', 26);
  const alike = b && Math.abs(b.units - a.units) <= ALIKE_PEAKS * Math.max(a.units, b.units);
  if (by === 'p90') {
    const worst = `One future in ten sees ${about(a)} units wait`;
    return {
      title: !b ? worst : alike ? `${worst}, with ${name} as without` : `${worst}, ${about(b)} with ${name}`,
      note,
    };
  }
  const peaks = `peaks at about ${about(a)} units on ${on(a.day)}`;
  if (!b) return { title: `The queue ${peaks}`, note };
  if (b.units === 0) return { title: `Usually no queue with ${name}; without, it ${peaks}`, note };
  if (goneBy !== undefined)
    return { title: `With ${name} the queue is gone by ${on(goneBy)}; without, it ${peaks}`, note };
  if (alike) return { title: `The queue ${peaks}, with ${name} as without`, note };
  return { title: `The queue ${peaks}, with ${name} at ${about(b)}`, note };
}

/** How much is bought ahead, told by the mean of the medians in the measured time. */
function position({ baseline, other, names, warmUpDays, format }: FanAbout) {
  const [a, b] = [baseline, other].map((band) => band && mean(band.p50.subarray(Math.ceil(warmUpDays))));
  const about = (units: number) => twoDigits(Math.abs(units), format);
  const alone = `${names[0]} has about ${about(a ?? 0)} units on hand or on their way`;
  if (a === undefined || b === undefined) return { title: alone };
  if (Math.abs(b - a) < ALIKE * Math.max(Math.abs(a), Math.abs(b), 1))
    return { title: `${alone}, ${names[1]} as many` };
  return {
    title: `${names[1]} buys further ahead: about ${about(b)} units on hand or on their way, ${about(b - a)} ${b > a ? 'more' : 'fewer'}`,
  };
}

/** The worst week of the baseline, and that of the other one. */
function onTime({ baseline, other, names, start, warmUpDays, format }: FanAbout) {
  const from = Math.ceil(warmUpDays);
  const day = lowest(baseline.p50, from);
  if (day === undefined) return { title: 'Not known yet which orders come on time' };
  const on = (d: number) => new Dates(start).date(ticks(d));
  const share = (value: number) => format.value('rate', value, 0.02);
  const worst = baseline.p50[day];
  const otherDay = other && lowest(other.p50, from);
  const bottom = otherDay === undefined ? undefined : other!.p50[otherDay];
  if (worst >= FINE && (bottom === undefined || bottom >= FINE))
    return { title: `In every week at least ${share(Math.min(worst, bottom ?? 1))} of the orders come on time` };
  const note = { day, units: worst, text: `${share(worst)} in the week to ${on(day)}` };
  if (bottom === undefined) return { title: `In the worst week only ${share(worst)} of the orders come on time`, note };
  const [low, high] = worst <= bottom ? [0, 1] : [1, 0];
  const shares = [share(worst), share(bottom)];
  if (shares[0] === shares[1])
    return { title: `In their worst week both serve ${shares[0]} of the orders on time`, note };
  return {
    title: `In its worst week ${names[low]} serves ${shares[low]} on time, ${names[high]} ${shares[high]}`,
    note,
  };
}

/** Levels that differ by less than this share are told as one; days above this share of orders on time are no finding. */
const ALIKE = 0.03;
const ALIKE_PEAKS = 0.1;
const FINE = 0.97;

function mean(values: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (const value of values)
    if (Number.isFinite(value)) {
      sum += value;
      n++;
    }
  return n === 0 ? 0 : sum / n;
}

function lowest(values: Float64Array, from: number): number | undefined {
  let found: number | undefined;
  for (let day = from; day < values.length; day++)
    if (Number.isFinite(values[day]) && (found === undefined || values[day] < values[found])) found = day;
  return found;
}
