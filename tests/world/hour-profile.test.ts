import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HourProfile } from '../../src/world/demand/hour-profile.js';

const hourly = (weights: Record<number, number>): number[] => Array.from({ length: 24 }, (_, h) => weights[h] ?? 0);

describe('the profile of the hours', () => {
  // 1 of 4 orders from 9 to 10, 3 of 4 from 20 to 21
  it.each([
    [0, 9 / 24],
    [0.125, 9.5 / 24],
    [0.25, 20 / 24],
    [0.625, 20.5 / 24],
    [1 - 2 ** -32, 21 / 24],
  ])('places the share %f at the fraction %f of the day', (share, fraction) => {
    expect(new HourProfile(hourly({ 9: 1, 20: 3 })).fractionAt(share)).toBeCloseTo(fraction, 9);
  });

  it.each([
    [0.2, 0],
    [9.5 / 24, 0.125],
    [0.5, 0.25],
    [0.95, 1],
  ])('has by the fraction %f of the day the share %f', (fraction, share) => {
    expect(new HourProfile(hourly({ 9: 1, 20: 3 })).shareBefore(fraction)).toBeCloseTo(share, 12);
  });

  it('leads back: the share before the fraction of a share is that share', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 9, noNaN: true })), {
      minLength: 24,
      maxLength: 24,
    });
    const shares = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(weights, shares, (list, share) => {
        fc.pre(list.some((w) => w > 0));
        const profile = new HourProfile(list);
        expect(profile.shareBefore(profile.fractionAt(share))).toBeCloseTo(share, 7);
      }),
      { seed: 3 },
    );
  });
});
