import { writeInstant } from '../domain/instant.js';
import { lastDue } from './decide.js';
import { NEVER } from '../engine/ledger.js';
import { offerFor } from '../engine/purchase.js';
import type { RowRisk, Suspicion } from './decisions.js';
import type { Books } from './open-books.js';

/** What in the snapshot looks wrong or stuck, beside what the strategy's own alerts watch: found before anything is decided. */
export function lookAt(books: Books, risks: readonly RowRisk[]): Suspicion[] {
  return [...ofStock(books, risks), ...ofPurchases(books, risks), ...ofCounts(books)];
}

/** More likely than not; where nothing is left, likelier than a level of 95 % leaves it. */
const LIKELY = 0.5;
const LIKELY_EMPTY = 0.05;

/**
 * Rows that will probably run short and for which nothing is bought today: enough is on order, but it comes too late; or the row is bought for
 * in turns, and its turn is later. Asked after all was decided; who is named for another reason, or bought for, is not named again.
 */
export function lateThoughOrdered(
  { engine: e, reviews, now, scenario }: Books,
  risks: readonly RowRisk[],
  named: readonly { readonly item: string; readonly location: string }[],
): Suspicion[] {
  const known = new Set(named.map(({ item, location }) => `${item}\n${location}`));
  const { ledger } = e;
  const everyOf = new Map(reviews.flatMap(({ every, rows }) => Array.from(rows, (row) => [row, every] as const)));
  return risks.flatMap((risk, row): Suspicion[] => {
    const { item, location, ordered, onOrder, perDay, chance, until } = risk;
    if (!e.asked[(row / e.items) | 0] || perDay === 0 || known.has(`${item}\n${location}`)) return [];
    const isEmpty = risk.available - risk.waiting <= 0;
    if (chance < (isEmpty ? LIKELY_EMPTY : LIKELY)) return [];
    const one = { item, location, units: onOrder, risk };
    if (ledger.position[row] > ledger.reorderPoint[row])
      return ordered ? [{ kind: 'on the way', ...one, date: until }] : [];
    const every = everyOf.get(row);
    if (every === undefined || ledger.trigger[row] !== NEVER) return [];
    const next = (Math.floor(now / every) + 1) * every;
    return [{ kind: 'not its turn', ...one, date: writeInstant(scenario.start, next) }];
  });
}

/** Whose turn it is to be counted, with what the record says is there. */
function ofCounts(books: Books): Suspicion[] {
  const { counts, names, snapshot } = books;
  const due = counts.filter(({ every, first }) => lastDue(books, every, first) >= 0).flatMap(({ rows }) => rows);
  if (due.length === 0) return [];
  const recorded = new Map<number, number>();
  for (const entry of snapshot.stock) recorded.set(names.row(entry), entry.available + (entry.allocated ?? 0));
  return due.map((row) => ({ kind: 'count round', ...names.at(row), units: recorded.get(row) ?? 0, date: '' }));
}

function ofStock({ engine: e, names }: Books, risks: readonly RowRisk[]): Suspicion[] {
  const { ledger, plan, catalog } = e;
  const list: Suspicion[] = [];
  for (let row = 0; row < ledger.rows; row++) {
    const add = (kind: Suspicion['kind'], units: number) =>
      list.push({ kind, ...names.at(row), units, date: '', risk: risks[row] });
    const asked = e.asked[(row / e.items) | 0];
    if (ledger.available[row] < 0) add('below zero', ledger.available[row]);
    if (!asked && ledger.available[row] > 0) add('nobody asks', ledger.available[row]);
    if (asked && plan.mean[row] === 0 && ledger.backordered[row] > 0) add('no demand known', ledger.backordered[row]);
    const isShort = ledger.position[row] <= ledger.reorderPoint[row] && plan.mean[row] > 0;
    if (asked && isShort && !catalog.suppliers.some((_, k) => offerFor(e, row, k)))
      add('nobody offers', ledger.position[row]);
  }
  return list;
}

function ofPurchases(
  { engine: e, names, scenario, snapshot, purchases: slots, now, strategy }: Books,
  risks: readonly RowRisk[],
): Suspicion[] {
  // prettier-ignore
  const { purchases, ledger } = e;
  // Those who watch for late purchase orders hear of them by their own rule.
  const watched = strategy.alerts?.inboundLateDays !== undefined;
  return snapshot.purchases.flatMap(({ id, supplier, units }, i): Suspicion[] => {
    const slot = slots[i];
    const row = purchases.row[slot];
    const eta = purchases.eta[slot];
    const entry = { ...names.at(row), supplier, purchase: id, units, date: writeInstant(scenario.start, eta), risk: risks[row] }; // prettier-ignore
    if (ledger.out[purchases.supplier[slot]] === 1) return [{ kind: 'standing still', ...entry }];
    return eta < now && purchases.onDock[slot] === 0 && !watched ? [{ kind: 'overdue', ...entry }] : [];
  });
}
