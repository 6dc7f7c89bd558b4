import { readInstant } from '../domain/instant.js';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Engine } from '../engine/engine.js';
import { offerFor, priceAt } from '../engine/purchase.js';
import type { Names } from './names.js';

/** Open purchase orders and transfers. @returns the slot of each, as the snapshot lists them. */
export function loadPurchases(e: Engine, names: Names, { start }: Scenario, snapshot: Snapshot): Int32Array {
  const { ledger, purchases } = e;
  const open = new Int32Array(ledger.purchaseCount.length);
  for (const { supplier, ...entry } of snapshot.purchases)
    open[names.row(entry) * ledger.suppliers + names.supplier(supplier)]++;
  // Those still open were the last ones placed.
  for (const entry of snapshot.learned?.purchased ?? []) {
    const pair = names.row(entry) * ledger.suppliers + names.supplier(entry.supplier);
    ledger.purchaseCount[pair] = Math.max(0, entry.orders - open[pair]);
  }
  const slots = Int32Array.from(snapshot.purchases, (entry) => {
    const row = names.row(entry);
    const supplier = names.supplier(entry.supplier);
    const orderedAt = readInstant(start, entry.orderedAt);
    const read = (text: string | undefined, or: number) => (text === undefined ? or : readInstant(start, text));
    const eta = read(entry.eta, read(entry.quoted, orderedAt + e.quoted[supplier]));
    const offer = offerFor(e, row, supplier);
    const price = entry.price ?? (offer ? priceAt(offer, entry.units) : 0);
    const slot = purchases.open(ledger, row, supplier, entry.units, price, orderedAt, eta);
    purchases.number[slot] = entry.number ?? purchases.number[slot];
    const quoted = read(entry.quoted, eta);
    purchases.quoted[slot] = quoted;
    if (quoted !== eta) purchases.moved++;
    purchases.expedited[slot] = entry.expedited === true ? 1 : 0;
    purchases.onDock[slot] = entry.onDock === true ? 1 : 0;
    ledger.onOrder[row] += entry.units;
    ledger.position[row] += entry.units;
    return slot;
  });
  for (const entry of snapshot.learned?.purchased ?? []) {
    const pair = names.row(entry) * ledger.suppliers + names.supplier(entry.supplier);
    ledger.purchasedUnits[pair] = entry.units;
    ledger.purchaseCount[pair] = Math.max(entry.orders, ledger.purchaseCount[pair]);
  }
  return slots;
}
