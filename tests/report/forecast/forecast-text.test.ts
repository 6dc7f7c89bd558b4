import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../src/report/forecast/sparkline.js';
import { csv } from '../../../src/report/csv.js';
import { forecastJson } from '../../../src/report/forecast/json.js';
import { forecastTable } from '../../../src/report/forecast/tables.js';
import { forecastText } from '../../../src/report/forecast/text.js';
import { trustSentence, units } from '../../../src/report/forecast/words.js';
import type { ForecastResult, ItemForecast } from '../../../src/study/forecast-demand/forecast-result.js';

const item = (name: string, overMean?: number): ItemForecast => ({
  name,
  demandClass: 'smooth',
  method: 'comb',
  parameters: {},
  history: [1, 2, 3, 4],
  means: [2.5, 3],
  quantiles: [
    [0, 2, 4, 6, 8],
    [0, 3, 4, 6, 9],
  ],
  interval: [0, 7],
  total: { days: 14, mean: 5.5, quantiles: [1, 5, 8, 11, 14] },
  ...(overMean !== undefined && { overMean }),
});

const result = (items: readonly ItemForecast[]): ForecastResult => ({
  start: '2026-01-05',
  from: '2026-03-02',
  bucketDays: 7,
  buckets: 8,
  horizon: 2,
  periods: ['2026-03-02', '2026-03-09'],
  closedWeekdays: [5, 6],
  items,
  silent: 2,
});

describe('forecasts as text', () => {
  it('shows a table, what it rests on, and names as text alone', () => {
    const text = forecastText(result([item('mug'), item('\u001b[31mpot')]), { width: 100 });
    expect(text).toContain('Demand of 2 items over 2 weeks from 2 Mar 2026');
    expect(text).toContain(
      'From 8 weeks since 5 Jan 2026; closed on Saturdays and Sundays; 2 items never sold are left out',
    );
    expect(text).toMatch(/^mug +▃▅▇█ +smooth +comb +2\.75 +0 to 7 +5 +8 +11 +14$/m);
    expect(text).not.toContain('\u001b');
  });

  it('says how many more there are', () => {
    expect(forecastText(result([item('a'), item('b'), item('c')]), { most: 1 })).toContain('… and 2 more');
  });

  it.each([
    [
      [1.2, 0.5],
      'Half of your items could not be forecast better than by their mean; half of the others by 50% of the squared error or more.',
    ],
    [
      [1, 1.1],
      'All of your items could not be forecast better than by their mean: what they need is stock against their spread, not a cleverer forecast.',
    ],
    [
      [0.8, 0.6, 0.9],
      'All of your items could be forecast better than by their mean; half of them by 20% of the squared error or more.',
    ],
    [[1.2, 0.998, 0.999, 0.9999], '1 of your items could not be forecast better than by its mean; the others hardly.'],
    [
      Array.from({ length: 120 }, (_, k) => (k < 30 ? 1.2 : 0.999)),
      '25 in 100 of your items could not be forecast better than by their mean; the others hardly.',
    ],
    [[0.9], 'It could be forecast better than by its mean, by 10% of the squared error.'],
    [
      [1.2, 1, 0.5],
      '2 of your items could not be forecast better than by their mean; half of the others by 50% of the squared error or more.',
    ],
    [[], ''],
  ])('says how far to trust them: %j', (ratios, sentence) => {
    expect(trustSentence(result(ratios.map((ratio) => item('x', ratio))))).toBe(sentence);
  });

  it.each([
    [[0, 0], 10, '▁▁'],
    [[0, 7], 10, '▁█'],
    [[1, 1, 3, 4, 0, 7], 3, '▃██'],
    [[5, 1, 1], 2, '█▄'],
  ])('%j is drawn as a line of at most %s bars: %s', (values, width, line) =>
    expect(sparkline(values, width)).toBe(line),
  );

  it.each([
    [0, '0'],
    [0.1234, '0.12'],
    [12.34, '12.3'],
    [1234.5, '1,235'],
  ])('%s units are %s', (value, text) => expect(units(value)).toBe(text));
});

describe('forecasts as tables', () => {
  it('has a row for each item and period, and no formula in it', () => {
    expect(csv(forecastTable(result([item('=mug')])))).toBe(
      [
        'item,method,period,mean,p5,p50,p80,p95,p99',
        "'=mug,comb,2026-03-02,2.5,0,2,4,6,8",
        "'=mug,comb,2026-03-09,3,0,3,4,6,9",
        '',
      ].join('\n'),
    );
  });

  it('is JSON with its levels', () => {
    const file = JSON.parse(forecastJson(result([item('mug', 0.9)]), '1.2.3')) as { levels: unknown; items: unknown[] };
    expect(file).toMatchObject({ bullwhip: '1.2.3', horizon: 2, levels: [0.05, 0.5, 0.8, 0.95, 0.99] });
    expect(file.items).toHaveLength(1);
  });
});
