import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/calibration/supply/drift.js';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';

/** 40 deliveries of one supplier, one every 30 days from day 0 on, each in so many days. */
function records(took: (ordered: number, nth: number) => number): DeliveryRecords {
  const orderedAt = Float64Array.from({ length: 40 }, (_, k) => 30 * k);
  const unknown = new Float64Array(40).fill(NaN);
  return {
    suppliers: ['a'],
    items: [],
    order: Array.from({ length: 40 }, () => ''),
    supplier: new Int32Array(40),
    item: new Int32Array(40).fill(-1),
    units: unknown,
    unitsReceived: unknown,
    orderedAt,
    promisedAt: unknown,
    receivedAt: orderedAt.map((day, k) => day + took(day, k)),
    price: unknown,
  };
}

describe('drift', () => {
  it('is the growth of a year as a share of today', () => {
    // 20 days and 10 more every 365.25: 52 on day 1,168.8.
    const found = driftOf(
      records((day, k) => 20 + (10 * day) / 365.25 + (k % 2)),
      0,
      1168.8,
    );
    expect(found?.perYear).toBeCloseTo(10 / 52.5, 3);
  });

  it('is none of a supplier that has become fast: a line that ends at nothing foretells nothing', () => {
    expect(
      driftOf(
        records((day, k) => Math.max(1, 120 - day / 8) + (k % 2)),
        0,
        1500,
      ),
    ).toBeNull();
    expect(
      driftOf(
        records((day, k) => 120 - day / 10 + (k % 2)),
        0,
        1170,
      ),
    ).toBeNull();
  });
});
