import type { TapeChunk } from '../domain/tape.js';
import type { Engine } from '../engine/engine.js';
import { Fact } from '../engine/journal.js';

/** Writes down the k-th order of a chunk as one that is not placed. The shop never hears of it. */
export function stayAway({ journal, catalog }: Engine, chunk: TapeChunk, k: number, customerClass: number): void {
  const { item, units, firstLine } = chunk;
  let asked = 0;
  let value = 0;
  for (let l = firstLine[k]; l < firstLine[k + 1]; l++) {
    asked += units[l];
    value += units[l] * catalog.items[item[l]].price;
  }
  const i = journal.next(Fact.STAYED_AWAY, chunk.time[k]);
  journal.order[i] = chunk.firstOrder + k;
  journal.units[i] = asked;
  journal.other[i] = chunk.channel[k];
  journal.customerClass[i] = customerClass;
  journal.a[i] = value;
}
