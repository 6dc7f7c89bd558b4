import { describe, expect, it } from 'vitest';
import type { Replications } from '../../src/domain/scenario.js';
import { Format } from '../../src/report/format.js';
import { runWords } from '../../src/report/run-words.js';
import type { StudyResult } from '../../src/study/result.js';

const result = (...kpis: [kpi: string, mean: number, low: number, high: number][]): StudyResult =>
  ({
    horizonDays: 365,
    warmUpDays: 0,
    strategies: kpis.map(([kpi, mean, low, high], s) => ({ name: `${s}`, kpis: [{ kpi, mean, low, high }] })),
  }) as unknown as StudyResult;

const until = (kpi: string, halfWidth: number, relative = false): Replications => ({
  kind: 'until',
  kpi,
  halfWidth,
  relative,
  max: 400,
});
const fixed: Replications = { kind: 'fixed', n: 40 };
const words = (of: StudyResult, plan: Replications) => runWords(of, plan, new Format('EUR', 'en-GB'));

describe('how sure a study is', () => {
  it('is as sure as of the strategy that is known worst', () => {
    const both = result(['onTimeRate', 0.9, 0.899, 0.901], ['onTimeRate', 0.95, 0.9465, 0.9535]);
    expect(words(both, fixed)).toEqual({ precision: 'on time ±0.35 points', goal: '' });
  });

  it.each<[string, StudyResult, Replications, string, string]>([
    [
      'points',
      result(['onTimeRate', 0.9, 0.898, 0.902]),
      until('onTimeRate', 0.002),
      'on time ±0.2 points',
      'stop at ±0.2',
    ],
    ['days', result(['waitMean', 5, 4.75, 5.25]), until('waitMean', 0.25), 'mean wait ±0.25 days', 'stop at ±0.25'],
    [
      'money a month',
      result(['profit', 12e4, 114e3, 126e3]),
      until('profit', 12e3),
      'profit ±€500 a month',
      'stop at ±€1,000 a month',
    ],
    [
      'a share',
      result(['onHandMean', 200, 190, 210]),
      until('onHandMean', 0.05, true),
      'units on hand ±10',
      'stop at ±5%',
    ],
  ])('in %s', (_, of, plan, precision, goal) => {
    expect(words(of, plan)).toEqual({ precision, goal });
  });

  it('says nothing before there is an interval', () => {
    expect(words(result(['onTimeRate', 0.9, -Infinity, Infinity]), fixed).precision).toBe('');
    expect(words(result(['profit', 5, 4, 6]), fixed).precision).toBe('');
  });
});
