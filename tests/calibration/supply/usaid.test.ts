import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { delayQuantile, type DelayLaw } from '../../../src/calibration/supply/delay-law.js';
import { delaysOf, type Delay } from '../../../src/calibration/supply/delays.js';
import { chooseHalfLife } from '../../../src/calibration/supply/choose-half-life.js';
import { fitDelays, type DelayFit } from '../../../src/calibration/supply/fit-delays.js';
import { readDeliveries } from '../../../src/intake/deliveries/read-deliveries.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { tallyOf } from '../../../src/stats/tally.js';

const file = new URL('../../../../shared/data/supplier/usaid_scms_delivery_2006_2012.csv.gz', import.meta.url);
const YEAR_2011 = Date.UTC(2011, 0, 1) / 86_400_000;

// USAID SCMS delivery history, direct drops from 60 vendors: fitted on what was promised before 2011 and known by then, scored on 2011–2012.
describe.runIf(existsSync(file))('USAID vendors (skipped where ../shared/data/supplier is not)', () => {
  let past: Delay[];
  let later: Delay[];
  let fit: DelayFit;
  let halfLife: number;

  beforeAll(async () => {
    const { records } = await readDeliveries([{ name: 'usaid.csv.gz', bytes: [readFileSync(file)] }]);
    // What comes from their own warehouse is no vendor's delivery.
    const own = records.suppliers.indexOf('SCMS from RDC');
    const delays = (asOf: number) => delaysOf(records, asOf).filter(({ supplier }) => supplier !== own);
    past = delays(YEAR_2011).filter(({ promisedAt }) => promisedAt < YEAR_2011);
    later = delays(Infinity).filter(({ promisedAt }) => promisedAt >= YEAR_2011);
    const suppliers = records.suppliers.length;
    halfLife = chooseHalfLife(past, suppliers).days;
    fit = fitDelays(past, suppliers, YEAR_2011, halfLife);
  });

  it('are 1,240 deliveries before and 822 after', () => {
    expect([past.length, later.length]).toEqual([1240, 822]);
  });

  it('drift: half a year is as long as their past is worth', () => {
    expect(halfLife).toBe(182);
  });

  it.each([0.5, 0.8, 0.95])('keep P%f within four points, pooled and by vendor', (p) => {
    const pooled = mean(later, (delay) => covered(fit.pooled, delay, p));
    const byVendor = mean(later, (delay) => covered(fit.bySupplier[delay.supplier], delay, p));
    expect(Math.abs(pooled - p)).toBeLessThan(0.04);
    expect(Math.abs(byVendor - p)).toBeLessThan(0.04);
  });

  it.each([0.8, 0.95])('are foretold better by vendor than by a normal law, P%f', (p) => {
    const days = tallyOf(past.map(({ days }) => days));
    const normal = days.mean + days.sd * normalQuantile(p);
    const own = mean(later, (d) => pinball(delayQuantile(fit.bySupplier[d.supplier], p), d.days, p));
    const theirs = mean(later, (d) => pinball(normal, d.days, p));
    expect(own).toBeLessThan(0.75 * theirs);
  });

  it('have the figures of docs/calibration.md', () => {
    const days = tallyOf(past.map(({ days }) => days));
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
    const figures = [0.5, 0.8, 0.95].map((p) => {
      const normal = days.mean + days.sd * normalQuantile(p);
      const loss = (quantile: (d: Delay) => number) => mean(later, (d) => pinball(quantile(d), d.days, p)).toFixed(2);
      return [
        percent(mean(later, (delay) => covered(fit.pooled, delay, p))),
        percent(mean(later, (delay) => covered(fit.bySupplier[delay.supplier], delay, p))),
        loss((d) => delayQuantile(fit.bySupplier[d.supplier], p)),
        `${normal.toFixed(1)} d`.replace('-', '−'),
        percent(mean(later, ({ days: took }) => (took <= normal ? 1 : 0))),
        loss(() => normal),
      ];
    });
    const page = readFileSync(new URL('../../../docs/calibration.md', import.meta.url), 'utf8');
    const rows = ['pooled law: covered', 'by vendor: covered', 'by vendor: pinball loss, days', 'normal law, pooled: says', 'normal law: covered', 'normal law: pinball loss, days']; // prettier-ignore
    rows.forEach((name, k) =>
      expect(page).toContain(`| ${[name, ...figures.map((column) => column[k])].join(' | ')} |`),
    );
  });

  it('are promised too much by the normal law: its 95 % are 98 %', () => {
    const days = tallyOf(past.map(({ days }) => days));
    const p95 = days.mean + days.sd * normalQuantile(0.95);
    expect(p95).toBeCloseTo(41.6, 1);
    expect(mean(later, ({ days }) => (days <= p95 ? 1 : 0))).toBeCloseTo(0.982, 3);
  });
});

/** 1 where it came before the quantile, a share where it came on the very day and the quantile lies in the mass there. */
function covered(law: DelayLaw, { days }: Delay, p: number): number {
  const quantile = delayQuantile(law, p);
  if (days !== quantile) return days < quantile ? 1 : 0;
  return (p - law.early.chance) / (1 - law.early.chance - law.late.chance);
}

const pinball = (quantile: number, y: number, p: number) =>
  y >= quantile ? p * (y - quantile) : (1 - p) * (quantile - y);

const mean = (delays: readonly Delay[], of: (delay: Delay) => number) =>
  delays.reduce((sum, delay) => sum + of(delay), 0) / delays.length;
