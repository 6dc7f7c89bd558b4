import { describe, expect, it } from 'vitest';
import type { DailyBand, GroupKpi, StudyResult } from '../../src/study/result.js';
import { drawnPage, words } from './drawn-page.js';
import { study } from './fixture.js';

/** As `run --out` plays it: items and suppliers of every strategy, and a queue that peaks on 27 December. */
function played(change: Partial<StudyResult> = {}): StudyResult {
  const { strategies } = study();
  const each = (by: GroupKpi['by'], name: string, kpis: Record<string, readonly number[]>): GroupKpi[] =>
    strategies.flatMap(({ name: strategy }, s) =>
      Object.entries(kpis).flatMap(([kpi, means]) =>
        Number.isNaN(means[s])
          ? []
          : [{ by, name, strategy, kpi, mean: means[s], low: means[s] * 0.9, high: means[s] * 1.1 }],
      ),
    );
  const item = (name: string, backordered: readonly number[]) =>
    each('item', name, {
      unitsBackordered: backordered,
      unitFillRate: [0.9, 0.98, 0.93, 0.94],
      stockoutDays: [12, 3, 9, 8],
    });
  const supplier = (name: string, orders: readonly number[], onTime: readonly number[], late: readonly number[]) =>
    each('supplier', name, {
      purchaseOrders: orders,
      supplierOnTimeRate: onTime,
      daysLateWhenLate: late,
      leadTimeMean: late.map((days) => days + 20),
    });
  return study({
    groups: [
      ...[90, 400, 60, 50, 40, 30, 20, 10, 5, 4, 3, 2].flatMap((units, i) =>
        item(`item-${i + 1}`, [units, units / 4, units / 2, units / 2]),
      ),
      ...supplier('ningbo', [100, 80, 100, 100], [0.34, 0.36, 0.34, 0.34], [12, 12, 12, 12]),
      ...supplier('izmir', [0, 40, 0, 0], [NaN, 0.92, NaN, NaN], [NaN, 2, NaN, NaN]),
      ...supplier('unused', [0, 0, 0, 0], [NaN, NaN, NaN, NaN], [NaN, NaN, NaN, NaN]),
    ],
    daily: strategies.flatMap(({ name }, s) => [band(name, 'backordered', 400 / (s + 1)), band(name, 'onHand', 9000)]),
    marks: [{ from: 87, to: 91, label: 'Black Friday ×5' }],
    ...change,
  });
}

function band(strategy: string, level: DailyBand['level'], height: number): DailyBand {
  const of = (times: number) =>
    Float64Array.from({ length: 180 }, (_, day) => times * height * Math.max(0, 1 - Math.abs(day - 117) / 60));
  return { strategy, level, p10: of(0.2), p25: of(0.5), p50: of(1), p75: of(1.5), p90: of(2) };
}

describe('what only studies played with groups show', () => {
  it('says how each class of customers is served', async () => {
    const groups = study().strategies.flatMap(({ name: strategy }, s) =>
      ['vip', 'others'].map((name) => {
        const mean = name === 'vip' ? 0.99 : 0.9 - s / 100;
        return { by: 'class' as const, name, strategy, kpi: 'onTimeRate', mean, low: mean - 0.01, high: mean + 0.01 };
      }),
    );
    const text = words(await drawnPage(played({ groups })));
    expect(text).toContain('Who is served how');
    expect(text).toContain('vip 99% ±1 99% ±1 99% ±1 99% ±1 – – – –');
    expect(text).toContain('others 90% ±1 89% ±1 88% ±1 87% ±1 – – – –');
  });

  it('says the findings, the items that wait most and the suppliers', async () => {
    const text = words(await drawnPage(played()));
    for (const said of [
      'The queue peaks at about 400 units on 27 Dec under Baseline, at about 200 under Second supplier',
      'Units waiting at the close of each day. Line: median. Bands: 50% and 80% of futures. Baseline Second supplier',
      'Black Friday ×5',
      'item-2 alone holds 56% of the units that wait',
      'The 10 items that wait most.',
      'item-2 400 ±40 100 ±10',
      'item-10 4.0 ±0.4 1.0 ±0.1',
      'Ningbo is late with 66% of its purchase orders, by 12 days on average',
      'izmir 92% ±9 22 ±2 2.0 ±0.2 0 40 ±4 0 0',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('item-12');
    expect(text).not.toContain('Who is served how');
    expect(text).not.toContain('unused');
  });

  it('has them in the order of the baseline’s units', async () => {
    const rows = Array.from((await drawnPage(played())).matchAll(/<th scope="row">(item-\d+)</g), ([, name]) => name);
    expect(rows).toEqual([2, 1, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `item-${n}`));
  });

  it('leaves all of it out of other studies', async () => {
    const html = await drawnPage(study());
    expect(html).not.toContain('class="large"');
    expect(html).not.toContain('class="figures"');
  });

  it('says that no order waits where none does', async () => {
    const base = played();
    const html = await drawnPage({
      ...base,
      strategies: base.strategies.map((s) => ({
        ...s,
        kpis: [
          ...s.kpis.filter(({ kpi }) => kpi !== 'backorderedMean'),
          { kpi: 'backorderedMean', unit: 'units', mean: 0, low: 0, high: 0, sd: 0, n: 200 },
        ],
      })),
      daily: base.strategies.map(({ name }) => band(name, 'backordered', 0)),
      groups: base.groups!.map((g) => (g.kpi === 'unitsBackordered' ? { ...g, mean: 0, low: 0, high: 0 } : g)),
    });
    expect(words(html)).toContain('No order waits under any strategy');
    expect(html).not.toContain('class="large"');
    expect(words(html)).not.toContain('Units backordered');
  });

  it('knows a queue that no band shows', async () => {
    const base = played();
    const html = await drawnPage({ ...base, daily: base.strategies.map(({ name }) => band(name, 'backordered', 0)) });
    expect(words(html)).toContain('On any day no order waits in at least nine futures of ten');
  });

  it('draws the baseline alone, too', async () => {
    const base = played();
    const text = words(await drawnPage({ ...base, strategies: base.strategies.slice(0, 1), comparisons: [] }));
    expect(text).toContain('The queue peaks at about 400 units on 27 Dec');
    expect(text).toContain('item-2 400 ±40');
  });

  it.each([
    [[10, 10, 10, 10, 10, 10], 'No item holds more than 17% of the units that wait'],
    [[30, 30, 5, 5, 5, 5], 'Two of 6 items hold 75% of the units that wait'],
    [[30, 10], 'item-1 holds 75% of the units that wait'],
    [[30], 'item-1 waits'],
  ])('items that wait %j: %s', async (sizes, said) => {
    const groups = sizes.map((mean, i): GroupKpi => {
      const name = `item-${i + 1}`;
      return { by: 'item', name, strategy: 'baseline', kpi: 'unitsBackordered', mean, low: mean, high: mean };
    });
    expect(words(await drawnPage(study({ groups })))).toContain(said);
  });

  it('shows a name that is markup as text', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const base = played();
    const groups = base.groups!.map((g) => (g.name === 'item-2' || g.name === 'ningbo' ? { ...g, name: evil } : g));
    const html = await drawnPage({ ...base, groups, marks: [{ from: 87, to: 91, label: evil }] });
    expect(html).not.toMatch(/<img/i);
    expect(html.match(/&lt;img src=x/g)!.length).toBeGreaterThan(3);
  });

  it('stays light: four years of days and ten strategies in less than 250 kB', async () => {
    const base = played();
    const days = 1460;
    const noise = (day: number) => 100 + ((day * 7919) % 97);
    const long = (b: DailyBand): DailyBand => {
      const of = (times: number) => Float64Array.from({ length: days }, (_, day) => times * noise(day));
      return { ...b, p10: of(0.21), p25: of(0.53), p50: of(1.01), p75: of(1.47), p90: of(2.03) };
    };
    const html = await drawnPage({ ...base, horizonDays: days, daily: base.daily!.map(long) });
    expect(html.length).toBeLessThan(250_000);
    expect(html.length).toBeGreaterThan(100_000);
  });
});
