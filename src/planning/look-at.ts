import { writeInstant } from '../domain/instant.js';
import { offerFor } from '../engine/purchase.js';
import type { RowRisk, Suspicion } from './decisions.js';
import type { Books } from './open-books.js';

/** What in the snapshot looks wrong or stuck, beside what the strategy's own alerts watch: found before anything is decided. */
export function lookAt(books: Books, risks: readonly RowRisk[]): Suspicion[] {
  return [...ofStock(books, risks), ...ofPurchases(books, risks)];
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
