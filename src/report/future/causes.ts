import { Fact } from '../../engine/journal.js';
import { Fate, type Future } from '../../study/future/future.js';
import type { FactRow } from '../../engine/fact-row.js';
import { lengthOf, outagesOf, standstillsOf } from './held.js';
import type { StoryMaterial } from './story-material.js';

/** A stretch between the promised and the actual day, and what took it. */
export interface CauseShare {
  readonly cause: CauseKind;
  /** Negative where it was quicker than the promise allowed for. */
  readonly ticks: number;
  /** The purchase order it is about, by its place in the future. */
  readonly purchase?: number;
}

export type CauseKind =
  /** The promise was made for an earlier day than the goods were expected. */
  | 'promised-early'
  /** The supplier stood still. */
  | 'outage'
  /** The purchase order came later (or earlier) than expected, standstills left out. */
  | 'late'
  /** It had not come when the order was served by another receipt. */
  | 'missing'
  /** The purchase order that was to cover the order didn't, and why. */
  | 'wrong-record'
  | 'passed-over'
  | 'queue'
  /** The carrier stood still. */
  | 'carrier'
  /** From the shelf to the door, as compared with what the promise allowed for. */
  | 'shipping';

/**
 * What the days between promise and delivery were, in the order they passed; their sum is how late it came, to the tick. Null where the
 * facts don't tell it: the order is not delivered, or nothing on order covered it.
 *
 * delivered − promised = (came − expected) of the purchase order that was to cover it + (units set aside − came) + (delivered − set aside)
 * − (promised − expected).
 */
export function causesOf(material: StoryMaterial): readonly CauseShare[] | null {
  const { future, place } = material;
  const { orders, purchases } = future;
  const delivered = orders.delivered[place];
  const promised = orders.promised[place];
  if (!Number.isFinite(delivered) || !Number.isFinite(promised)) return null;
  if (orders.fate[place] !== Fate.WAITED) return present(shipping(material, delivered - promised));
  const last = lastRelease(future, place);
  const expected = last && expectedPurchase(material, last.row);
  if (!last || !expected) return null;
  const { purchase, at: due } = expected;
  if (due > promised && isShortAtOnce(material, last.row)) return present(recordedStock(material, last));
  const isMissing = !Number.isFinite(purchases.booked[purchase]);
  const came = isMissing ? last.time : purchases.booked[purchase];
  const held = Math.min(lengthOf(outagesOf(future, purchase)), Math.max(0, came - due));
  const allowed = Math.max(0, promised - due);
  return present([
    { cause: 'promised-early', ticks: Math.max(0, due - promised), purchase },
    { cause: 'outage', ticks: held, purchase },
    { cause: isMissing ? 'missing' : 'late', ticks: came - due - held, purchase },
    beyond(material, last, purchase, came),
    ...shipping(material, delivered - last.time - allowed),
  ]);
}

const present = (shares: readonly CauseShare[]): CauseShare[] => shares.filter(({ ticks }) => ticks !== 0);

export interface Release {
  readonly row: number;
  /** Ticks. */
  readonly time: number;
  /** Place of the purchase order, −1: the units did not come by one. */
  readonly purchase: number;
}

/** The units that made the order complete, and where they came from. */
export function lastRelease({ releases }: Future, place: number): Release | undefined {
  let last: Release | undefined;
  for (let i = 0; i < releases.length; i++)
    if (releases.order[i] === place)
      last = { row: releases.row[i], time: releases.time[i], purchase: releases.purchase[i] };
  return last;
}

/**
 * The open purchase order that was to cover all who waited for a row when the order was placed, and when it was expected, in ticks: what is
 * overdue is expected at any moment.
 */
export function expectedPurchase(
  { future, place, facts, owed, news }: StoryMaterial,
  row: number,
): { readonly purchase: number; readonly at: number } | undefined {
  const { purchases, orders } = future;
  const now = orders.placed[place];
  const mine = facts.reduce((sum, f) => sum + (f.kind === Fact.BACKORDERED && f.row === row ? f.units : 0), 0);
  const open: { purchase: number; at: number; units: number }[] = [];
  for (let k = 0; k < purchases.length; k++) {
    if (purchases.row[k] !== row || purchases.ordered[k] > now || purchases.booked[k] <= now) continue;
    const told = news.findLast((fact) => fact.time <= now && isNewsOf(fact, future, k));
    open.push({ purchase: k, at: Math.max(now, told ? told.b : purchases.due[k]), units: purchases.units[k] });
  }
  let missing = (owed.get(row) ?? 0) + mine;
  return open
    .sort((a, b) => a.at - b.at)
    .find(({ units }) => {
      missing -= units;
      return missing <= 0;
    });
}

/** Is a fact about the purchase order at place `k` of the future? Its own number counts within row and supplier. */
export function isNewsOf(fact: FactRow, { purchases }: Future, k: number): boolean {
  const { row, supplier } = purchases;
  if (fact.row !== row[k] || fact.other !== supplier[k]) return false;
  let n = 0;
  for (let j = 0; j < k; j++) if (row[j] === row[k] && supplier[j] === supplier[k]) n++;
  return n === fact.order;
}

/** The shop counted on stock that was recorded but not on the shelf, and promised as if it were there. */
const isShortAtOnce = ({ facts, future, place }: StoryMaterial, row: number): boolean =>
  facts.some((fact) => fact.kind === Fact.SHORT && fact.row === row && fact.time === future.orders.placed[place]);

function recordedStock(material: StoryMaterial, last: Release): CauseShare[] {
  const { future, place } = material;
  const { placed, promised, delivered } = future.orders;
  const of = last.purchase >= 0 ? { purchase: last.purchase } : {};
  return [
    { cause: 'wrong-record', ticks: last.time - placed[place], ...of },
    ...shipping(material, delivered[place] - last.time - (promised[place] - placed[place])),
  ];
}

/** From the receipt that was to cover the order until its units were set aside. */
function beyond(material: StoryMaterial, last: Release, expected: number, came: number): CauseShare {
  const { future, place, facts, passes } = material;
  const ticks = last.time - came;
  const of = last.purchase >= 0 && last.purchase !== expected ? { purchase: last.purchase } : {};
  const within = (time: number) => time >= came && time <= last.time;
  const isShort = facts.some((fact) => fact.kind === Fact.SHORT && fact.row === last.row && within(fact.time));
  const isPassed = passes.some(
    ({ older, row, time }) => older.order === future.orders.id[place] && row === last.row && within(time),
  );
  const cause = ticks > 0 && isShort ? 'wrong-record' : ticks > 0 && isPassed ? 'passed-over' : 'queue';
  return { cause, ticks, ...of };
}

/** From the shelf to the door, less what was allowed for it. */
function shipping({ future, place }: StoryMaterial, ticks: number): CauseShare[] {
  const held = Math.min(lengthOf(standstillsOf(future, place)), Math.max(0, ticks));
  return [
    { cause: 'carrier', ticks: held },
    { cause: 'shipping', ticks: ticks - held },
  ];
}
