import type { OrderColumns } from '../../domain/demand.js';
import { ticks, TICKS_PER_DAY } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import type { SpikeSpan } from '../demand/spike-spans.js';
import { HISTORY, orderRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import { columnsOf, type PlainOrder } from './columns-of.js';
import type { Stretch } from './recorded-source.js';

const HOUR = TICKS_PER_DAY / 24;

/**
 * The extra orders of a crowd where demand is recorded: every order played during the spike comes `times − 1` more times on average, with its
 * lines of the items concerned, at another moment of the same hour. Null when there is none.
 */
export function crowdCopies(
  setting: Setting,
  orders: OrderColumns,
  stretches: readonly Stretch[],
  spike: number,
  spans: readonly SpikeSpan[],
  kept: Uint8Array | null,
): OrderColumns | null {
  const row = orderRow(HISTORY, spike);
  const copies: PlainOrder[] = [];
  let played = 0;
  for (const { first, end, shift } of stretches) {
    for (let k = first; k < end; k++, played++) {
      const time = orders.time[k] + shift;
      const span = spans.find(({ from, to }) => ticks(from) <= time && time < ticks(to));
      if (!span || span.times <= 1) continue;
      const lines = linesOf(orders, k, kept);
      if (lines.length === 0) continue;
      const u = uniformAt(setting.seed, setting.replication, Purpose.ARRIVALS, row, played);
      const count = Math.floor(span.times - u); // ⌊times − 1⌋, and one more with the chance that is left
      for (let copy = 0; copy < count; copy++) {
        const place = uniformAt(setting.seed, setting.replication, Purpose.HOUR, row, played * 256 + copy);
        const moved = Math.floor(time / HOUR) * HOUR + Math.floor(place * HOUR);
        if (moved < setting.horizon) copies.push({ time: moved, channel: orders.channel[k], lines });
      }
    }
  }
  return copies.length > 0 ? columnsOf(copies) : null;
}

function linesOf(orders: OrderColumns, k: number, kept: Uint8Array | null): PlainOrder['lines'] {
  const lines: { item: number; units: number }[] = [];
  for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
    const item = orders.item[line];
    if (!kept || kept[item]) lines.push({ item, units: orders.units[line] });
  }
  return lines;
}
