import { chooseAlike } from '../../calibration/promise/choose-alike.js';
import { fitPromises } from '../../calibration/promise/fit-promises.js';
import { replayPromises, scoreAt, scoreMade, type PromiseScore } from '../../calibration/promise/replay-promises.js';
import type { CustomerDeliveries } from '../../domain/customer-deliveries.js';

/** Percentiles that are shown. */
export const SHOWN = [0.8, 0.9, 0.95] as const;

/** Days to promise, and what such promises would have been worth in the past. Days of orders are calendar days. */
export interface PromiseStudy {
  /** Day of the latest order or delivery: what is known by then. */
  readonly asOf: number;
  readonly orders: number;
  /** Days to promise to all alike, by `SHOWN`. */
  readonly all: readonly number[];
  /** By what is known at the order, the largest group first; empty where nothing is, or where it tells nothing. */
  readonly groups: readonly GroupPromise[];
  readonly columns: readonly string[];
  /** As good as so many orders each group borrows from the others; Infinity = they are all alike. */
  readonly alike: number;
  /** Pinball loss of promises by group over that of promises to all alike, on the last third of the past; NaN = too little has come yet to tell. */
  readonly loss: number;
  readonly replay: PromiseReplay;
}

export interface GroupPromise {
  readonly names: readonly string[];
  readonly orders: number;
  readonly days: readonly number[];
}

/** Orders of the past, each promised from what came before it alone. */
export interface PromiseReplay {
  readonly from: number;
  /** The day after the last one scored: of later orders the slow ones may still be under way. */
  readonly to: number;
  /** What was really promised; null where the records don't say. */
  readonly made: PromiseScore | null;
  readonly rules: readonly ReplayedRule[];
}

export interface ReplayedRule {
  readonly rule: 'all alike' | 'by group' | 'times quote' | 'times quote by group';
  /** By `SHOWN`. */
  readonly scores: readonly PromiseScore[];
  /** The percentile at which as many were late as of the promises made, and the days it takes; null where there is none. */
  readonly asOftenLate: { readonly promisedDays: number; readonly share: number } | null;
}

/** What the past of a shop's deliveries says of promises, as known on its last day. */
export function promiseStudy(past: CustomerDeliveries): PromiseStudy {
  const asOf = past.deliveredAt.reduce((last, day) => (day > last ? day : last), past.orderedAt.at(-1) ?? 0) + 1;
  const { alike, loss } = chooseAlike(past, asOf, {});
  const laws = fitPromises(past, asOf, { known: false, alike });
  return {
    asOf: asOf - 1,
    orders: laws.n,
    all: SHOWN.map((p) => laws.days(0, p)),
    groups: alike < Infinity ? groupsOf(past, asOf, alike) : [],
    columns: past.known.map(({ name }) => name),
    alike,
    loss,
    // Hardly any takes twice as long as 95 of 100 do, so that what isn't there by then won't come.
    replay: replayOf(past, Math.min(asOf - 2 * laws.days(0, 0.95), Math.floor(past.orderedAt.at(-1) ?? 0) + 1)),
  };
}

function groupsOf(past: CustomerDeliveries, asOf: number, alike: number): GroupPromise[] {
  const laws = fitPromises(past, asOf, { alike });
  const groups = new Map<string, GroupPromise>();
  for (let row = 0; row < past.orderedAt.length; row++) {
    const { names, n } = laws.group(row);
    const key = names.join('\n');
    if (!groups.has(key)) groups.set(key, { names, orders: n, days: SHOWN.map((p) => laws.days(row, p)) });
  }
  return [...groups.values()].sort((a, b) => b.orders - a.orders);
}

/** Percentiles among which the one that is late as often as the promises made is sought. */
const SOUGHT = Array.from({ length: 40 }, (_, k) => 0.6 + k / 100);

function replayOf(past: CustomerDeliveries, to: number): PromiseReplay {
  const { orderedAt, promisedAt } = past;
  // The first tenth only teaches.
  const from = orderedAt[Math.min(orderedAt.length - 1, Math.max(LEARNT, Math.floor(orderedAt.length / 10)))] + 1;
  const made = promisedAt.some((day) => !Number.isNaN(day)) ? scoreMade(past, { from, to }) : null;
  const shares = made === null ? [...SHOWN] : [...SOUGHT];
  const rule = (name: ReplayedRule['rule'], options: { known?: boolean; timesQuote?: boolean }): ReplayedRule => {
    const scores = replayPromises(past, { from, to }, shares, options);
    return {
      rule: name,
      scores: SHOWN.map((p) => scores[shares.findIndex((share) => Math.abs(share - p) < 1e-9)]),
      asOftenLate: made && scoreAt(scores, shares, made.late),
    };
  };
  const rules = [
    rule('all alike', { known: false }),
    ...(past.known.length > 0 ? [rule('by group', {})] : []),
    ...(made ? [rule('times quote', { known: false, timesQuote: true })] : []),
    ...(made && past.known.length > 0 ? [rule('times quote by group', { timesQuote: true })] : []),
  ];
  return { from, to, made: made && made.n > 0 ? made : null, rules };
}

/** Orders. */
const LEARNT = 100;
