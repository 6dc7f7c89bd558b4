import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, stepped, textAt, unitOf, valueAt, type Track } from '../../web/components/levers/slider-track.js';

const cover: Track = { min: 50, max: 99.5, step: 0.5, scale: 'linear' };
const days: Track = { min: 1, max: 120, step: 1, scale: 'log' };
const never: Track = { min: 0, max: 60, step: 1, scale: 'linear', word: { at: 'max', text: 'never' } };
const none: Track = { min: 0, max: 100, step: 5, scale: 'linear', word: { at: 'min', text: 'none' } };
const fromZero: Track = { min: 0, max: 1000, step: 1, scale: 'log' };

describe('a value on its track', () => {
  it.each([
    [cover, 50, 0],
    [cover, 99.5, 1],
    [cover, 74.75, 0.5],
    [days, 1, 0],
    [days, 120, 1],
    [never, Infinity, 1],
    [none, Infinity, 0],
    [never, 90, 1],
    [none, -5, 0],
  ])('%o has %d at %d', (track, value, share) => expect(shareOf(track, value)).toBeCloseTo(share, 12));

  it('has √120 days in the middle of a log scale', () => expect(shareOf(days, Math.sqrt(120))).toBeCloseTo(0.5, 12));

  it('comes back from its place', () => {
    for (const track of [cover, days, never, none, fromZero]) {
      const steps = Math.round((track.max - track.min) / track.step);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: steps }), (step) => {
          const value = track.min + step * track.step;
          const back = valueAt(track, shareOf(track, value));
          const end = track.word?.at === 'max' ? track.max : track.word ? track.min : NaN;
          expect(back).toBe(value === end ? Infinity : Number(value.toFixed(3)));
        }),
        { seed: 4 },
      );
    }
  });
});

describe('steps', () => {
  it.each([
    [cover, 95, 1, 95.5],
    [cover, 95, -10, 90],
    [cover, 99, 10, 99.5],
    [never, 59, 1, Infinity],
    [never, Infinity, -1, 59],
    [never, Infinity, 1, Infinity],
    [none, 5, -1, Infinity],
    [none, Infinity, 1, 5],
    [days, 1, 1, 2],
    [days, 100, 1, 105],
    [days, 2, -10, 1],
  ])('%o from %d by %d', (track, from, by, to) => expect(stepped(track, from, by)).toBe(to));

  it('always gets on until the end', () => {
    for (const track of [cover, days, never, none, fromZero]) {
      let [value, count] = [valueAt(track, 0), 0];
      while (value !== valueAt(track, 1) && count++ < 400) value = stepped(track, value, 1);
      expect(value).toBe(valueAt(track, 1));
      while (value !== valueAt(track, 0) && count++ < 800) value = stepped(track, value, -1);
      expect(value).toBe(valueAt(track, 0));
    }
  });
});

describe('what is read meanwhile', () => {
  it.each([
    [cover, 95, '95'],
    [cover, 95.5, '95.5'],
    [never, Infinity, 'never'],
  ])('%o at %d', (track, value, text) => expect(textAt(track, value)).toBe(text));

  it('has one day', () =>
    expect([unitOf('days', '1'), unitOf('day', '2'), unitOf('%', '1')]).toEqual(['day', 'days', '%']));
});
