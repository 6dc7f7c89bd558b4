import { describe, expect, it } from 'vitest';
import { reportText, verdictLines } from '../../src/report/text.js';
import { columns, wrap } from '../../src/report/text/wrap.js';
import { duel, study } from './fixture.js';

describe('the report on a terminal', () => {
  it('says the answer, then the figures', () => {
    const text = reportText(
      {
        ...study(),
        strategies: study().strategies.slice(0, 2),
        comparisons: study().comparisons.slice(0, 19),
        warnings: [],
      },
      { width: 100, seconds: 12.34, kpis: ['onTimeRate', 'waitMean', 'onHandMean', 'profit'] },
    );
    expect(text).toBe(`Holiday spike with one late supplier
200 futures of 180 days (60 of them warm-up), seed holiday, 41,234,567 events in 12.3 s

Second supplier brings 5.7 more orders in 100 on time (5.3 to 6.0) and earns €730 less a month (€440
  to €1,020). Very sure: more on time in all 200 futures. If money comes first, Baseline is the
  better choice.

                 Baseline       Second supplier

KPIs
Orders on time   92.0% ±0.3     97.7% ±0.3     ▲ 5.7 pts better  (5.3 to 6.0)
Mean wait, days  9.4 ±0.3       2.7 ±0.3       ▼ 6.7 better      (6.4 to 7.0)
Units on hand    5,310 ±40      6,120 ±40      ▲ 810             (770 to 850)
Profit           €91,230 ±€290  €90,500 ±€290  ▼ €730 worse      (€440 to €1,020)

± and brackets are 95 % intervals. Differences are to the first column, in the same futures, wide
enough to hold for all strategies at once. ▲ ▼ say up or down, the word beside it what a shop wants.

Variance of the differences, cut by playing all strategies in the same futures:
  Second supplier: orders on time 6.4 ×, profit 6.4 ×

Orders left out of the on-time rates because the horizon hides what becomes of them, all futures
together: Baseline 1,840, Second supplier 420.
`);
  });

  const five = [...study().strategies, { ...study().strategies[3], name: 'x'.repeat(70) }];
  it.each([2, 3, 4, 5].flatMap((n) => [60, 80, 100, 160].map((width) => [n, width] as const)))(
    'with %d strategies keeps to %d columns and every name whole',
    (n, width) => {
      const strategies = five.slice(0, n);
      const text = reportText(study({ strategies }), { width });
      expect(text.split('\n').filter((line) => columns(line) > width)).toEqual([]);
      const words = text.replace(/\s+/g, ' ');
      for (const name of ['Baseline', 'Second supplier'].slice(0, n)) expect(words).toContain(name);
    },
  );

  it('bold is of no width and never spans a line', () => {
    const plain = reportText(study(), { width: 80 });
    const coloured = reportText(study(), { width: 80, color: true });
    expect(coloured).not.toBe(plain);
    const codes = /\x1b\[(1|2|22)m/g; // oxlint-disable-line no-control-regex -- escape codes are what is looked for
    expect(coloured.replace(codes, '')).toBe(plain);
    const states = coloured.split('\n').map((line) => Array.from(line.matchAll(codes), ([, code]) => code === '22'));
    expect(
      states.filter((closes) => closes.some((closed, i) => closed !== (i % 2 === 1)) || closes.length % 2 === 1),
    ).toEqual([]);
  });

  it('lets no escape code of a user’s file reach the terminal', () => {
    const evil = study({
      scenario: { ...study().scenario, title: 'a\u001b[2Jb\u202ec' },
      seed: '\u001b[31m',
      warnings: ['bad\r\nline'],
      strategies: study().strategies.map((s, i) => ({ ...s, name: i === 0 ? 'base\u0007line' : s.name })),
    });
    // oxlint-disable-next-line no-control-regex -- control codes are what is looked for
    expect(reportText(evil, { width: 80 })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('shows a KPI that a claim is about, costs that occur, and no record or supplier that is always right', () => {
    const level = (kpi: string, mean: number) => ({
      kpi,
      unit: 'ratio' as const,
      mean,
      low: mean,
      high: mean,
      sd: 0,
      n: 200,
    });
    const known = (accuracy: number) =>
      study().strategies.map((s) => ({
        ...s,
        kpis: [
          ...s.kpis.filter(({ kpi }) => kpi !== 'supplierOnTimeRate'),
          { ...level('orderingCost', 1200), unit: 'money' as const },
          level('queueJumps', 300),
          level('recordAccuracy', accuracy),
          level('supplierOnTimeRate', 1),
        ],
      }));
    const text = reportText(study({ strategies: known(1), claimed: ['queueJumps'] }), { width: 160 });
    expect(text).toMatch(/^Placing orders +€304/m);
    expect(text).toMatch(/^Orders that passed +300/m);
    expect(text).not.toMatch(/^(Records|Suppliers on time)/m);
    expect(reportText(study({ strategies: known(0.9) }))).toMatch(/^Records right +90\.0%/m);
    expect(reportText(study({ strategies: known(1) }))).not.toContain('Orders that passed');
  });

  it('shows orders on time by class where there are classes', () => {
    const value = { by: 'class' as const, name: 'vip', kpi: 'onTimeRate', mean: 0.9, low: 0.88, high: 0.92 };
    const groups = study().strategies.map(({ name: strategy }) => ({ ...value, strategy }));
    expect(reportText(study({ groups }))).toMatch(/\n\nOrders on time, by class of customer\nvip +90% ±2 /);
  });

  it('says once what is the same under every strategy', () => {
    const strategies = study().strategies.map((s) => ({ ...s, orders: 20_000, unknownOrders: 200 }));
    expect(reportText(study({ strategies })).replace(/\s+/g, ' ')).toContain(
      'together: 200 (1.0%) under every strategy.',
    );
  });

  it('says why there are fewer futures than asked for', () => {
    expect(reportText(study({ stopped: 'interrupted', replications: 12 }))).toContain(
      'Stopped after 12 futures: the intervals are as wide as that makes them.',
    );
    expect(reportText(study({ stopped: 'cap' }))).toContain(
      'The width asked for was not reached within the 200 futures allowed.',
    );
  });

  it('leaves the change out where there is only the baseline', () => {
    const text = reportText(study({ strategies: study().strategies.slice(0, 1), comparisons: [] }));
    expect(text).toContain('Orders on time         92.0% ±0.3\n');
    expect(text).not.toContain('▲ ');
  });

  it('shows one future without an interval', () => {
    const once = duel('x', [1, NaN, NaN], [5, NaN, NaN]);
    const strategies = once.strategies.map((s) => ({
      ...s,
      kpis: s.kpis.map((k) => ({ ...k, low: NaN, high: NaN, n: 1 })),
    }));
    expect(reportText({ ...once, strategies, replications: 1 })).toMatch(
      /Orders on time +90\.0% +90\.0% +\+1\.0 pts unsure\n/,
    );
  });
});

it('the verdicts alone are a sentence for each strategy', () => {
  expect(verdictLines(study())).toEqual([
    'Second supplier brings 5.7 more orders in 100 on time (5.3 to 6.0) and earns €730 less a month (€440 to €1,020).',
    'More safety stock brings 1.5 more orders in 100 on time (1.4 to 1.5) and earns €930 more a month (€880 to €980).',
    'Expedite when late brings 1.8 more orders in 100 on time (1.6 to 2.0) and earns €880 more a month (€690 to €1,070).',
  ]);
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, 0, ['one two', 'three']],
    ['one two three', 7, 2, ['one two', '  three']],
    ['abcdefghij k', 4, 1, ['abcd', ' efg', ' hij', ' k']],
    ['日本語 です', 6, 0, ['日本語', 'です']],
    ['', 5, 0, []],
  ])('%j at %d, indented %d', (text, width, indent, lines) => {
    expect(wrap(text, width, indent)).toEqual(lines);
  });
});
