import type { Sales } from '../../calibration/demand/sales.js';
import type { Scenario } from '../../domain/scenario.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { recordTape } from '../../world/record-tape.js';

/** The orders of one future of a scenario, as a record. */
export function playSales(scenario: Scenario, replication: number): Sales {
  const tape = recordTape(scenario, replication);
  const parts: Sales['orders'][] = [];
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    const lines = chunk.firstLine[chunk.orders];
    parts.push({
      time: chunk.time.slice(0, chunk.orders),
      channel: chunk.channel.slice(0, chunk.orders),
      firstLine: chunk.firstLine.slice(0, chunk.orders + 1),
      item: chunk.item.slice(0, lines),
      units: chunk.units.slice(0, lines),
    });
  }
  const { items } = scenario.catalog;
  return {
    start: scenario.start,
    days: Math.floor(scenario.horizonDays),
    orders: joined(parts),
    itemNames: items.map(({ name }) => name),
    itemPrices: items.map(({ price }) => price),
  };
}

/** Days `from … to − 1` of a record as a record of its own. */
export function takeDays(sales: Sales, from: number, to: number, start: string): Sales {
  const { time, channel, firstLine, item, units } = sales.orders;
  const shift = from * TICKS_PER_DAY;
  const first = time.findIndex((t) => t >= shift);
  const after = time.findIndex((t) => t >= to * TICKS_PER_DAY);
  const a = first < 0 ? time.length : first;
  const b = after < 0 ? time.length : after;
  const lines = [firstLine[a], firstLine[b]] as const;
  return {
    ...sales,
    start,
    days: to - from,
    orders: {
      time: time.slice(a, b).map((t) => t - shift),
      channel: channel.slice(a, b),
      firstLine: firstLine.slice(a, b + 1).map((line) => line - lines[0]),
      item: item.slice(...lines),
      units: units.slice(...lines),
    },
  };
}

function joined(parts: readonly Sales['orders'][]): Sales['orders'] {
  const orders = parts.reduce((sum, { time }) => sum + time.length, 0);
  const lines = parts.reduce((sum, { item }) => sum + item.length, 0);
  const all = {
    time: new Float64Array(orders),
    channel: new Uint8Array(orders),
    firstLine: new Int32Array(orders + 1),
    item: new Int32Array(lines),
    units: new Int32Array(lines),
  };
  let k = 0;
  let line = 0;
  for (const part of parts) {
    all.time.set(part.time, k);
    all.channel.set(part.channel, k);
    all.item.set(part.item, line);
    all.units.set(part.units, line);
    for (let i = 1; i < part.firstLine.length; i++) all.firstLine[k + i] = line + part.firstLine[i];
    k += part.time.length;
    line += part.item.length;
  }
  return all;
}
