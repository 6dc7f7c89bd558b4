import { describe, expect, it } from 'vitest';
import { delayQuantile } from '../../../src/calibration/supply/delay-law.js';
import { delaysOf } from '../../../src/calibration/supply/delays.js';
import { fitSuppliers } from '../../../src/calibration/supply/fit-suppliers.js';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';
import { meanOf, sdOf } from '../../../src/stats/distributions.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { uniformAt } from '../../../src/stats/stream.js';

const full = process.env['BULLWHIP_FULL'] !== undefined;

interface Row {
  readonly supplier: number;
  readonly order: string;
  readonly ordered: number;
  readonly promised: number;
  readonly received: number;
  readonly units?: number;
  readonly came?: number;
}

function recordsOf(suppliers: readonly string[], rows: readonly Row[]): DeliveryRecords {
  const column = (of: (row: Row) => number) => Float64Array.from(rows, of);
  return {
    suppliers,
    items: ['mug'],
    order: rows.map(({ order }) => order),
    supplier: Int32Array.from(rows, ({ supplier }) => supplier),
    item: new Int32Array(rows.length),
    units: column(({ units = 10 }) => units),
    unitsReceived: column(({ came = NaN }) => came),
    orderedAt: column(({ ordered }) => ordered),
    promisedAt: column(({ promised }) => promised),
    receivedAt: column(({ received }) => received),
    price: column(() => NaN),
  };
}

const u = (seed: number, purpose: Purpose, n: number) => uniformAt([seed, 1, 2, 3] as never, 0, purpose, 0, n);

/** Deliveries of two suppliers, every tenth day: one late by 5 %, the other by 30 %, by 20 days on average; 4 % short by a tenth. */
function made(seed: number, n = 300): DeliveryRecords {
  const rows = Array.from({ length: 2 * n }, (_, k): Row => {
    const supplier = k % 2;
    const ordered = 1000 + 10 * (k >> 1);
    const late = u(seed, Purpose.LATE, k) < (supplier === 0 ? 0.05 : 0.3);
    const days = late ? -20 * Math.log(1 - u(seed, Purpose.LATE_BY, k)) : 0;
    const short = u(seed, Purpose.YIELD, k) < 0.04;
    const promised = ordered + 30;
    return {
      supplier,
      order: `P${k}`,
      ordered,
      promised,
      received: promised + days,
      units: 100,
      came: short ? 90 : 100,
    };
  });
  return recordsOf(['steady', 'tardy'], rows);
}

describe('suppliers, fitted', () => {
  // In full as many as docs/calibration.md tells of: 40 shops, 300 and 40 deliveries of each supplier.
  const cases: readonly (readonly [n: number, shops: number, chances: number, sizes: number])[] = full
    ? [
        [300, 40, 39, 40],
        [40, 40, 39, 39],
      ]
    : [[300, 8, 8, 8]];

  it.each(cases)(
    'come out as they were made, within the doubt that the fit states: %d deliveries',
    (n, shops, chances, sizes) => {
      let within = 0;
      let sized = 0;
      for (let seed = 1; seed <= shops; seed++) {
        const tardy = fitSuppliers(made(seed, n), 1200 + 10 * n).suppliers.find(({ name }) => name === 'tardy')!;
        const { by, chance, chanceSe } = tardy.late!;
        if (Math.abs(chance - 0.3) < 2 * chanceSe) within++;
        if (Math.abs(meanOf(by) - 20) < (2 * sdOf(by)) / Math.sqrt(tardy.precision!.lateBy)) sized++;
      }
      expect([within, sized]).toEqual([chances, sizes]);
    },
  );

  it('come out as they were made', () => {
    const { suppliers } = fitSuppliers(made(1), 4200);
    const tardy = suppliers.find(({ name }) => name === 'tardy')!;
    expect(tardy).toMatchObject({ deliveries: 300, quotedDays: 30, leadTime: { kind: 'fixed', value: 30 } });
    expect(meanOf(tardy.late!.by)).toBeGreaterThan(15);
    expect(meanOf(tardy.late!.by)).toBeLessThan(26);
    expect(tardy.yield!.short).toBeCloseTo(0.1, 10);
    expect(tardy.yield!.chance).toBeGreaterThan(0.01);
    expect(tardy.drift).toBeUndefined();
    expect(suppliers.find(({ name }) => name === 'steady')!.late!.chance).toBeLessThan(0.1);
  });

  it('know themselves the better the more deliveries they stand on, and what they have in common', () => {
    const [many, few] = [300, 30].map((n) => {
      const fit = fitSuppliers(made(1, n), 1200 + 10 * n).suppliers;
      return fit.find(({ name }) => name === 'tardy')!;
    });
    for (const { deliveries, late, precision } of [many, few]) {
      const { chance, chanceSe } = late!;
      expect(Math.sqrt((chance * (1 - chance)) / (precision!.late + 1))).toBeCloseTo(chanceSe, 10);
      // Its own deliveries, and some of the others'.
      expect(precision!.late).toBeGreaterThan(0.7 * deliveries);
      expect(precision!.late).toBeLessThan(1.5 * deliveries);
      expect(precision!.allLate).toBeGreaterThanOrEqual(precision!.lateBy * 0.5);
    }
    expect(few.precision!.common.late).toBeGreaterThan(many.precision!.common.late);
    // Lead times that go up and down slowly are worth few; lines that came together are one delivery.
    const slow = Array.from({ length: 40 }, (_, k) => 20 + 10 * Math.sin(k / 3));
    const rows = slow.map((days, k): Row => ({
      supplier: 0,
      order: `P${k}`,
      ordered: 30 * k,
      promised: NaN,
      received: 30 * k + days,
    }));
    const twice = rows.flatMap((row) => [row, row]);
    const [once, doubled] = [rows, twice].map((all) => fitSuppliers(recordsOf(['s'], all), 2000).suppliers[0]);
    expect(once.precision!.leadTime).toBeLessThan(5);
    expect(doubled.precision).toEqual(once.precision);
  });

  it('count lines that came together once, and what is overdue and open', () => {
    const rows: Row[] = [
      { supplier: 0, order: 'A', ordered: 0, promised: 10, received: 10 },
      { supplier: 0, order: 'A', ordered: 0, promised: 10, received: 10 },
      { supplier: 0, order: 'A', ordered: 0, promised: 10, received: 14 },
      { supplier: 0, order: 'B', ordered: 0, promised: 20, received: NaN },
      { supplier: 0, order: 'C', ordered: 0, promised: 40, received: NaN },
      { supplier: 0, order: 'D', ordered: 0, promised: NaN, received: 30 },
    ];
    expect(delaysOf(recordsOf(['s'], rows), 33)).toEqual([
      { supplier: 0, promisedAt: 10, days: 0, open: false },
      { supplier: 0, promisedAt: 10, days: 4, open: false },
      { supplier: 0, promisedAt: 20, days: 13, open: true },
    ]);
  });

  it('forget what they were where they have changed', () => {
    // Four good years, then a year in which half comes late.
    const rows = Array.from({ length: 250 }, (_, k): Row => {
      const late = k >= 200 && k % 2 === 0;
      return {
        supplier: 0,
        order: `P${k}`,
        ordered: 7 * k,
        promised: 7 * k + 14,
        received: 7 * k + 14 + (late ? 6 : 0),
      };
    });
    const { suppliers, halfLifeDays } = fitSuppliers(recordsOf(['s'], rows), 7 * 250 + 40);
    expect(halfLifeDays).toBe(182);
    expect(suppliers[0].late!.chance).toBeGreaterThan(0.3);
  });

  it('drift where their lead times grow', () => {
    const rows = Array.from({ length: 60 }, (_, k): Row => {
      const ordered = 20 * k;
      return { supplier: 0, order: `P${k}`, ordered, promised: NaN, received: ordered + 20 + 0.01 * ordered + (k % 3) };
    });
    const drift = fitSuppliers(recordsOf(['s'], rows), 1200).suppliers[0].drift!;
    // 3.65 days a year on top of 20 + 12 + 1 days at the end.
    expect(drift.perYear).toBeCloseTo(3.65 / 33, 2);
  });

  it('have a law of the whole time where nothing was promised, and none where nothing is known', () => {
    const rows = Array.from({ length: 40 }, (_, k): Row => ({
      supplier: 0,
      order: `P${k}`,
      ordered: k,
      promised: NaN,
      received: k + 5 + (k % 7),
    }));
    const [known, unknown] = fitSuppliers(recordsOf(['s', 't'], rows), 100).suppliers;
    expect(known).toMatchObject({ name: 's', deliveries: 40, quotedDays: 8 });
    expect(meanOf(known.leadTime!)).toBeCloseTo(7.875, 0);
    expect(known.late).toBeUndefined();
    expect(unknown).toEqual({ name: 't', deliveries: 0, quotedDays: NaN });
    expect(known.precision).toMatchObject({ late: Infinity, receipts: Infinity, drift: 0 });
  });
});

describe('a delay law', () => {
  const law = {
    early: { chance: 0.1, by: { kind: 'exponential', mean: 4 } },
    late: { chance: 0.2, by: { kind: 'exponential', mean: 30 } },
  } as const;

  it.each([
    [0.05, -4 * Math.log(2)],
    [0.1, 0],
    [0.5, 0],
    [0.8, 0],
    [0.9, 30 * Math.log(2)],
    [0.95, 30 * Math.log(4)],
  ])('has its %f quantile at %f days', (p, days) => {
    expect(delayQuantile(law, p)).toBeCloseTo(days, 9);
  });
});
