import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leadTimesOf } from '../../../src/calibration/supply/lead-times.js';
import { poolSpreads } from '../../../src/calibration/supply/pool-spreads.js';
import { receiptsOf } from '../../../src/calibration/supply/receipts.js';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';
import { readDeliveries } from '../../../src/intake/deliveries/read-deliveries.js';
import { meanOf, sdOf } from '../../../src/stats/distributions.js';
import { exp, log } from '../../../src/stats/elementary.js';
import { normalQuantile } from '../../../src/stats/normal.js';

/** Suppliers without promises whose orders, one every 100 days, took so long. */
function records(...suppliers: readonly (readonly number[])[]): DeliveryRecords {
  const rows = suppliers.flatMap((took, supplier) => took.map((days, k) => ({ supplier, ordered: 100 * k, days })));
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    suppliers: suppliers.map((_, k) => `s${k}`),
    items: [],
    order: rows.map((_, k) => `P${k}`),
    supplier: Int32Array.from(rows, ({ supplier }) => supplier),
    item: new Int32Array(rows.length).fill(-1),
    units: column(() => 1),
    unitsReceived: column(() => NaN),
    orderedAt: column(({ ordered }) => ordered),
    promisedAt: column(() => NaN),
    receivedAt: column(({ ordered, days }) => ordered + days),
    price: column(() => NaN),
  };
}

const variation = (took: DeliveryRecords, supplier = 0): number => {
  const { law } = leadTimesOf(took)[supplier]!;
  return sdOf(law) / meanOf(law);
};

describe('a lead time from five to seven receipts', () => {
  const five = [28, 33, 25, 31, 38];

  it('has the mean of its receipts and scatters little more than they do, where it is alone: not as an exponential law', () => {
    const [fit] = leadTimesOf(records(five));
    expect(fit!.law.kind).toBe('lognormal');
    expect(fit!.quotedDays).toBe(31);
    expect(meanOf(fit!.law)).toBeCloseTo(31, 10);
    // Its receipts scatter by 16 %, usual suppliers by 58 %, an exponential law by 100 %.
    expect(variation(records(five))).toBeGreaterThan(0.16);
    expect(variation(records(five))).toBeLessThan(0.35);
  });

  it.each([
    ['that are all the same', [30, 30, 30, 30, 30], 0.05, 0.25],
    ['that scatter as usual', [14, 40, 22, 61, 30], 0.45, 0.75],
    ['that scatter as exponential ones', [8, 14, 25, 60, 11, 110, 33], 0.8, 1.3],
  ])('of receipts %s', (_, took, least, most) => {
    expect(variation(records(took))).toBeGreaterThan(least);
    expect(variation(records(took))).toBeLessThan(most);
  });

  it('scatters less the steadier the others are', () => {
    const steady = Array.from({ length: 6 }, (_, k) => [50, 51, 49, 52, 50, 48].map((days) => days + 9 * k));
    const wild = Array.from({ length: 6 }, (_, k) => [10, 90, 30, 140, 55, 22].map((days) => days + k));
    expect(variation(records(five, ...steady))).toBeLessThan(0.9 * variation(records(five)));
    expect(variation(records(five, ...wild))).toBeGreaterThan(1.2 * variation(records(five)));
  });

  it('takes its mean in part from the others, the less the more they differ', () => {
    const others = (step: number) => Array.from({ length: 8 }, (_, k) => [14, 40, 22, 61, 30, 18, 44].map((days) => days + 40 + step * k)); // prettier-ignore
    const [alike, different] = [0, 30].map((step) => meanOf(leadTimesOf(records([14, 40, 22, 61, 30], ...others(step)))[0]!.law)); // prettier-ignore
    expect(alike).toBeGreaterThan(different);
    expect(different).toBeGreaterThan(33.4);
    expect(alike).toBeLessThan(72);
  });

  it('counts lines that came together once: five lines of one delivery are no five receipts', () => {
    const one = records([30, 30, 30, 30, 30]);
    const together = { ...one, orderedAt: new Float64Array(5), receivedAt: new Float64Array(5).fill(30) };
    expect(leadTimesOf(together)).toEqual([null]);
  });

  it('speaks for itself from 20 receipts on', () => {
    const twenty = Array.from({ length: 20 }, (_, k) => 3 + ((k * 7) % 20));
    const alone = leadTimesOf(records(twenty))[0];
    expect(leadTimesOf(records(twenty, five, [90, 95, 99, 100, 88]))[0]).toEqual(alone);
  });
});

describe('pooled spreads', () => {
  it('are one’s own with many receipts, and the others’ with none', () => {
    const [many, none] = poolSpreads([{ freedom: 1000, variance: 0.09 }, { freedom: 0, variance: 0 }, ...Array.from({ length: 20 }, () => ({ freedom: 50, variance: 0.09 }))]); // prettier-ignore
    expect(many).toBeCloseTo(0.09, 2);
    expect(none).toBeGreaterThan(0.07);
    expect(none).toBeLessThan(0.12);
  });
});

const file = new URL('../../../../shared/data/supplier/usaid_scms_delivery_2006_2012.csv.gz', import.meta.url);

// USAID's vendors as if nothing was promised and each had few receipts: any n in a row, all vendors' that many receipts in, foretell the next 20.
describe.runIf(existsSync(file))('USAID vendors of few receipts (skipped where ../shared/data/supplier is not)', () => {
  it.each([
    [5, 'the first', 0],
    [7, 'the first', 0],
    [5, 'any', 120],
    [7, 'any', 120],
  ])('of %i, %s: what they say of the next 20', async (n, which, last) => {
    const { records: all } = await readDeliveries([{ name: 'usaid.csv.gz', bytes: [readFileSync(file)] }]);
    const vendors = all.suppliers.flatMap((name, row) => {
      if (name === 'SCMS from RDC') return [];
      return [receiptsOf(all, row).flatMap(({ took }) => (took > 0 ? [took] : []))];
    });
    const [before, after, doubted] = [scores(), scores(), scores()];
    for (let start = 0; start <= last; start += n) {
      const there = vendors.filter((took) => took.length >= start + n + 4);
      if (there.length < 6) break;
      const fits = leadTimesOf(records(...there.map((took) => took.slice(start, start + n))));
      there.forEach((took, v) => {
        const seen = took.slice(start, start + n);
        const next = took.slice(start + n, start + n + 20);
        const mean = seen.reduce((sum, days) => sum + days, 0) / n;
        const { law, worth } = fits[v]!;
        before.add(next, (p) => -mean * log(1 - p));
        after.add(next, (p) => lognormal(law, p, 0));
        // What `inputs: uncertain` draws the mean from.
        doubted.add(next, (p) => lognormal(law, p, (sdOf(law) / meanOf(law)) ** 2 / worth));
      });
    }
    const page = readFileSync(new URL('../../../docs/calibration.md', import.meta.url), 'utf8');
    expect.soft(rows(page)).toContain(`| ${which} ${n}: exponential, as before | ${before.row()} |`);
    expect.soft(rows(page)).toContain(`| ${which} ${n}: helped by the others | ${after.row()} |`);
    expect.soft(rows(page)).toContain(`| ${which} ${n}: the same and its doubt | ${doubted.row()} |`);
    expect(doubted.loss()).toBeLessThan(before.loss());
  });
});

/** Only the rows that it may be: a miss shows those. */
const rows = (page: string) => page.split('\n').filter((line) => /^\| (the first|any) \d/.test(line)).join('\n'); // prettier-ignore

const LEVELS = [0.5, 0.8, 0.95];

function scores() {
  const sums = LEVELS.map(() => ({ covered: 0, loss: 0 }));
  let n = 0;
  return {
    add(next: readonly number[], quantile: (p: number) => number) {
      n++;
      LEVELS.forEach((p, k) => {
        const q = quantile(p);
        for (const days of next) {
          if (days <= q) sums[k].covered += 1 / next.length;
          sums[k].loss += (days >= q ? p * (days - q) : (1 - p) * (q - days)) / next.length;
        }
      });
    },
    loss: () => sums.reduce((sum, { loss }) => sum + loss, 0) / n,
    row: () => [...sums.map(({ covered }) => `${((100 * covered) / n).toFixed(0)}%`), ...sums.map(({ loss }) => (loss / n).toFixed(1))].join(' | '), // prettier-ignore
  };
}

/** A lognormal law whose mean has this squared coefficient of variation. */
function lognormal(law: Parameters<typeof meanOf>[0], p: number, doubt: number): number {
  const square = (sdOf(law) / meanOf(law)) ** 2;
  const variance = log(1 + square) + log(1 + doubt);
  return meanOf(law) * exp(Math.sqrt(variance) * normalQuantile(p) - log(1 + square) / 2);
}
