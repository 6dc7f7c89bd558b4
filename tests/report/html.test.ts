import { describe, expect, it } from 'vitest';
import { costServiceTitle, differencesTitle } from '../../src/report/html/titles.js';
import { reportText } from '../../src/report/text.js';
import { leading, verdicts } from '../../src/report/verdict.js';
import type { StudyResult } from '../../src/study/result.js';
import { drawnPage, words } from './drawn-page.js';
import { duel, study, type Difference } from './fixture.js';

describe('the report as a page', () => {
  it('says the verdict, the figures and the facts', async () => {
    const html = await drawnPage(study(), { seconds: 12.34, version: '0.1.0' });
    const text = words(html);
    for (const said of [
      'Second supplier brings 5.7 more orders in 100 on time (5.3 to 6.0) and earns €730 less a month (€440 to €1,020).',
      'Very sure: more on time in all 200 futures.',
      'Second supplier wins on service and loses profit',
      'Second supplier adds 5.7 points on time for €3,430 more of costs a month, before what it sells more',
      'Tue 1 Sep 2026 to Sat 27 Feb 2027, measured from Sat 31 Oct',
      '41,234,567 events in 12.3 s',
      'Bullwhip 0.1.0',
      `sha256:${'e1'.repeat(32)}`,
      '97.7% ±0.3 ▲ 5.7 points better (5.3 to 6.0)',
    ]) {
      expect(text.replace(/ (?=[.)])/g, '')).toContain(said);
    }
  });

  it('gives the card of what no strategy changes to what one does', async () => {
    const base = study();
    const still = ['backorderRate', 'orderFillRate'];
    const comparisons = base.comparisons.map((c) =>
      still.includes(c.kpi) ? { ...c, difference: 0, low: 0, high: 0 } : c,
    );
    const titles = (html: string) => Array.from(html.matchAll(/<div class="card"><h3>([^<]*)</g), ([, title]) => title);
    const usual = ['Orders on time', 'Backorder rate', 'Orders filled at once', 'Stock turns a year', 'Profit a month'];
    expect(titles(await drawnPage(base))).toEqual(usual);
    expect(titles(await drawnPage({ ...base, comparisons }))).toEqual([
      'Orders on time',
      'Stock turns a year',
      'Promises kept',
      'On time and in full',
      'Profit a month',
    ]);
  });

  it('asks for nothing from outside and runs nothing', async () => {
    const html = await drawnPage(study());
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|use|image|form)\b/i);
    expect(html).not.toMatch(/url\(|@import|\son\w+=|javascript:/i);
    const addresses = Array.from(html.matchAll(/https?:\/\/[^"' )]+/g), ([url]) => url);
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']));
  });

  it('shows a name that is markup as text, everywhere', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const base = study();
    const html = await drawnPage({
      ...base,
      scenario: { name: evil, title: evil, file: evil, digest: evil },
      seed: evil,
      start: '2026-09-01',
      warnings: [evil],
      digest: evil,
      strategies: base.strategies.map((s, i) => ({ ...s, name: i === 1 ? evil : s.name })),
      comparisons: base.comparisons.map((c) => ({
        ...c,
        strategy: c.strategy === 'second-supplier' ? evil : c.strategy,
      })),
    });
    expect(html).not.toMatch(/<img/i);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z]+[^>]*\sonerror/i);
    expect(html.match(/&lt;img src=x/g)!.length).toBeGreaterThan(8);
  });

  it('has a name for every chart and one id for one thing', async () => {
    const html = await drawnPage(study());
    const figures = html.match(/<figure[^>]*>/g)!;
    expect(figures).toHaveLength(5 + 3 + 1);
    expect(figures.filter((tag) => !/role="img" aria-label="[^"]{10,}"/.test(tag))).toEqual([]);
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(ids).toEqual(['warnings']);
  });

  it('takes every colour from the page, so that one drawing serves day, night and paper', async () => {
    const svgs = (await drawnPage(study())).match(/<svg[\s\S]*?<\/svg>/g)!;
    const colours = svgs.flatMap((svg) =>
      Array.from(svg.matchAll(/(?:fill|stroke)="([^"]*)"/g), ([, colour]) => colour),
    );
    expect(
      [...new Set(colours)].filter((colour) => !/^var\(--[a-z0-9-]+\)$|^none$|^transparent$/.test(colour)),
    ).toEqual([]);
  });

  it.each<[string, StudyResult, string]>([
    [
      'only a baseline',
      study({ strategies: study().strategies.slice(0, 1), comparisons: [] }),
      'There is only one strategy',
    ],
    ['one future', duel('x', [1, NaN, NaN], [5, NaN, NaN], { n: 1 }), 'One future says nothing'],
    ['equal strategies', duel('x', [0, 0, 0], [0, 0, 0]), 'makes no difference at all'],
    [
      'no KPI at all',
      study({ strategies: study().strategies.map((s) => ({ ...s, kpis: [] })), comparisons: [] }),
      'Not known',
    ],
    ['a file without replications', study({ outcomes: [] }), 'All KPIs'],
    ['an interrupted study', study({ stopped: 'interrupted' }), 'Stopped after 200 futures'],
  ])('%s is a page too', async (_, result, said) => {
    const html = await drawnPage(result);
    expect(words(html)).toContain(said);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has a mark for the seventh strategy too', async () => {
    const base = study();
    const strategies = [...base.strategies, ...['e', 'f', 'g'].map((name) => ({ ...base.strategies[3], name }))];
    const comparisons = strategies
      .slice(1)
      .flatMap(({ name }) => base.comparisons.slice(38).map((c) => ({ ...c, strategy: name })));
    const html = await drawnPage({ ...base, strategies, comparisons });
    expect(html.match(/class="mark"/g)!.length).toBeGreaterThanOrEqual(7 * 2);
  });

  it('names the better choice for the other goal under every verdict, as the terminal does', async () => {
    const first = duel('a', [5, 4, 6], [-900, -1000, -800]);
    const second = duel('b', [3, 2, 4], [-700, -800, -600]);
    const both = {
      ...first,
      strategies: [...first.strategies, second.strategies[1]],
      comparisons: [...first.comparisons, ...second.comparisons],
    };
    const other = /If money comes first, Baseline is the better choice\./g;
    expect(reportText(both, { width: 1000 }).match(other)).toHaveLength(2);
    expect(words(await drawnPage(both)).match(other)).toHaveLength(2);
  });

  it('says numbers in the locale of the reader', async () => {
    expect(words(await drawnPage(study(), { locale: 'de-DE' }))).toContain('5,7 more orders in 100');
  });
});

describe('titles state the finding', () => {
  it.each<[Difference, Difference, string]>([
    [[5.7, 5.3, 6], [930, 880, 980], 'B wins on service and on profit'],
    [[5.7, 5.3, 6], [-730, -1020, -440], 'B wins on service and loses profit'],
    [[5.7, 5.3, 6], [0, -60, 90], 'B wins on service'],
    [[0, -0.1, 0.1], [930, 880, 980], 'B wins on profit'],
    [[-5.7, -6, -5.3], [930, 880, 980], 'B wins on profit and loses service'],
    [[0, -0.1, 0.1], [0, -60, 90], 'No strategy makes a practical difference'],
    [[-5.7, -6, -5.3], [0, -60, 90], 'No strategy is better than Baseline'],
    [[0, -1, 1], [0, -60, 90], 'Not sure yet whether anything beats Baseline'],
    [[0.6, 0.2, 1], [0, -60, 90], 'No strategy is clearly better than Baseline'],
  ])('%j %j: %s', (points, money, title) => {
    const all = verdicts(duel('b', points, money));
    expect(differencesTitle(leading(all)!, all)).toBe(title);
  });

  it.each([
    [undefined, 'No strategy is surely on time more often'],
    [{ name: 'B', points: '1' }, 'B adds 1 point on time'],
    [
      { name: 'B', points: '3', cost: { low: -1, high: 2, said: '€5' } },
      'B adds 3 points on time at about the same cost',
    ],
    [
      { name: 'B', points: '3', cost: { low: 1, high: 2, said: '€5' } },
      'B adds 3 points on time for €5 more of costs a month, before what it sells more',
    ],
    [
      { name: 'B', points: '3', cost: { low: -2, high: -1, said: '€5' } },
      'B adds 3 points on time for €5 less of costs a month',
    ],
  ])('%j: %s', (best, title) => {
    expect(costServiceTitle(best)).toBe(title);
  });
});
