import { describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { kpiFamilies } from '../../src/kpis/index.js';
import { KpiSheet } from '../../src/kpis/kpi.js';
import { writeFacts } from '../reference/facts.js';
import { kpis, order, planOf, play, smallShop, tapeOf } from '../reference/small-shop.js';

const scenario = smallShop({
  horizonDays: 60,
  warmUpDays: 10,
  items: [{ backorderCostPerDay: 0.1 }],
  suppliers: [{ orderCost: 5 }],
  channels: [{ shippingCost: 2 }],
  alerts: { coverDays: 4, withinDays: 14 },
  reorder: { S: 12 },
});
const orders = Array.from({ length: 50 }, (_, i) =>
  order(i, [[0, 1 + (i % 4)]], { transit: 1, patience: i % 7 === 0 ? 1 : Infinity }),
);
const tape = tapeOf(orders);
const played = () => play(scenario, tape, { plan: planOf(scenario, [2.5]) });
const setting = { catalog: scenario.catalog, warmUp: ticks(10), horizon: ticks(60), alertsWithin: ticks(14) };

describe.each(Object.entries(kpiFamilies))('KPI family %s', (_name, create) => {
  const { facts } = played();

  it.each([1, 7, 100, undefined])('is the same whatever the journal hands over at once: %s facts', (chunk) => {
    expect(read(create, chunk)).toEqual(read(create, undefined));
  });

  it('writes only names that are in the list, and something', () => {
    const written = read(create, undefined).filter((value) => value !== 0);
    expect(written.length).toBeGreaterThan(0);
  });

  function read(make: typeof create, chunk: number | undefined): number[] {
    const family = make(setting);
    writeFacts(facts, new Journal((journal) => family.add(journal), chunk));
    const sheet = new KpiSheet();
    family.close(sheet);
    return [...sheet.values];
  }
});

it('every KPI is known in a shop where everything happens', () => {
  const known = Object.keys(kpis(played().values));
  const names = KPI_NAMES.map(({ name }) => name);
  expect(known.toSorted()).toEqual(names.toSorted());
});

it('every KPI says in one sentence what it is', () => {
  for (const { sentence } of KPI_NAMES) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
});

it('ratios lie between 0 and 1, unless they compare two different things', () => {
  const values = kpis(played().values);
  for (const { name, unit } of KPI_NAMES) {
    if (unit !== 'ratio' || values[name] === undefined || ['waitSpread', 'bullwhipRatio'].includes(name)) continue;
    expect([name, values[name] >= 0 && values[name] <= 1]).toEqual([name, true]);
  }
});
