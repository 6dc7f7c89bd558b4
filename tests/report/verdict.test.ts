import { describe, expect, it } from 'vitest';
import { mark, plain } from '../../src/report/rich.js';
import { leading, verdicts, type Verdict } from '../../src/report/verdict.js';
import type { VerdictClass } from '../../src/report/verdict-class.js';
import { duel, study, type Difference } from './fixture.js';

const only = (...args: Parameters<typeof duel>): Verdict => verdicts(duel(...args))[0];

describe('verdict sentences', () => {
  const table: readonly [string, Difference | null, Difference | null, VerdictClass, string][] = [
    [
      'second-supplier',
      [5.65, 5.3, 6.0],
      [-730, -1020, -440],
      'split',
      '**Second supplier** brings **5.7 more orders in 100 on time** (5.3 to 6.0) and earns **€730 less a month** (€440 to €1,020).',
    ],
    [
      'more-safety-stock',
      [1.45, 1.41, 1.49],
      [930, 880, 980],
      'better in both',
      '**More safety stock** brings **1.5 more orders in 100 on time** (1.4 to 1.5) and earns **€930 more a month** (€880 to €980).',
    ],
    [
      'limit-per-order',
      [0.05, -0.1, 0.2],
      [15, -60, 90],
      'no practical difference',
      '**Limit per order** makes **no practical difference**: on time by −0.1 to +0.2 in 100, profit by −€60 to +€90 a month.',
    ],
    [
      'count-weekly',
      [0.35, -0.4, 1.1],
      [15, -60, 90],
      'not sure yet',
      '**Not sure yet**: **Count weekly** changes on-time orders by something between −0.4 and +1.1 in 100. About 800 more futures would tell.',
    ],
    [
      'expedite-when-late',
      [0.1, -0.1, 0.3],
      [640, 200, 1080],
      'probably',
      '**Expedite when late** probably earns **more**, €200 to €1,080 a month, and makes no practical difference on time (−0.1 to +0.3 in 100).',
    ],
    [
      'expedite-when-late',
      null,
      [640, 200, 1080],
      'probably',
      '**Expedite when late** probably earns **more**, €200 to €1,080 a month.',
    ],
    [
      'honest-dates',
      [-2.1, -2.5, -1.7],
      [15, -60, 90],
      'worse',
      '**Honest dates** brings **2.1 fewer orders in 100 on time** (1.7 to 2.5) and saves nothing.',
    ],
    [
      'honest-dates',
      [-2.1, -2.5, -1.7],
      [-730, -1020, -440],
      'worse',
      '**Honest dates** brings **2.1 fewer orders in 100 on time** (1.7 to 2.5) and earns **€730 less a month** (€440 to €1,020).',
    ],
    [
      'less-stock',
      [-2.1, -2.5, -1.7],
      [930, 880, 980],
      'split',
      '**Less stock** brings **2.1 fewer orders in 100 on time** (1.7 to 2.5) and earns **€930 more a month** (€880 to €980).',
    ],
    [
      'second-supplier',
      [5.65, 5.3, 6.0],
      [15, -60, 90],
      'clear',
      '**Second supplier** brings **5.7 more orders in 100 on time** (5.3 to 6.0) and makes no practical difference to profit (−€60 to +€90 a month).',
    ],
    [
      'count-weekly',
      [0.35, -0.4, 1.1],
      [930, 880, 980],
      'clear',
      '**Count weekly** earns **€930 more a month** (€880 to €980) and may change orders on time by −0.4 to +1.1 in 100. About 800 more futures would tell.',
    ],
    [
      'order-early',
      [0.7, 0.2, 1.2],
      [-100, -500, 300],
      'probably',
      '**Order early** probably brings **more orders on time**, 0.2 to 1.2 in 100, and may change profit by −€500 to +€300 a month. About 2,000 more futures would tell.',
    ],
    [
      'mixed',
      [-0.6, -0.8, -0.4],
      [-400, -600, -200],
      'probably',
      '**Mixed** probably brings **fewer orders on time**, 0.4 to 0.8 in 100, and probably earns **less**, €200 to €600 a month.',
    ],
    [
      'same-again',
      [0, 0, 0],
      [0, 0, 0],
      'no practical difference',
      '**Same again** makes **no difference at all** to orders on time or profit.',
    ],
    [
      'later-word',
      [5.65, 5.3, 6.0],
      [0, 0, 0],
      'clear',
      '**Later word** brings **5.7 more orders in 100 on time** (5.3 to 6.0) and leaves profit as it is.',
    ],
    [
      'kind-word',
      [0, 0, 0],
      [30, 19, 42],
      'no practical difference',
      '**Kind word** makes **no practical difference**: on time not at all, profit by +€19 to +€42 a month.',
    ],
    [
      'once',
      [5.65, NaN, NaN],
      [-730, NaN, NaN],
      'unknown',
      '**Not sure yet**: **Once** made +5.7 orders in 100 on time and −€730 profit a month in the one future played. One future says nothing of how sure.',
    ],
    ['nothing', null, null, 'unknown', '**Not known**: **Nothing** and the baseline have no future to be compared in.'],
  ];
  it.each(table)('%s %j %j is %s', (name, points, money, cls, sentence) => {
    const verdict = only(name, points, money);
    expect([verdict.class, mark(verdict.sentence, (text) => `**${text}**`)]).toEqual([cls, sentence]);
  });

  it('never uses the words of a statistician', () => {
    const said = table.flatMap(([name, points, money]) => {
      const v = only(name, points, money);
      return [v.sentence, v.howSure, v.otherGoal].map(plain);
    });
    expect(said.filter((text) => /significan|optimal|\bp\b|\bruns?\b/i.test(text))).toEqual([]);
  });

  it('draws the zone where the scenario wants it', () => {
    const wide = { zone: { points: 7, money: 2000 } };
    const [verdict] = verdicts(duel('second-supplier', [5.65, 5.3, 6.0], [-730, -1020, -440]), wide);
    expect(verdict.class).toBe('no practical difference');
  });

  it('says money in the currency of the scenario, in the locale of the reader', () => {
    const pounds = { ...duel('x', [5.65, 5.3, 6.0], [-730, -1020, -440]), currency: 'GBP' };
    expect(plain(verdicts(pounds)[0].sentence)).toContain('£730 less a month (£440 to £1,020)');
    expect(plain(verdicts(pounds, { locale: 'de-DE' })[0].sentence)).toContain('5,7 more orders');
  });
});

describe('how sure', () => {
  it.each([
    [[5.65, 5.3, 6.0], 1, 200, 'Very sure', 'Very sure: more on time in all 200 futures.'],
    [[5.65, 5.3, 6.0], 0.99, 200, 'Very sure', 'Very sure: more on time in 198 of 200 futures.'],
    [[5.65, 5.3, 6.0], 0.975, 40, 'Sure', 'Sure: more on time in 39 of 40 futures.'],
    [[-5.65, -6.0, -5.3], 0, 40, 'Very sure', 'Very sure: no better on time in all 40 futures.'],
    [[0.7, 0.2, 1.2], 0.65, 40, 'Probably', 'Probably: more on time in 26 of 40 futures.'],
    [[0.35, -0.4, 1.1], 0.6, 40, 'Not sure yet', ''],
    [[0, -0.1, 0.1], 0.5, 40, 'Sure', 'Sure: the whole interval lies where nobody would act.'],
  ] as const)('%j above in %d of %d: %s', (points, above, n, sure, sentence) => {
    const verdict = only('x', points, null, { above, n });
    expect([verdict.sure, plain(verdict.howSure)]).toEqual([sure, sentence]);
  });
});

describe('the other goal', () => {
  it('names the strategy that is best for it', () => {
    const [second, more] = verdicts(study());
    expect(plain(second.otherGoal)).toBe(
      'If money comes first, More safety stock adds 1.5 in 100 on time and earns €930 more (€880 to €980).',
    );
    expect(plain(more.otherGoal)).toBe('');
  });

  it('names the baseline when nothing else is better for it', () => {
    const verdict = only('x', [5.65, 5.3, 6.0], [-730, -1020, -440]);
    expect(plain(verdict.otherGoal)).toBe('If money comes first, Baseline is the better choice.');
  });
});

describe('the verdict to lead with', () => {
  it('has the most orders on time', () => {
    expect(leading(verdicts(study()))?.strategy).toBe('second-supplier');
  });
  it('has the most money where service tells nothing', () => {
    const both = duel('x', [0, -0.1, 0.1], [-730, -1020, -440]);
    const y = duel('y', [0, -0.1, 0.1], [730, 440, 1020]);
    const strategies = [...both.strategies, y.strategies[1]];
    expect(
      leading(verdicts({ ...both, strategies, comparisons: [...both.comparisons, ...y.comparisons] }))?.strategy,
    ).toBe('y');
  });
  it('is none when there is only the baseline', () => {
    expect(leading(verdicts(study({ strategies: study().strategies.slice(0, 1), comparisons: [] })))).toBeUndefined();
  });
});
