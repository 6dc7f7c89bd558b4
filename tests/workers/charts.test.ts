import { beforeAll, describe, expect, it } from 'vitest';
import type { ShopOutline } from '../../src/study/levers/lever.js';
import type { StudyResult } from '../../src/study/result.js';
import { readShop } from '../../src/study/levers/read-shop.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { textDigest } from '../../src/study/digest.js';
import { Charts, type ChartParts } from '../../workers/desk/charts.js';
import type { ChartAsk } from '../../workers/desk/protocol.js';
import { textOf } from '../scenarios/box.js';

interface Shop {
  readonly scenario: Scenario;
  readonly outline: ShopOutline;
  readonly digest: string;
  readonly result: StudyResult;
}

async function shopOf(text: string): Promise<Shop> {
  const { scenario, reading } = readShop(text, { file: 'small-shop.yaml' });
  const digest = textDigest(text);
  const few = { ...scenario!, replications: { kind: 'fixed', n: 20 } as const };
  const result = await playScenario(few, { file: 'small-shop.yaml', digest, warnings: [] }, { groups: true });
  return { scenario: scenario!, outline: reading.shop!, digest, result };
}

/** A desk on which one shop after the other is put. */
function desk(change: Partial<ChartParts> = {}) {
  let on: Shop | null = null;
  const drawn: number[] = [];
  const charts = new Charts({
    result: () => on?.result ?? null,
    sure: () => true,
    scenario: () => on?.scenario ?? null,
    draw: (spec) => {
      drawn.push(JSON.stringify(spec).length);
      return Promise.resolve('<svg/>');
    },
    ...change,
  });
  return {
    charts,
    drawn,
    put(shop: Shop) {
      on = shop;
      charts.read(shop.digest, shop.outline);
    },
  };
}

const ask = (change: Partial<ChartAsk> = {}): ChartAsk => ({
  id: 'frontier',
  width: 500,
  height: 240,
  chosen: 'baseline',
  options: {},
  focus: {},
  ...change,
});

const text = textOf('safety-stock-vs-second-supplier.yaml');
let shop: Shop;
let moved: Shop;
beforeAll(async () => {
  shop = await shopOf(text);
  moved = await shopOf(text.replace('serviceLevel: 99.9%', 'serviceLevel: 97%'));
});

describe('charts of a desk', () => {
  it('are none before anything was played', async () => {
    const { charts } = desk();
    expect([charts.board('x'), await charts.chart(ask()), await charts.spec(ask(), {})]).toEqual([null, null, null]);
    const items = { chosen: 'x', search: '', sort: 'name', down: false, from: 0, count: 5, focus: {} } as const;
    expect(await charts.items(items)).toBeNull();
  });

  it('have the settings that were played before as points that make a strategy of them', async () => {
    const { charts, put } = desk();
    const acts = async () =>
      (await charts.chart(ask()))!.view.points.flatMap(({ act }) => (act?.kind === 'edit' ? [act] : []));
    put(shop);
    charts.remember();
    expect(await acts()).toEqual([]);
    put(moved);
    charts.remember();
    const [{ edit, label }, ...more] = await acts();
    expect([label, more]).toEqual(['Safety stock: Safety stock for 99.9%', []]);
    expect(edit).toEqual({ kind: 'add', levers: [{ lever: expect.stringContaining('serviceLevel'), value: 99.9 }] });
    put(shop);
    charts.remember();
    expect((await acts()).map(({ label: was }) => was)).toEqual(['Safety stock: Safety stock for 97%']);
  });

  it('forget what was played in another world', async () => {
    const { charts, put } = desk();
    const other = await shopOf(text.replace(/^seed: .*/m, 'seed: another-world'));
    put(shop);
    charts.remember();
    put(other);
    charts.remember();
    const points = (await charts.chart(ask()))!.view.points;
    expect(points.every(({ act }) => act?.kind === 'choose')).toBe(true);
  });

  it('keep their axes from one look to the next', async () => {
    const { charts, put } = desk();
    put(shop);
    const first = (await charts.chart(ask({ id: 'forest' })))!.view.axes!;
    const half: StudyResult = {
      ...shop.result,
      comparisons: shop.result.comparisons.map((c) => ({
        ...c,
        difference: c.difference * 0.9,
        low: c.low * 0.9,
        high: c.high * 0.9,
      })),
    };
    put({ ...shop, result: half });
    expect((await charts.chart(ask({ id: 'forest' })))!.view.axes).toEqual(first);
  });

  it('draw what was asked for last while a picture was being drawn', async () => {
    const { charts, put, drawn } = desk();
    put(shop);
    const all = await Promise.all([300, 400, 500, 600].map((width) => charts.chart(ask({ width }))));
    expect([all.map((picture) => picture!.view.width), drawn.length]).toEqual([[300, 600, 600, 600], 2]);
  });

  it('ask for a closer look where the chart is about one', async () => {
    const looks: unknown[] = [];
    const lookAt = (focus: object) => {
      looks.push(focus);
      return Promise.resolve(shop.result);
    };
    const { charts, put } = desk({ lookAt });
    put(shop);
    const focus = { days: [100, 120] as const, items: [0] };
    for (const id of ['fan', 'waits', 'frontier', 'forest', 'heat'] as const) await charts.chart(ask({ id, focus }));
    expect(looks).toEqual([{ items: [0] }, focus]);
  });

  it('can be taken along as specs with colours of their own', async () => {
    const { charts, put } = desk();
    put(shop);
    const spec = JSON.parse((await charts.spec(ask(), { '--s0': '#123456' }))!) as { $schema: string };
    expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
    expect(JSON.stringify(spec)).toContain('#123456');
    expect(JSON.stringify(spec)).not.toContain('var(');
  });
});
