import type { TapeChunk } from '../domain/tape.js';

/** Some orders of a tape (ascending numbers), as one chunk in which they are numbered from 0, and their `items` as well. */
export function takeOrders(chunks: readonly TapeChunk[], orders: Int32Array, items: readonly number[]): TapeChunk {
  const n = orders.length;
  const time = new Float64Array(n);
  const channel = new Uint8Array(n);
  const patience = new Float64Array(n);
  const transit = new Float64Array(n);
  const firstLine = new Int32Array(n + 1);
  const own = new Int32Array(1 + (items.at(-1) ?? 0));
  items.forEach((item, k) => (own[item] = k));
  let item = new Int32Array(n);
  let units = new Int32Array(n);
  let lines = 0;
  let c = 0;
  for (let i = 0; i < n; i++) {
    while (orders[i] >= chunks[c].firstOrder + chunks[c].orders) c++;
    const chunk = chunks[c];
    const k = orders[i] - chunk.firstOrder;
    time[i] = chunk.time[k];
    channel[i] = chunk.channel[k];
    patience[i] = chunk.patience[k];
    transit[i] = chunk.transit[k];
    for (let l = chunk.firstLine[k]; l < chunk.firstLine[k + 1]; l++) {
      if (lines === item.length) {
        item = grown(item);
        units = grown(units);
      }
      item[lines] = own[chunk.item[l]];
      units[lines++] = chunk.units[l];
    }
    firstLine[i + 1] = lines;
  }
  return {
    until: chunks.at(-1)?.until ?? 0,
    firstOrder: 0,
    orders: n,
    time,
    channel,
    patience,
    transit,
    firstLine,
    item: item.subarray(0, lines),
    units: units.subarray(0, lines),
  };
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
