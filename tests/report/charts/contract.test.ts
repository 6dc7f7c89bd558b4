import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_VIEWS } from '../../../src/report/charts/chart-views.js';
import { draw } from '../../../src/report/charts/draw.js';
import type { ChartInput } from '../../../src/report/charts/input.js';
import { withColours } from '../../../src/report/charts/with-colours.js';
import { inputOf, played, type Played } from './played.js';

const SHOPS: readonly [name: string, futures: number][] = [
  ['holiday-spike', 3],
  ['small-shop', 1],
  ['central-warehouse', 2],
  ['made-to-order', 2],
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
  shops = await Promise.all(SHOPS.map(([name, n]) => played(name, n)));
}, 60_000);

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
      fault(/style=|NaN|undefined|Infinity|#[0-9a-f]{3,6}\b|rgb\(/i.exec(svg)?.[0] ?? '');
    }
    expect(faults.filter((fault) => !fault.endsWith(': '))).toEqual([]);
  }, 60_000);

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

  it('stands alone with colours of its own', async () => {
    const { spec } = CHART_VIEWS[id](inputOf(shops[0]));
    const colours = { '--s0': '#828890', '--s1': '#4a78ec', '--ramp-2': '#4a78ec' };
    const alone = withColours(spec!, colours);
    expect(JSON.stringify(alone)).not.toContain('var(');
    expect((await draw(alone)).includes('#4a78ec')).toBe(true);
  });
});
