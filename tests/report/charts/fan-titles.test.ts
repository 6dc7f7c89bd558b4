import { describe, expect, it } from 'vitest';
import { FAN_LEVELS, type FanAbout } from '../../../src/report/charts/fan-levels.js';
import { Format } from '../../../src/report/format.js';
import type { DailyBand, DailyLevel } from '../../../src/study/result.js';

const DAYS = 60;

/** A band that is the same on all days but one. */
function band(level: DailyLevel, usual: readonly [p10: number, p50: number], worst = usual, day = 30): DailyBand {
  const of = (k: 0 | 1) => Float64Array.from({ length: DAYS }, (_, d) => (d === day ? worst : usual)[k]);
  return { strategy: 's', level, p10: of(0), p25: of(0), p50: of(1), p75: of(1), p90: of(1) };
}

const about = (baseline: DailyBand, other?: DailyBand, change: Partial<FanAbout> = {}): FanAbout => ({
  baseline,
  other,
  names: ['Lean', 'Spare'],
  start: '2026-06-01',
  warmUpDays: 10,
  replications: 40,
  format: new Format('EUR', 'en-GB'),
  ...change,
});

describe('title of orders on time', () => {
  const band10 = (...args: [readonly [number, number], (readonly [number, number])?, number?]) =>
    band('onTime', ...args);
  const title = (...args: Parameters<typeof about>) => FAN_LEVELS.onTime.finding(about(...args)).title;
  const fine = band10([0.982, 0.999]);

  it.each<[string, DailyBand, DailyBand | undefined]>([
    ['In nine futures of ten at least 98% of the orders of every week come on time', fine, undefined],
    ['In nine futures of ten all orders of every week come on time', band10([1, 1]), undefined],
    // Strikes at a time of its own in each future: the median never shows it.
    ['In its worst week one future in ten serves only 3% on time', band10([0.95, 1], [0.03, 0.96]), undefined],
    [
      'In its worst week one future in ten serves only 3% on time, 98% with Spare',
      band10([0.95, 1], [0.03, 0.96]),
      fine,
    ],
    [
      'In its worst week one future in ten serves only 40% on time, with Spare as without',
      band10([0.4, 1]),
      band10([0.4, 1]),
    ],
    // All futures share it.
    ['In the worst week usually only 14% of the orders come on time', band10([0.9, 1], [0.05, 0.14]), undefined],
    [
      'In its worst week Lean usually serves 14% on time, Spare 33%',
      band10([0.9, 1], [0.1, 0.14]),
      band10([0.9, 1], [0.1, 0.33]),
    ],
    ['In its worst week Spare usually serves 33% on time, Lean 100%', fine, band10([0.9, 1], [0.1, 0.33])],
    ['In their worst week both usually serve 33% of the orders on time', band10([0.1, 0.33]), band10([0.1, 0.33])],
    ['Not known yet which orders come on time', band10([NaN, NaN]), undefined],
  ])('%s', (said, baseline, other) => expect(title(baseline, other)).toBe(said));

  it('is of the median where there are too few futures for a worst tenth', () => {
    expect(title(band10([0.95, 1], [0.03, 0.98]), undefined, { replications: 6 })).toBe(
      'Usually at least 98% of the orders of every week come on time',
    );
  });

  it('says nothing of what is usual where there is one future', () => {
    const one = { replications: 1 };
    expect(title(band10([1, 1], [0.3, 0.3]), undefined, one)).toBe(
      'In the worst week only 30% of the orders come on time',
    );
    expect(title(fine, undefined, one)).toBe('At least 99% of the orders of every week come on time');
  });

  it('is not of the warm-up', () => {
    expect(title(band10([0.99, 1], [0, 0], 5))).toMatch(/at least 99%/);
  });

  it('and its note stand at the same day and figure', () => {
    const { note } = FAN_LEVELS.onTime.finding(about(band10([0.95, 1], [0.03, 0.96])));
    expect(note).toEqual({ day: 30, units: 0.03, text: '3% or less in the week to 1 Jul' });
  });
});

describe('title of the inventory position', () => {
  const at = (units: number) => band('position', [units, units]);
  it.each([
    [at(400), undefined, 'Lean has about 400 units on hand or on their way'],
    [at(400), at(500), 'Spare buys further ahead: about 500 units on hand or on their way, 100 more'],
    [at(400), at(300), 'Spare buys less far ahead: about 300 units on hand or on their way, 100 fewer'],
    [at(400), at(402), 'Lean has about 400 units on hand or on their way, Spare as many'],
    [at(-12), undefined, 'Lean has about −12 units on hand or on their way'],
    [at(1), undefined, 'Lean has about 1 unit on hand or on their way'],
  ])('%#', (baseline, other, title) => {
    expect(FAN_LEVELS.position.finding(about(baseline, other)).title).toBe(title);
  });
});

it('one unit is one unit', () => {
  const one = band('backordered', [0, 1]);
  expect(FAN_LEVELS.backordered.finding(about(one)).title).toBe('The queue peaks at about 1 unit on 11 Jun');
});
