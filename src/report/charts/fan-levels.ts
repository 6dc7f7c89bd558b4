import { ticks } from '../../domain/time.js';
import type { DailyBand, DailyLevel } from '../../study/result.js';
import type { Format } from '../format.js';
import { twoDigits } from '../html/queue-title.js';
import { queueFinding } from '../queue-finding.js';
import { upper } from '../future/story-setting.js';
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
    const worst = `One future in ten sees ${unitsOf(a.units, format)} wait`;
    return {
      title: !b ? worst : alike ? `${worst}, with ${name} as without` : `${worst}, ${about(b)} with ${name}`,
      note,
    };
  }
  const peaks = `peaks at about ${unitsOf(a.units, format)} on ${on(a.day)}`;
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
  const about = (units: number) => `${Math.round(units) < 0 ? '−' : ''}${unitsOf(Math.abs(units), format)}`;
  const where = 'on hand or on their way';
  const alone = `${names[0]} has about ${about(a ?? 0)} ${where}`;
  if (a === undefined || b === undefined) return { title: alone };
  if (Math.abs(b - a) < ALIKE * Math.max(Math.abs(a), Math.abs(b), 1))
    return { title: `${alone}, ${names[1]} as many` };
  const change = twoDigits(Math.abs(b - a), format);
  return b > a
    ? { title: `${names[1]} buys further ahead: about ${about(b)} ${where}, ${change} more` }
    : { title: `${names[1]} buys less far ahead: about ${about(b)} ${where}, ${change} fewer` };
}

/**
 * The worst week of both, by the median where most futures share it; else by the worst tenth, as what strikes each future at a time of its
 * own never shows in a median.
 */
function onTime({ baseline, other, names, start, warmUpDays, replications, format }: FanAbout) {
  const from = Math.ceil(warmUpDays);
  const bands = other ? [baseline, other] : [baseline];
  const worst = (key: 'p50' | 'p10') => bands.map((band) => lowest(band[key], from));
  if (worst('p50')[0] === undefined) return { title: 'Not known yet which orders come on time' };
  const valueOf = (key: 'p50' | 'p10') =>
    worst(key).map((day, i) => (day === undefined ? NaN : bands[i][key][day])) as [number, number?];
  const isShared = replications < 10 || valueOf('p50').some((value) => value! <= SHARED);
  const by = isShared ? 'p50' : 'p10';
  const values = valueOf(by);
  const least = Math.min(...values.map((value) => (Number.isNaN(value) ? 1 : value!)));
  const often = !isShared ? 'In nine futures of ten ' : replications === 1 ? '' : 'Usually ';
  const usually = replications === 1 ? '' : 'usually ';
  if (least >= FINE) {
    // Rounded down, or some week would have fewer.
    const floor = Math.floor(least * 100 + 1e-9) / 100;
    const said = floor === 1 ? 'all orders' : `at least ${format.value('rate', floor, 0.02)} of the orders`;
    return { title: upper(`${often}${said} of every week come on time`) };
  }
  const share = (value: number) => format.value('rate', value, 0.02);
  const day = worst(by)[0]!;
  const on = new Dates(start).date(ticks(day));
  const note = { day, units: values[0], text: `${share(values[0])}${isShared ? '' : ' or less'} in the week to ${on}` };
  const [a, b] = values.map((value) => share(value!));
  const name = shorten(names[1] ?? '', 26);
  if (!isShared) {
    const tenth = `In its worst week one future in ten serves only ${a} on time`;
    return {
      title: b === undefined ? tenth : `${tenth}, ${a === b ? `with ${name} as without` : `${b} with ${name}`}`,
      note,
    };
  }
  if (b === undefined) return { title: `In the worst week ${usually}only ${a} of the orders come on time`, note };
  if (a === b) return { title: `In their worst week both ${usually}serve ${a} of the orders on time`, note };
  const [low, high] = values[0] <= values[1]! ? [0, 1] : [1, 0];
  return {
    title: `In its worst week ${names[low]} ${usually}serves ${[a, b][low]} on time, ${names[high]} ${[a, b][high]}`,
    note,
  };
}

/** Levels that differ by less than this share are told as one; days above this share of orders on time are no finding. */
const ALIKE = 0.03;
const ALIKE_PEAKS = 0.1;
const FINE = 0.97;
/** A median week with fewer on time than these is one that most futures share. */
const SHARED = 0.9;

/** '1 unit', '370 units'. */
function unitsOf(units: number, format: Format): string {
  const text = twoDigits(units, format);
  return `${text} ${text === '1' ? 'unit' : 'units'}`;
}

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
