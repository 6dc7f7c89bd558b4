import { expect, it } from 'vitest';
import { delaysOf } from '../../../src/calibration/supply/delays.js';
import { fitDelays } from '../../../src/calibration/supply/fit-delays.js';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';
import { meanOf, sdOf } from '../../../src/stats/distributions.js';
import { gammaQuantile } from '../../../src/stats/gamma.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';
import { gammaDraw } from '../../../src/world/inputs/draw-weights.js';

/**
 * Shops as in pooling.test.ts, late chances of the law Beta(2, 8), mean lateness gamma (cv 0.4) around 20 days, one delivery promised every ten days,
 * exported 20 days after the last promise: what is late and not there yet has no size. In percent of 100 shops; docs/calibration.md tells of them.
 */
it.each([
  [3, 10, 89],
  [8, 10, 85],
])(
  'of %d suppliers of %d deliveries, cut off, intervals of nine in ten of how late hold %d of 100',
  (suppliers, deliveries, expected) => {
    const stream = streamOf(seedWords(`cut off ${suppliers} of ${deliveries}`), 0, Purpose.REFIT_SUPPLIER, 0);
    const u = () => stream.uniform();
    let inside = 0;
    let all = 0;
    for (let shop = 0; shop < 100; shop++) {
      const asOf = 10 * (deliveries - 1) + 20;
      const means: number[] = [];
      const rows = Array.from({ length: suppliers }, (_, supplier) => {
        const [late, other] = [gammaDraw(2, u()), gammaDraw(8, u())];
        const mean = (20 * gammaDraw(6.25, u())) / 6.25;
        means.push(mean);
        return Array.from({ length: deliveries }, (__, k) => {
          const days = u() < late / (late + other) ? -mean * Math.log(1 - u()) : 0;
          return { supplier, promised: 10 * k, received: 10 * k + days > asOf ? NaN : 10 * k + days };
        });
      }).flat();
      const delays = delaysOf(recordsOf(suppliers, rows), asOf);
      const { bySupplier, lateDoubt, lateCount } = fitDelays(delays, suppliers, asOf, Infinity);
      if (lateCount.every((n) => n === 0)) continue;
      means.forEach((mean, row) => {
        const { by } = bySupplier[row].late;
        const shape = Math.max(1, (lateDoubt[row].sizes * meanOf(by) ** 2) / sdOf(by) ** 2);
        const x = (mean / meanOf(by)) * shape;
        all++;
        if (x > gammaQuantile(shape, 0.05) && x < gammaQuantile(shape, 0.95)) inside++;
      });
    }
    expect(Math.round((100 * inside) / all)).toBe(expected);
  },
);

function recordsOf(
  suppliers: number,
  rows: readonly { readonly supplier: number; readonly promised: number; readonly received: number }[],
): DeliveryRecords {
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    suppliers: Array.from({ length: suppliers }, (_, k) => `s${k}`),
    items: [],
    order: rows.map((_, k) => `P${k}`),
    supplier: Int32Array.from(rows, ({ supplier }) => supplier),
    item: new Int32Array(rows.length).fill(-1),
    units: column(() => 1),
    unitsReceived: column(() => NaN),
    orderedAt: column(() => NaN),
    promisedAt: column(({ promised }) => promised),
    receivedAt: column(({ received }) => received),
    price: column(() => NaN),
  };
}
