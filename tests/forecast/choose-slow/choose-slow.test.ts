import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowCandidateNames } from '../../../src/forecast/choose-slow/candidates.js';
import { chooseSlow } from '../../../src/forecast/choose-slow/choose-slow.js';
import { fitSlow } from '../../../src/forecast/choose-slow/fit-slow.js';
import { pastLosses, pinballLoss } from '../../../src/forecast/choose-slow/past-losses.js';
import { empiricalLaw } from '../../../src/forecast/predictive/empirical-law.js';
import { streamOf } from '../methods/stream-of.js';

const demand = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 }));
const shop = fc.array(fc.array(demand, { maxLength: 40 }), { minLength: 1, maxLength: 6 });

describe('the choice for slow movers', () => {
  it('gives every item shares that sum to 1, whatever its past', () => {
    fc.assert(
      fc.property(shop, fc.integer({ min: 1, max: 8 }), (series, periods) => {
        const weights = chooseSlow(
          series,
          series.map(() => periods),
        );
        for (const shares of weights) {
          expect(shares).toHaveLength(slowCandidateNames.length);
          expect(shares.every((share) => share === 0 || share > 0.01)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  it('follows the class where an item says little, and the item where it says much', () => {
    // dying items: only what forgets the old demand does well
    const draw = streamOf(3);
    const dying = Array.from({ length: 30 }, () =>
      Array.from({ length: 80 }, (_, t) => (t < 30 && draw() < 0.4 ? 1 + Math.floor(4 * draw()) : 0)),
    );
    const shares = chooseSlow(
      dying,
      dying.map(() => 4),
    )[0];
    const share = (name: (typeof slowCandidateNames)[number]): number => shares[slowCandidateNames.indexOf(name)];
    expect(share('croston')).toBe(0);
    expect(share('tsb') + share('ses') + share('imapa') + share('adida') + share('bootstrap')).toBeGreaterThan(0.9);
  });

  it('tries trends on items that sell steadily, and on no others', () => {
    const draw = streamOf(4);
    const rising = Array.from({ length: 12 }, () =>
      Array.from({ length: 100 }, (_, t) => 20 + 2 * t + Math.floor(9 * draw())),
    );
    const slow = Array.from({ length: 30 }, () => Array.from({ length: 100 }, () => (draw() < 0.2 ? 5 : 0)));
    const series = [...rising, ...slow];
    const shares = chooseSlow(
      series,
      series.map(() => 4),
    ).map((weights) => weights[slowCandidateNames.indexOf('combined')]);
    expect(Math.min(...shares.slice(0, rising.length))).toBeGreaterThan(0.5);
    expect(Math.max(...shares.slice(rising.length))).toBe(0);
  });

  it('sees nothing after the end of the series it is given', () => {
    const series = Float64Array.from([0, 3, 0, 0, 2, 0, 1, 0, 0, 4, 0, 0, 1, 0, 2, 0, 99, 99, 99]);
    const cut = series.subarray(0, 16);
    expect(pastLosses(cut, 3)).toEqual(pastLosses(cut.slice(), 3));
  });

  it('scores by the pinball loss: 2 units at 50 %, of 5 demanded', () => {
    // q = 2 at every level: mean of p · 3
    expect(pinballLoss(empiricalLaw([2]), 5)).toBeCloseTo(((0.5 + 0.8 + 0.95 + 0.99) / 4) * 3, 12);
    expect(pinballLoss(empiricalLaw([7]), 5)).toBeCloseTo(((0.5 + 0.2 + 0.05 + 0.01) / 4) * 2, 12);
  });
});

describe('a model of several methods', () => {
  it('has the shares of those that could be fitted, and their mean', () => {
    const series = [0, 0, 3, 0, 1, 0, 0, 2, 0, 0, 0, 5];
    const half = slowCandidateNames.map((name) => (name === 'sba' || name === 'empirical' ? 0.5 : 0));
    const model = fitSlow(series, half)!;
    expect(model.parameters).toEqual({ sba: 0.5, empirical: 0.5 });
    const other = fitSlow(series, half)!;
    model.update(4);
    other.restore(model.save());
    expect(other.over(2.5).quantile(0.95)).toBe(model.over(2.5).quantile(0.95));
    expect(fitSlow([0, 0], half)).toBeNull();
  });
});
