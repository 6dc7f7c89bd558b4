import { Fact } from '../../engine/journal.js';
import type { Future } from '../../study/future/future.js';
import { stretch } from '../trace/dates.js';
import type { StoryStep } from '../trace/order-story.js';
import { and } from '../trace/things.js';
import { expectedPurchase, isNewsOf, lastRelease } from './causes.js';
import { outagesOf } from './held.js';
import { outageName, purchaseName, supplierName, upper, type StorySetting } from './story-setting.js';
import type { StoryMaterial } from './story-material.js';

/** What happened on the suppliers' side while the order waited: only what its waiting hung on. */
export function supplySteps(material: StoryMaterial, setting: StorySetting): StoryStep[] {
  const { future, place, facts } = material;
  const rows = new Set(facts.filter(({ kind }) => kind === Fact.BACKORDERED).map(({ row }) => row));
  const from = future.orders.placed[place];
  const all = new Set<number>();
  let last = from;
  const steps = Array.from(rows).flatMap((row) => {
    const until = waitsUntil(material, row);
    const missed = passing(future, row, place, from, until);
    const counted = expected(material, row);
    const mattered = [...new Set([...servedFrom(future, row, place), ...(counted ?? [])])];
    for (const k of mattered) all.add(k);
    last = Math.max(last, until);
    return [
      ...missed.map((k) => ({ ...missedStep(future, k, setting), trouble: counted?.includes(k) ?? false })),
      ...mattered.flatMap((k) => newsSteps(material, k, from, until, setting)),
    ];
  });
  return [...steps, ...outageSteps(future, [...all], from, last, setting)];
}

/** 'Purchase order 31 brought 264, 7 days after the day it was due.' Empty where the units came otherwise. */
export function broughtBy(future: Future, row: number, place: number, time: number): string {
  const { releases, purchases } = future;
  for (let i = 0; i < releases.length; i++) {
    if (releases.order[i] !== place || releases.row[i] !== row || releases.time[i] !== time) continue;
    const k = releases.purchase[i];
    if (k < 0) return '';
    const late = purchases.received[k] - purchases.due[k];
    const when =
      late > 0
        ? `, ${stretch(late)} after the day it was due`
        : late < 0
          ? `, ${stretch(-late)} before it was due`
          : '';
    return `${upper(purchaseName(k))} brought ${purchases.receivedUnits[k]}${when}.`;
  }
  return '';
}

/** When the order had all it waited for of a row, gave up, or the future ended. */
function waitsUntil({ future, place }: StoryMaterial, row: number): number {
  const { releases, orders } = future;
  const gaveUp = orders.cancelled[place];
  if (!Number.isNaN(gaveUp)) return gaveUp;
  if (Number.isNaN(orders.delivered[place])) return Infinity;
  let last = orders.placed[place];
  for (let i = 0; i < releases.length; i++)
    if (releases.order[i] === place && releases.row[i] === row) last = releases.time[i];
  return last;
}

/** The stock row that an order hung on: the last it waited for, else that of its first line. */
export function waitedFor(material: StoryMaterial): number {
  const { future, place, facts } = material;
  const last = lastRelease(future, place);
  if (last) return last.row;
  const first =
    facts.find(({ kind }) => kind === Fact.CANCELLED_LINE) ?? facts.find(({ kind }) => kind === Fact.BACKORDERED);
  return (
    (first ?? facts.find(({ kind }) => kind === Fact.FILLED))?.row ?? future.orders.item[future.orders.firstLine[place]]
  );
}

/** The purchase order that it waits for, in the last place: the one that served it, or that was to. */
export function waitsFor(material: StoryMaterial): number {
  const { future, place, facts } = material;
  const last = lastRelease(future, place);
  if (last) return last.purchase;
  const waits = facts.find(({ kind }) => kind === Fact.BACKORDERED);
  return (waits && expectedPurchase(material, waits.row)?.purchase) ?? -1;
}

const expected = (material: StoryMaterial, row: number): number[] | undefined => {
  const found = expectedPurchase(material, row);
  return found && [found.purchase];
};

function servedFrom({ releases }: Future, row: number, place: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < releases.length; i++)
    if (releases.order[i] === place && releases.row[i] === row && releases.purchase[i] >= 0)
      found.push(releases.purchase[i]);
  return found;
}

/** Receipts of the row that came while the order waited and left it waiting. */
function passing(future: Future, row: number, place: number, from: number, until: number): number[] {
  const { purchases } = future;
  const served = new Set(servedFrom(future, row, place));
  const found: number[] = [];
  for (let k = 0; k < purchases.length; k++)
    if (purchases.row[k] === row && purchases.booked[k] > from && purchases.booked[k] < until && !served.has(k))
      found.push(k);
  return found;
}

function missedStep({ purchases }: Future, k: number, setting: StorySetting): StoryStep {
  const item = setting.catalog.items[purchases.row[k] % setting.catalog.items.length].name;
  const supplier = supplierName(setting, purchases.supplier[k]);
  const orders = purchases.served[k] === 1 ? 'another order gets' : `${purchases.served[k]} other orders get`;
  const who = purchases.served[k] === 0 ? 'they stay where they are' : `${orders} them`;
  return {
    time: purchases.booked[k],
    title: `${upper(purchaseName(k))} does not reach it`,
    text: `${purchases.receivedUnits[k]} × ${item} come from ${supplier}; ${who}.`,
  };
}

/** A supplier's standstill is told once, with all the purchase orders it held. */
function outageSteps(
  future: Future,
  purchases: readonly number[],
  from: number,
  until: number,
  setting: StorySetting,
): StoryStep[] {
  const found = new Map<string, { supplier: number; from: number; to: number; held: number[] }>();
  for (const k of purchases) {
    const supplier = future.purchases.supplier[k];
    for (const held of outagesOf(future, k)) {
      if (held.to <= from || held.from >= until) continue;
      const key = `${supplier} ${held.to}`;
      const known = found.get(key);
      if (known) known.held.push(k);
      else found.set(key, { supplier, ...held, held: [k] });
    }
  }
  return Array.from(found.values(), ({ supplier, from: since, to, held }) => {
    const what = `${held.length === 1 ? 'purchase order' : 'purchase orders'} ${and(held.map((k) => String(k + 1)))}`;
    const already = since < from ? ` has held ${what} since ${setting.dates.day(since)} and lasts` : ` holds ${what}`;
    return {
      time: Math.max(since, from),
      title: `${supplierName(setting, supplier)} stands still`,
      text: `${outageName(setting, supplier)}${already} until ${setting.dates.day(to - 1)}.`,
      trouble: true,
    };
  });
}

/** What the supplier tells, what is paid for; and that the day has come, where nobody said anything. */
function newsSteps(
  material: StoryMaterial,
  k: number,
  from: number,
  until: number,
  setting: StorySetting,
): StoryStep[] {
  const { future, news } = material;
  const { due, received, supplier, row, units } = future.purchases;
  const { dates } = setting;
  const about = news.filter((fact) => fact.time >= from && fact.time < until && isNewsOf(fact, future, k));
  const steps = about.map((fact): StoryStep =>
    fact.kind === Fact.NOTICED
      ? {
          time: fact.time,
          title: `${supplierName(setting, supplier[k])} tells of a delay`,
          text: `${upper(purchaseName(k))} will come ${dates.day(fact.b - 1)}, ${stretch(fact.b - fact.a)} later than expected.`,
          trouble: true,
        }
      : {
          time: fact.time,
          title: `${upper(purchaseName(k))} is pulled forward`,
          text: `It is due ${dates.day(fact.b)} instead of ${dates.day(fact.c)}.`,
        },
  );
  if (steps.length > 0 || due[k] < from || due[k] >= until || due[k] >= received[k]) return steps;
  const item = setting.catalog.items[row[k] % setting.catalog.items.length].name;
  return [
    {
      time: due[k],
      title: `${upper(purchaseName(k))} is overdue`,
      text: `${units[k]} × ${item} were due from ${supplierName(setting, supplier[k])}, and have not come.`,
      trouble: true,
    },
  ];
}
