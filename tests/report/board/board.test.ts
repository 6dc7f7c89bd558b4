import { describe, expect, it } from 'vitest';
import { makeBoard, type BoardOptions } from '../../../src/report/board/make-board.js';
import { plain } from '../../../src/report/rich.js';
import type { StudyResult } from '../../../src/study/result.js';
import { duel, study, type Difference } from '../fixture.js';
import { Format } from '../../../src/report/format.js';

const board = (result: StudyResult, options: Partial<BoardOptions> = {}) =>
  makeBoard(result, { chosen: 'second-supplier', sure: true, ...options });
const only = (result: StudyResult, n: number): StudyResult => ({
  ...result,
  strategies: result.strategies.slice(0, n),
  comparisons: result.comparisons.filter((c) => result.strategies.slice(0, n).some(({ name }) => name === c.strategy)),
});

describe('cards', () => {
  it('tell value, change, judgement and interval of the chosen strategy', () => {
    const said = board(study()).cards.map(({ label, value, plusMinus, change }) => [
      label,
      value,
      plusMinus,
      change && `${change.arrow} ${change.size} ${change.word} (${change.interval})`,
    ]);
    expect(said).toEqual([
      ['Orders on time', '97.7%', '±0.3', '▲ 5.7 points better (5.3 to 6.0)'],
      ['Backorder rate', '2.3%', '±0.2', '▼ 7.4 points better (7.0 to 7.7)'],
      ['Orders filled at once', '97.8%', '±0.2', '▲ 7.2 points better (6.8 to 7.5)'],
      ['Stock turns a year', '12.5', '±0.1', '▼ 1.4 worse (1.4 to 1.5)'],
      ['Profit a month', '€90.5k', '±€290', '▼ €730 worse (€440 to €1,020)'],
    ]);
  });

  it('of the baseline have no change', () => {
    const { cards, chosen } = board(study(), { chosen: 'baseline' });
    expect([chosen, cards.map(({ change }) => change), cards[0].sentence]).toEqual([
      0,
      [undefined, undefined, undefined, undefined, undefined],
      'Orders on time under Baseline: 92.0% ±0.3.',
    ]);
  });

  it('say all of it in a sentence', () => {
    expect(board(study()).cards[1].sentence).toBe(
      'Backorder rate under Second supplier: 2.3% ±0.2. 7.4 points less than Baseline, better, 7.0 to 7.7.',
    );
  });

  it('tell with uncertain inputs how often other numbers would turn the verdict round', () => {
    const effect = {
      strategy: 'second-supplier',
      against: 'baseline',
      sdInputs: 1,
      sdLuck: 1,
      share: 0.5,
      low: 0,
      high: 1,
    };
    const effects = [
      { ...effect, kpi: 'onTimeRate', reversed: 3 },
      { ...effect, kpi: 'profit', reversed: 0 },
    ];
    const { verdict } = board({ ...study(), inputs: { refits: 20, effects } });
    expect(plain(verdict.howSure)).toContain(
      ' In 3 of 20 refits the order of the two would be reversed (orders on time), in none of 20 (profit).',
    );
    expect(plain(board(study()).verdict.howSure)).not.toContain('refits');
  });

  const cases: readonly [Difference, string][] = [
    [[0.1, -0.1, 0.3], ' no practical difference  (−0.1 to +0.3)'],
    [[0.1, -0.9, 1.1], ' not sure yet  (−1 to +1)'],
    [[0.3, 0.1, 0.42], ' no practical difference  (+0.1 to +0.4)'],
    [[-0.3, -0.42, -0.1], ' no practical difference  (−0.4 to −0.1)'],
    [[0.6, 0.2, 1.0], '▲ 0.6 points probably better (0.2 to 1.0)'],
    [[-1, -1.2, -0.8], '▼ 1.0 points worse (0.8 to 1.2)'],
    [[-3, -5, -1], '▼ 3 points worse (1 to 5)'],
    [[-1.2, -2.2, -0.2], '▼ 1 point probably worse (0.2 to 2.2)'],
    [[0, 0, 0], ' no difference  ()'],
    [[1.5, -Infinity, Infinity], '▲ 1.5 points  ()'],
  ];
  it.each(cases)('a difference of %j points is %j', (points, expected) => {
    const { change } = board(duel('second-supplier', points, null)).cards[0];
    expect(`${change!.arrow} ${change!.size} ${change!.word} (${change!.interval})`).toBe(expected);
  });
});

describe('choice of the cards', () => {
  const still = (result: StudyResult, kpis: readonly string[]): StudyResult => ({
    ...result,
    comparisons: result.comparisons.map((c) => (kpis.includes(c.kpi) ? { ...c, difference: 0, low: 0, high: 0 } : c)),
  });
  const kpis = (...args: Parameters<typeof board>) => board(...args).cards.map(({ kpi }) => kpi);

  it('a KPI that moves under no strategy makes room for one that does', () => {
    expect(kpis(still(study(), ['orderFillRate']))).toEqual([
      'onTimeRate',
      'backorderRate',
      'inventoryTurnover',
      'promiseKeptRate',
      'profit',
    ]);
  });

  it('stays from one look to the next, even when another one would be made now', () => {
    const previous = board(still(study(), ['orderFillRate']));
    expect(kpis(study(), { previous })).toEqual(previous.cards.map(({ kpi }) => kpi));
  });

  it('gives the place of a card that turned out to say nothing, and no other, to one that says something', () => {
    const previous = board(study());
    const now = still(study(), ['backorderRate', 'onTimeRate']);
    expect(kpis(now, { previous })).toEqual([
      'onTimeRate',
      'promiseKeptRate',
      'orderFillRate',
      'inventoryTurnover',
      'profit',
    ]);
    expect(kpis({ ...now, replications: 8 }, { previous })).toEqual(previous.cards.map(({ kpi }) => kpi));
  });
});

describe('strips', () => {
  it('place all strategies on the KPI’s own axis, ticks among them', () => {
    const { ticks, marks, axis } = board(study()).cards[0].strip;
    const at = (value: number) => (value - axis[0]) / (axis[1] - axis[0]);
    expect(ticks.map(({ text }) => text)).toEqual(['92%', '94%', '96%', '98%']);
    expect(marks.map(({ mean }) => mean)).toEqual([0.92, 0.977, 0.935, 0.938].map((x) => expect.closeTo(at(x), 9)));
    expect(marks[1].text).toBe('Second supplier: 97.7% ±0.3');
    expect(marks.every(({ low, mean, high }) => 0 <= low && low < mean && mean < high && high <= 1)).toBe(true);
  });

  const moved = (by: number, times: number): StudyResult => ({
    ...study(),
    strategies: study().strategies.map((s) => ({
      ...s,
      kpis: s.kpis.map((k) => {
        const mean = 0.95 + (k.mean - 0.95) * times + by;
        const half = ((k.high - k.low) / 2) * times;
        return k.kpi === 'onTimeRate' ? { ...k, mean, low: mean - half, high: mean + half } : k;
      }),
    })),
  });
  it.each([
    ['a mark moves within it', 0.002, 1, true],
    ['a mark would leave it', 0.01, 1, false],
    ['the marks draw together a little', 0, 0.6, true],
    ['the marks can no more be told apart on it', 0, 0.1, false],
  ])('the axis when %s', (_, by, times, stays) => {
    const previous = board(moved(0, 1));
    const next = board(moved(by, times), { previous });
    expect(next.cards[0].strip.axis[0] === previous.cards[0].strip.axis[0]).toBe(stays);
    expect(next.cards[0].strip.marks.every(({ low, high }) => low >= 0 && high <= 1)).toBe(true);
  });

  it('without an interval a mark is a point', () => {
    const one = duel('second-supplier', [1, -Infinity, Infinity], null);
    const { marks } = board({
      ...one,
      strategies: one.strategies.map((s) => ({
        ...s,
        kpis: s.kpis.map((k) => ({ ...k, low: -Infinity, high: Infinity })),
      })),
    }).cards[0].strip;
    expect(marks.map(({ low, mean, high }) => [low - mean, high - mean])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('verdict', () => {
  const sentence = (...args: Parameters<typeof board>) => plain(board(...args).verdict.sentence);

  it('is that of the chosen strategy', () => {
    expect(sentence(study(), { chosen: 'more-safety-stock' })).toBe(
      'More safety stock brings 1.5 more orders in 100 on time (1.4 to 1.5) and earns €930 more a month (€880 to €980).',
    );
  });

  it('of the baseline says what it is, and what would be better', () => {
    const { verdict } = board(study(), { chosen: 'baseline' });
    expect([verdict.class, plain(verdict.sentence), plain(verdict.howSure)]).toEqual([
      'baseline',
      'Baseline has 92.0% of orders on time (±0.3) and earns €91,230 a month (±€290).',
      'Second supplier brings 5.7 more orders in 100 on time (5.3 to 6.0) and earns €730 less a month (€440 to €1,020).',
    ]);
  });

  it('of the baseline names one that probably is better, wherever it stands', () => {
    const two = study();
    const points: Readonly<Record<string, Difference>> = {
      'second-supplier': [-3, -4, -2],
      'more-safety-stock': [0.6, 0.2, 1],
    };
    const comparisons = two.comparisons
      .filter(({ kpi, strategy }) => kpi === 'onTimeRate' && strategy in points)
      .map((c) => {
        const [difference, low, high] = points[c.strategy].map((x) => x / 100);
        return { ...c, difference, low, high };
      });
    const { strategies } = two;
    const known = strategies.filter(({ name }) => name === 'baseline' || name in points);
    const { verdict } = board({ ...two, strategies: known, comparisons }, { chosen: 'baseline' });
    expect(plain(verdict.howSure)).toMatch(/^More safety stock probably brings more orders on time/);
  });

  it('of a baseline alone, of a loss, of nothing known', () => {
    expect(plain(board(only(study(), 1)).verdict.howSure)).toBe(
      'There is only one strategy: nothing to compare it with yet.',
    );
    const losing = study().strategies.map((s) => ({
      ...s,
      kpis: s.kpis.map((k) => (k.kpi === 'profit' ? { ...k, mean: -k.mean, low: -k.high, high: -k.low } : k)),
    }));
    expect(sentence({ ...study(), strategies: losing }, { chosen: 'baseline' })).toBe(
      'Baseline has 92.0% of orders on time (±0.3) and loses €91,230 a month (±€290).',
    );
    const unknown = { ...only(study(), 1), strategies: [{ name: 'baseline', kpis: [], unknownOrders: 0 }] };
    expect([sentence(unknown), board(unknown).cards, board(unknown).scores[0].text]).toEqual([
      'Nothing is known of Baseline yet.',
      [],
      '–',
    ]);
  });

  it.each([
    ['clear', [5.7, 5.3, 6.0], 'So far, Second supplier brings'],
    ['not sure yet', [0.3, -0.9, 1.5], 'Not sure yet: Second supplier'],
    ['of one future', [0.3, -Infinity, Infinity], 'Not sure yet: Second supplier'],
  ] as const)('is hedged once while it isn’t sure: %s', (_, points, start) => {
    expect(sentence(duel('second-supplier', points, null), { sure: false }).startsWith(start)).toBe(true);
  });

  it('says how many more futures would tell, where a number would', () => {
    const more = (points: Difference) => board(duel('second-supplier', points, null)).verdict.more;
    expect([more([0.3, -0.7, 1.3]), more([0, -30, 30]), more([5.7, 5.3, 6])]).toEqual([3000, undefined, undefined]);
  });

  it('says what the intervals hold for', () => {
    expect(board(study()).verdict.footnote).toBe(
      'Intervals are 95 %, of differences in the same 200 futures, widened so that all 3 strategies’ hold at once. ' +
        'No practical difference: the whole interval lies within 0.5 points on time, €250 profit a month. ' +
        'Other figures have no such zone: they are better or worse when their interval leaves out zero.',
    );
  });
});

describe('scores', () => {
  it.each([
    [undefined, 'On time', ['92.0%', '97.7%', '93.5%', '93.8%']],
    ['profit', 'Profit a month', ['€91.2k', '€90.5k', '€92.2k', '€92.1k']],
    ['nonsense', 'On time', ['92.0%', '97.7%', '93.5%', '93.8%']],
  ])('lead by %s: %s', (lead, label, texts) => {
    const { scoreLabel, scores } = board(study(), lead === undefined ? {} : { lead });
    expect([scoreLabel, scores.map(({ text }) => text)]).toEqual([label, texts]);
  });

  it('a strategy that is gone is replaced by the one that leads', () => {
    expect(board(study(), { chosen: 'gone' }).chosen).toBe(1);
  });
});

describe('in other places', () => {
  it.each([
    ['de-DE', 'EUR', '97,7\u00a0%', '90,5k\u00a0€'],
    ['ja-JP', 'JPY', '97.7%', '￥90.5k'],
  ])('%s %s', (locale, currency, service, profit) => {
    const { cards } = board(study({ currency }), { format: new Format(currency, locale) });
    expect([cards[0].value, cards[4].value]).toEqual([service, profit]);
  });

  it('a very long name is told whole', () => {
    const name = 'a-strategy-with-a-name-that-goes-on-and-on-until-nobody-can-read-it-any-more-'.repeat(3);
    expect(plain(board(duel(name, [5.7, 5.3, 6], null), { chosen: name }).verdict.sentence)).toContain(
      'can read it any more',
    );
  });
});
