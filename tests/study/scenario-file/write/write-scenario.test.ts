import { describe, expect, it } from 'vitest';
import { fitDemand } from '../../../../src/calibration/demand/fit-demand.js';
import type { FittedSupplier } from '../../../../src/calibration/supply/fitted-supplier.js';
import { formatProblem } from '../../../../src/domain/problems.js';
import { parseScenario } from '../../../../src/study/scenario-file/parse.js';
import { prepare } from '../../../../src/study/prepare.js';
import { replicate } from '../../../../src/study/replicate.js';
import { writeScenario } from '../../../../src/study/scenario-file/write/write-scenario.js';
import { playedSales, shopOf } from '../../../calibration/demand/played-sales.js';

const truth = {
  ordersPerDay: 40,
  dispersion: 12,
  weekly: [1.1, 1.2, 1, 1.3, 1.4, 0, 1],
  yearly: [0.7, 0.75, 0.85, 0.9, 1, 1, 0.9, 0.85, 1.05, 1.3, 1.5, 1.2],
  hourly: Array.from({ length: 24 }, (_, h) => (h >= 8 && h < 20 ? 1 + (h % 3) : 0)),
  lines: [50, 30, 15, 5],
  units: { kind: 'empirical', values: [1, 2, 6, 12], weights: [50, 20, 20, 10] } as const,
};

const suppliers: FittedSupplier[] = [
  {
    name: 'no, yes: #1',
    deliveries: 120,
    quotedDays: 30,
    leadTime: { kind: 'gamma', mean: 31.23, sd: 7.777 },
    late: { chance: 0.0693, chanceSe: 0.02, by: { kind: 'exponential', mean: 18.5 }, n: 8, afterLate: 0.32 },
    yield: { chance: 0.1, short: 0.05, n: 110 },
    drift: { perYear: 0.12, se: 0.03 },
    precision: {
      leadTime: 87.25,
      late: 160.4,
      lateBy: 8.5,
      allLate: Infinity,
      afterLate: 17,
      receipts: 110,
      drift: 0.03,
      common: { late: 0.23, lateBy: 0 },
    },
  },
];

function written(days: number, given: readonly FittedSupplier[] = suppliers) {
  const sales = playedSales(shopOf('writer', days, 12, truth), 0);
  const demand = fitDemand(sales)!;
  const items = sales.itemNames.map((name, i) => ({ name, price: 10 + i, ...(i % 2 ? { cost: 4 } : {}) }));
  const files = { items: 'items.csv', orders: 'orders.csv' };
  const out = writeScenario({ title: 'Mugs: "all" of them', currency: 'GBP', demand, items, suppliers: given, files });
  const parsed = parseScenario(out.yaml, {
    file: 'shop.yaml',
    readText: (path) => (path === 'items.csv' ? out.items : undefined),
  });
  return { demand, out, parsed };
}

describe('a fitted shop is written as a scenario', () => {
  const { demand, out, parsed } = written(730);
  const stream = parsed.scenario!.demand.streams[0];

  it('without problems or warnings', () => {
    expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
    expect(parsed.warnings.map(formatProblem)).toEqual([]);
  });

  it('with the numbers of the fit, to the last digit written', () => {
    const { rate } = demand;
    expect(stream.weekly).toEqual(rate.weekly.values);
    expect(stream.yearly).toEqual(rate.yearly.values);
    expect(stream.dispersion).toBe(rate.dispersion.value);
    expect(stream.hourly).toEqual(demand.hourly);
    expect(stream.weights).toEqual(Array.from(demand.mix.lines));
    // Of the scenario's first day, a year into the record.
    expect(stream.ordersPerDay).toBeCloseTo(rate.perDay.value * (1 + rate.trend.value), 2);
    const law = demand.lines.law;
    expect(law.kind).toBe('empirical');
    expect(stream.lines).toEqual(law.kind === 'empirical' ? law.weights : []);
    expect(stream.precision).toMatchObject({ days: 730, ordersSeen: demand.from.orders });
    expect(stream.precision!.orders).toBeCloseTo(rate.perOpenDay.se / rate.perOpenDay.value, 4);
    const shares = rate.weekly.values.map((v, i) => (v > 0 ? rate.weekly.se[i] / v : 0));
    expect(stream.precision!.weekly.map((e, i) => Math.abs(e - shares[i]) < 0.0006)).toEqual(shares.map(() => true));
  });

  it('of the last year, with a rate of its first day', () => {
    expect(parsed.scenario).toMatchObject({ horizonDays: 365, start: '2027-01-05', currency: 'GBP' });
  });

  it('with suppliers as their deliveries say, and one more that is assumed', () => {
    expect(parsed.scenario!.catalog.suppliers).toMatchObject([
      {
        name: 'no, yes: #1',
        quotedLeadTime: 30,
        leadTime: { kind: 'gamma', mean: 31.2, sd: 7.78 },
        late: { chance: 0.0693, by: { kind: 'exponential', mean: 18.5 }, afterLate: 0.32 },
        yield: { chance: 0.1, short: 0.05 },
        precision: {
          leadTime: 87.3,
          late: 160,
          lateBy: 8.5,
          allLate: Infinity,
          afterLate: 17,
          receipts: 110,
          drift: 0.03,
          common: { late: 0.23, lateBy: 0 },
        },
      },
      { name: 'nearby' },
    ]);
    expect(parsed.scenario!.catalog.suppliers[1].precision).toBeUndefined();
  });

  it('where every line says fitted or assumed, or is what a person chose', () => {
    expect(out.yaml).toMatch(/orders: [\d.]+\/day # fitted: [\d.]+ ± [\d.]+ orders per open day, \d+ open of 730 days/);
    expect(out.yaml).toContain('warehouse: { handling: 1d } # assumed');
    expect(out.items.split('\n')[1]).toMatch(/^item-0,10,45% of price,,\d+$/);
  });

  it('that plays', () => {
    const outcome = replicate(prepare(parsed.scenario!), 0);
    expect(outcome.events).toBeGreaterThan(1000);
  });

  it('with the recorded orders one word away', () => {
    const orders = [
      'order,time,item,units,price,customer',
      '1,2027-02-01T09:00:00,item-0,2,10,',
      '2,2027-11-30T09:00:00,item-1,1,11,',
    ];
    const text = out.yaml.replace('play: no', 'play: alone');
    expect(text).not.toBe(out.yaml);
    const switched = parseScenario(text, {
      file: 'shop.yaml',
      readText: (path) => (path === 'items.csv' ? out.items : path === 'orders.csv' ? orders.join('\n') : undefined),
    });
    expect((switched.problems ?? []).map(formatProblem)).toEqual([]);
    expect(switched.scenario!.demand.streams).toEqual([]);
    expect(switched.scenario!.demand.history).toMatchObject({ method: 'replay' });
  });

  it('with uncertain inputs one word away, too', () => {
    const text = out.yaml.replace('inputs: certain', 'inputs: uncertain');
    const read = parseScenario(text, { file: 'shop.yaml', readText: () => out.items });
    expect(read.scenario).toMatchObject({ inputs: 'uncertain' });
    expect(read.warnings).toEqual([]);
  });
});

it('a short record has assumptions where it says nothing', () => {
  const { out, parsed } = written(60, []);
  expect((parsed.problems ?? []).map(formatProblem)).toEqual([]);
  expect(out.yaml).toContain('# assumed: yearly all alike');
  expect(out.yaml).toContain('usual: # assumed: no deliveries were imported');
  expect(parsed.scenario!.catalog.suppliers.map(({ name }) => name)).toEqual(['usual', 'nearby']);
});

it('what was fitted with the stream is left out where the recorded orders are played', () => {
  const { out } = written(60, []);
  const spikes = ['spikes:', '  - { name: closed, at: 2026-02-03, lasts: 1d, times: 0, with: fitted }', ''].join('\n');
  const text = out.yaml.replace('policy:', `${spikes}policy:`);
  const orders = 'order,time,item,units,price,customer\n1,2026-02-01T09:00:00,item-0,2,10,\n';
  const files = new Map([
    ['items.csv', out.items],
    ['orders.csv', orders],
  ]);
  const read = (yaml: string) => parseScenario(yaml, { file: 'shop.yaml', readText: (path) => files.get(path) });
  expect(read(text).scenario!.demand.spikes).toHaveLength(1);
  expect(read(text.replace('play: no', 'play: alone')).scenario!.demand.spikes).toHaveLength(0);
  expect(read(text.replace('with: fitted', 'with: nobody')).problems).toHaveLength(1);
});

it('who asks for the record gets it, though the fit is played', () => {
  const { out } = written(60, []);
  const orders = 'order,time,item,units,price,customer\n1,2026-02-01T09:00:00,item-0,2,10,\n';
  const files = new Map([
    ['items.csv', out.items],
    ['orders.csv', orders],
  ]);
  const read = parseScenario(out.yaml, { file: 'shop.yaml', readText: (path) => files.get(path), recorded: true });
  expect(read.scenario!.demand.streams).toEqual([]);
  expect(read.scenario!.demand.history!.orders.time.length).toBe(1);
});
