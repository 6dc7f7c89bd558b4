import { describe, expect, it } from 'vitest';
import { readResult, resultJson } from '../../src/report/json.js';
import { verdicts } from '../../src/report/verdict.js';
import { study } from './fixture.js';

describe('the result file', () => {
  const file = JSON.parse(resultJson(study(), '0.1.0'));

  it('has the fields that scripts rely on', () => {
    const { strategies, comparisons, ...rest } = file;
    expect(rest).toEqual({
      bullwhip: '0.1.0',
      scenario: {
        name: 'holiday-spike',
        file: 'scenarios/holiday-spike.yaml',
        digest: `sha256:${'5c'.repeat(32)}`,
        title: 'Holiday spike with one late supplier',
      },
      seed: 'holiday',
      currency: 'EUR',
      start: '2026-09-01',
      replications: 200,
      horizonDays: 180,
      warmUpDays: 60,
      events: 41_234_567,
      zone: { points: 0.5, money: 250 },
      warnings: ['spikes[1].times: the mean of 3 was assumed, no history holds a spike of this kind'],
      digest: `sha256:${'e1'.repeat(32)}`,
    });
    expect(Object.keys(strategies)).toEqual(['baseline', 'second-supplier', 'more-safety-stock', 'expedite-when-late']);
    expect(strategies['second-supplier'].kpis.purchaseOrders).toEqual({
      mean: 402,
      ci95: [400.8, 403.2],
      sd: (1.2 * Math.sqrt(200)) / 1.972,
      n: 200,
      unit: 'count',
    });
    expect(comparisons.find((c: { kpi: string }) => c.kpi === 'inventoryTurnover')).toEqual({
      strategy: 'second-supplier',
      against: 'baseline',
      kpi: 'inventoryTurnover',
      difference: -1.4,
      ci95: [-1.5, -1.4],
      above: 0,
      varianceReduction: 6.4,
    });
  });

  it('never shows a p value and says when a study was stopped', () => {
    expect(Object.keys(file.comparisons[0])).not.toContain('p');
    expect(JSON.parse(resultJson(study({ stopped: 'cap' }), '1')).stopped).toBe('cap');
  });

  it('reads back what it wrote, but for the replications', () => {
    const read = readResult(resultJson(study(), '0.1.0'));
    const { comparisons, ...rest } = study();
    expect(read).toEqual({
      version: '0.1.0',
      result: {
        ...rest,
        comparisons: comparisons.map((c) => ({ ...c, p: NaN })),
        zone: { points: 0.5, money: 250 },
        outcomes: [],
      },
    });
  });

  it('keeps the baseline first and names that objects treat specially', () => {
    const names = ['baseline', '7', '__proto__', 'constructor'];
    const strategies = study().strategies.map((s, i) => ({ ...s, name: names[i] }));
    const comparisons = study().comparisons.map((c) => ({ ...c, strategy: '7' }));
    const read = readResult(resultJson(study({ strategies, comparisons }), '1'));
    expect('result' in read && read.result.strategies.map((s) => [s.name, s.kpis.length])).toEqual(
      names.map((n) => [n, 19]),
    );
  });

  it('writes an endless interval as null and reads it as unknown', () => {
    const [first, ...others] = study().comparisons;
    const once = study({ comparisons: [{ ...first, low: -Infinity, high: Infinity }, ...others] });
    const text = resultJson(once, '1');
    expect(JSON.parse(text).comparisons[0].ci95).toEqual([null, null]);
    const read = readResult(text);
    expect('result' in read && read.result.comparisons[0].low).toBeNaN();
  });
});

describe('files of older versions', () => {
  const old = `{ "bullwhip": "0.0.3", "scenario": { "name": "s" }, "seed": 7, "replications": 40, "horizonDays": 180, "warmUpDays": 60,
    "strategies": { "baseline": { "kpis": { "onTimeRate": { "mean": 0.9, "ci95": [0.89, 0.91], "sd": 0.1, "n": 40 }, "oldKpi": { "mean": 1 } } },
                    "b": { "kpis": {} } },
    "comparisons": [ { "strategy": "b", "kpi": "onTimeRate", "difference": 0.05, "ci95": [0.04, 0.06] } ], "later": true }`;

  it('are read with what they lack left quiet', () => {
    const read = readResult(old);
    if (!('result' in read)) throw new Error(read.wrong);
    expect(read.version).toBe('0.0.3');
    expect(read.result.seed).toBe('7');
    expect(read.result.strategies[0].kpis[0].unit).toBe('ratio');
    expect(read.result.strategies[0].kpis[1]).toMatchObject({ kpi: 'oldKpi', unit: 'units', mean: 1, low: NaN });
    expect(verdicts(read.result)[0]).toMatchObject({ class: 'clear', sure: 'Sure' });
  });

  it.each([
    ['{', /^not JSON: /],
    ['[]', /^not a result file/],
    ['null', /^not a result file/],
    ['{"strategies": {}}', /^not a result file/],
  ])('%s is none', (text, wrong) => {
    const read = readResult(text);
    expect('wrong' in read && read.wrong).toMatch(wrong);
  });
});
