import { describe, expect, it } from 'vitest';
import { deliveries } from '../../../src/report/charts/deliveries.js';
import { draw } from '../../../src/report/charts/draw.js';
import type { FutureChartInput } from '../../../src/report/charts/future-frame.js';
import { orderCauses } from '../../../src/report/charts/order-causes.js';
import { orderStock } from '../../../src/report/charts/order-stock.js';
import { orderStrategies } from '../../../src/report/charts/order-strategies.js';
import { CSS_THEME } from '../../../src/report/charts/theme.js';
import type { ChartView } from '../../../src/report/charts/view.js';
import { Format } from '../../../src/report/format.js';
import { storyMaterial } from '../../../src/report/future/story-material.js';
import { placeOf } from '../../../src/report/future/find-orders.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare } from '../../../src/study/prepare.js';
import { TINY, tinyShop } from '../future/tiny-shop.js';
import { atOnce } from '../../study/future/at-once.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
const text = TINY.replace('  told:', '  more: { reorder: { kind: reorder-point, s: 9, Q: 60 } }\n  told:');

function charts(order: number, size: { width: number; height: number }, name = 'mug') {
  const { scenario: plain, setting } = tinyShop(text);
  const catalog = { ...plain.catalog, items: plain.catalog.items.map((item) => ({ ...item, name })) };
  const scenario = { ...plain, catalog };
  const prepared = prepare(scenario);
  const futures = scenario.strategies.map((_, s) => atOnce(playFuture(prepared, s, 0)));
  const material = atOnce(storyMaterial(prepared, futures[0], placeOf(futures[0], order)));
  const format = new Format('EUR', 'en-GB');
  const input: FutureChartInput = {
    ...size,
    options: {},
    focus: {},
    setting: { ...setting, scenario, catalog },
    format,
    theme: CSS_THEME,
  };
  return {
    causes: orderCauses(material, input),
    strategies: orderStrategies(futures, order, input),
    stock: orderStock(material, input),
    deliveries: deliveries(futures[0], input),
    all: deliveries(futures[0], { ...input, options: { show: 'all', from: '1' } }),
  };
}

const WIDE = { width: 460, height: 220 };

describe('charts of one future', () => {
  const views = charts(25, WIDE);

  it('say what they find', () => {
    expect(Object.values(views).map(({ title }) => title)).toEqual([
      '6 days for the port outage',
      'One of three strategies keeps its promise here',
      '27 × mug were owed before purchase order 2 came',
      '3 of 7 deliveries were late; 12 orders waited for purchase order 1',
      '3 of 7 deliveries were late; 12 orders waited for purchase order 1',
    ]);
  });

  it('account for the days from the promise to the door', () => {
    expect(views.causes.table.rows).toEqual([
      ['Port outage', '+6 days', 'Wed 18 Nov', 'Wed 25 Nov'],
      ['Shipping, quicker', '−1 day', 'Wed 25 Nov', 'Tue 24 Nov'],
      ['Late in all', '5 days', 'Wed 18 Nov', 'Tue 24 Nov'],
    ]);
  });

  it('tell the same order under every strategy, and choose one at a click', () => {
    expect(views.strategies.table.rows.map((row) => [row[0], row[3]])).toEqual([
      ['Baseline', '5 days late'],
      ['More', '1 day early'],
      ['Told', '5 days late'],
    ]);
    expect(views.strategies.points.map(({ act }) => act)).toEqual(
      ['baseline', 'more', 'told'].map((strategy) => ({ kind: 'choose', strategy })),
    );
  });

  it('ask for the orders that waited for a purchase order', () => {
    expect(views.deliveries.rows).toEqual({ from: 0, shown: 6, total: 6 });
    expect(views.deliveries.points.map(({ act }) => act)).toEqual(
      [0, 1, 2, 3, 4, 5].map((purchase) => ({ kind: 'orders', query: { which: 'all', purchase } })),
    );
    expect(views.all.rows).toEqual({ from: 0, shown: 7, total: 7 }); // all fit, so nothing is scrolled past
    expect(charts(25, { width: 460, height: 110 }).all.rows).toEqual({ from: 1, shown: 3, total: 7 });
  });

  it('have nothing to explain where an order came in time', () => {
    const { causes } = charts(2, WIDE);
    expect([causes.title, causes.empty]).toEqual(['It came in time', 'It came by the day that was promised.']);
  });
});

describe.each([WIDE, { width: 240, height: 90 }, { width: 900, height: 500 }])('in %o', (size) => {
  const views: [string, ChartView][] = Object.entries(charts(25, size, HOSTILE));

  it.each(views)('%s is drawn without a warning, to size, with its names as text', async (_, view) => {
    const warnings: string[] = [];
    const svg = await draw(view.spec!, (warning) => warnings.push(warning));
    expect(warnings).toEqual([]);
    expect(svg).not.toContain('<img');
    expect(svg).not.toContain(' style=');
    expect(/width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number)).toEqual([size.width, size.height]);
    for (const { x, y } of view.points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });
});
