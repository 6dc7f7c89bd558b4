import type { Snapshot } from '../domain/snapshot.js';
import type { Engine } from '../engine/engine.js';
import type { Names } from './names.js';

/** What is there by the records; a row that is not listed is empty. */
export function loadStock({ ledger }: Engine, names: Names, { stock }: Snapshot): void {
  for (const entry of stock) {
    const row = names.row(entry);
    ledger.available[row] += entry.available;
    ledger.position[row] += entry.available;
  }
}
