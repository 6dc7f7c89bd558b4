import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_VIEWS } from '../../../src/report/charts/chart-views.js';
import { draw } from '../../../src/report/charts/draw.js';
import type { ChartInput } from '../../../src/report/charts/input.js';
import { withColours } from '../../../src/report/charts/with-colours.js';
import { study } from '../fixture.js';
import { inputOf, played, type Played } from './played.js';

/** Two more strategies, one of them with a long name: six in all. */
const sixStrategies = (text: string) =>
  text.replace(
    /^ {2}baseline:.*\n/m,
    (line) =>
      `${line}  the-same-again-under-a-name-that-is-far-too-long: {}\n  sixth: { reorder: { quantity: { days: 9 } } }\n`,
  );

const SHOPS: readonly [name: string, futures: number, change?: (text: string) => string][] = [
  ['holiday-spike', 3],
  ['small-shop', 1],
  ['central-warehouse', 2],
  ['made-to-order', 2],
  ['holiday-spike', 2, sixStrategies],
  ['textbook/newsvendor', 2],
];
const SIZES: readonly [number, number][] = [
  [280, 160],
  [620, 220],
  [1600, 500],
];
/** What each chart's menu can ask for. */
const OPTIONS: Readonly<Record<string, readonly ChartInput['options'][]>> = {
  fan: [{}, { level: 'position' }, { level: 'onTime' }, { level: 'nonsense' }],
  heat: [{}, { view: 'chosen' }, { view: 'change' }],
  forest: [{}, { kpis: 'onTimeRate, waitP95,nonsense,careCost', sort: 'profit' }],
};

let shops: Played[] = [];
beforeAll(async () => {
  shops = await Promise.all(SHOPS.map(([name, n, change]) => played(name, n, change)));
});

describe.each(Object.keys(CHART_VIEWS))('%s', (id) => {
  const asks = (OPTIONS[id] ?? [{}]).flatMap((options) =>
    SIZES.flatMap(([width, height]) => SHOPS.map((_, s) => ({ options, width, height, s }))),
  );

  it('is drawn at its size in every shop, without a warning, an inline style or a figure that is none', async () => {
    const faults: string[] = [];
    for (const { s, ...ask } of asks) {
      const view = CHART_VIEWS[id](inputOf(shops[s], ask));
      const fault = (what: string) =>
        faults.push(`${SHOPS[s][0]} ${ask.width} ${JSON.stringify(ask.options)}: ${what}`);
      if (/NaN|undefined|Infinity/.test(view.title)) fault(view.title);
      if ((view.empty === undefined) !== (view.spec !== undefined)) fault('neither drawn nor empty, or both');
      if (!view.spec) continue;
      const svg = await draw(view.spec, fault);
      if (!svg.includes(`width="${ask.width}" height="${ask.height}"`)) fault('another size');
      fault(/style=|url\(|NaN|undefined|Infinity|#[0-9a-f]{3,6}\b|rgb\(/i.exec(svg)?.[0] ?? '');
    }
    expect(faults.filter((fault) => !fault.endsWith(': '))).toEqual([]);
  });

  it('has its points on the drawing, and a table as wide as its head', () => {
    for (const { s, ...ask } of asks) {
      const { points, plot, table, width, height } = CHART_VIEWS[id](inputOf(shops[s], ask));
      expect(plot.left + plot.width <= width && plot.top + plot.height <= height).toBe(true);
      expect(points.length).toBeLessThanOrEqual(width * height);
      for (const { x, y, text } of points) {
        expect(x >= plot.left - 1 && x <= plot.left + plot.width + 1 && y >= 0 && y <= height).toBe(true);
        expect(text.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      }
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
      expect(table.rows.flat().join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('has each point where its mark is drawn', async () => {
    for (const { s, ...ask } of asks.filter(({ width }) => width === 620)) {
      const { spec, points } = CHART_VIEWS[id](inputOf(shops[s], ask));
      if (!spec) continue;
      const marks = placesIn(await draw(spec));
      const lost = points.filter(({ x, y }) => !marks.some(([a, b]) => Math.abs(a - x) < 0.6 && Math.abs(b - y) < 0.6));
      // A line may leave out the corners of a level stretch, and what lies beyond the axis.
      expect(lost.length).toBeLessThanOrEqual(id === 'fan' || id === 'waits' ? points.length * 0.35 : 0);
    }
  });

  it('writes names as text, whatever they are', async () => {
    const name = '<img src=x onerror="alert(1)">&lt;';
    const { result } = shops[0];
    const hostile = {
      ...result,
      daily: result.daily!.map((band) => ({ ...band, strategy: band.strategy + name })),
      strategies: result.strategies.map((strategy) => ({ ...strategy, name: strategy.name + name })),
      comparisons: result.comparisons.map((c) => ({ ...c, strategy: c.strategy + name })),
      marks: [{ from: 70, to: 80, label: name }],
    };
    const tried = [{ label: name, cost: 9, service: 0.9, edit: { kind: 'add' as const } }];
    const { spec } = CHART_VIEWS[id](inputOf({ result: hostile, items: shops[0].items.map(() => name) }, { tried }));
    const svg = await draw(spec!);
    expect(svg.match(/<[a-z]+/g)?.filter((tag) => !['<svg', '<g', '<path', '<text', '<line'].includes(tag))).toEqual(
      [],
    );
    expect(/<[^>]*onerror[^>]*>/.test(svg)).toBe(false);
  });

  it('says what is missing where there is too little to draw', async () => {
    const alone = { ...shops[0].result, strategies: shops[0].result.strategies.slice(0, 1), comparisons: [] };
    const bare = study({ outcomes: [] });
    const unknown = study({
      strategies: study().strategies.map((s) => ({ ...s, kpis: [] })),
      comparisons: [],
      outcomes: [],
    });
    for (const result of [alone, bare, unknown]) {
      const { spec, empty = '', title, table } = CHART_VIEWS[id](inputOf({ result, items: shops[0].items }));
      const said = spec ? await draw(spec) : empty;
      expect(said).not.toBe('');
      expect(`${title} ${said} ${table.rows.flat().join(' ')}`).not.toMatch(/NaN|Infinity/);
    }
  });

  it('stands alone with colours of its own', async () => {
    const { spec } = CHART_VIEWS[id](inputOf(shops[0]));
    const colours = { '--s0': '#828890', '--s1': '#4a78ec', '--ramp-2': '#4a78ec' };
    const alone = withColours(spec!, colours);
    expect(JSON.stringify(alone)).not.toContain('var(');
    expect((await draw(alone)).includes('#4a78ec')).toBe(true);
  });
});

/** Where marks are: middles of symbols and of rectangles, and corners of lines. */
function placesIn(svg: string): [number, number][] {
  const [, left, top] = /<svg[^>]*><g[^>]*transform="translate\(([\d.]+),([\d.]+)\)"/.exec(svg)!.map(Number);
  const places: [number, number][] = [];
  for (const [, path] of svg.matchAll(/<path([^>]*)>/g)) {
    const [, x, y] = /transform="translate\((-?[\d.]+),(-?[\d.]+)\)"/.exec(path)?.map(Number) ?? [];
    const d = / d="([^"]*)"/.exec(path)?.[1] ?? '';
    const box = /^M(-?[\d.]+),(-?[\d.]+)h([\d.]+)v([\d.]+)h/.exec(d)?.map(Number);
    if (x !== undefined) places.push([left + x, top + y]);
    else if (box) places.push([left + box[1] + box[3] / 2, top + box[2] + box[4] / 2]);
    else
      for (const [, a, b] of d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) places.push([left + Number(a), top + Number(b)]);
  }
  return places;
}
