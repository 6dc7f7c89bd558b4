import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/report/charts/draw.js';
import { fitHtml } from '../../../src/report/fit/fit-html.js';
import { fitLines } from '../../../src/report/fit/fit-rows.js';
import { fitText } from '../../../src/report/fit/fit-text.js';
import type { Scenario } from '../../../src/domain/scenario.js';
import { checkFit } from '../../../src/study/fit-check/check-fit.js';
import { playSales } from '../../../src/study/fit-check/play-sales.js';
import { shopOf } from '../../calibration/demand/played-sales.js';

const stream = {
  ordersPerDay: 30,
  dispersion: 10,
  weekly: [1, 1.2, 1, 1.3, 1.5, 0, 1],
  lines: [50, 30, 20],
  units: { kind: 'geometric', mean: 3 } as const,
};
const shop = shopOf('checked', 364, 60, stream);
/** A future that the check itself does not play. */
const record = playSales(shop, 77);

const changed = (part: Partial<Scenario['demand']['streams'][number]>): Scenario => ({
  ...shop,
  demand: { ...shop.demand, streams: [{ ...shop.demand.streams[0], ...part }] },
});

describe('a scenario held against a record', () => {
  it('that it drew itself fits: no number is off, and days follow their law', () => {
    const check = checkFit(record, shop)!;
    expect(fitLines(check).filter(({ fits }) => !fits)).toEqual([]);
    expect(check.daily.chance).toBeGreaterThan(0.001);
    expect(Math.abs(check.daily.dispersion - 1)).toBeLessThan(0.3);
    expect(Math.abs(check.daily.together)).toBeLessThan(0.2);
    expect(check.daily.pit.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  });

  it('does not fit when its days are as even as Poisson', () => {
    const check = checkFit(record, changed({ dispersion: Infinity }))!;
    expect(check.daily.chance).toBeLessThan(1e-6);
    expect(check.daily.dispersion).toBeGreaterThan(2.5);
    expect(fitText(check)).toContain('departs from the fitted law by more than luck');
  });

  it('nor when orders are too few, or lines too short', () => {
    const few = fitLines(checkFit(record, changed({ ordersPerDay: 20 }))!);
    expect(few.find(({ label }) => label === 'Orders per open day')).toMatchObject({
      fits: false,
      says: expect.stringMatching(/^[45]\d% more in the data$/),
    });
    const short = fitLines(checkFit(record, changed({ lines: [1] }))!);
    expect(short.find(({ label }) => label === 'Lines an order, mean')).toMatchObject({ fits: false });
  });

  it('is not checked where they have no day in common', () => {
    expect(checkFit({ ...record, start: '2030-01-01' }, shop)).toBeNull();
  });

  it('is a page without a script or a request, whatever the title says', async () => {
    const warnings: string[] = [];
    const check = { ...checkFit(record, shop, 2)!, title: '<script>alert(1)</script>' };
    const html = await fitHtml(check, { draw, warn: (message) => warnings.push(message) });
    expect(warnings).toEqual([]);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<svg/g)).toHaveLength(8);
    expect(html).toContain('&lt;script&gt;');
  });
});
