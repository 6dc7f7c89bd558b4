import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../src/domain/units.js';
import { defaults } from '../../../src/study/scenario-file/defaults.js';
import { explain } from '../../../src/study/scenario-file/explain.js';
import { canonical } from './canonical.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const textOf = (file: string): string => {
  const explained = explain(file, { file: 'x.yaml' });
  if ('problems' in explained) throw new Error(JSON.stringify(explained.problems));
  return explained.text;
};

/** As little as a shop can say, and one block of every kind that has defaults of its own. */
const bare = `bullwhip: 1
items: { mug: { price: 14, cost: 5, substitutes: { tray: 20% } }, tray: { price: 24, cost: 9, returns: 8%, customize: { takes: 2d } } }
suppliers:
  ningbo: { offers: all, leadTime: { gamma: { mean: 30d, sd: 5d } }, late: { chance: 7% }, yield: { short: 2% }, notice: {}, expedite: { leadTime: 4d }, outages: [{ from: 9d, lasts: 3d }] }
demand:
  - { orders: 30/day, weights: zipf }
care: { incentive: { after: 10d, voucher: 5 } }
spikes:
  - { at: 50d, lasts: 2d, times: 3 }
customers: { goodwill: {}, classes: { all: { share: 100% } }, complaints: {}, reactions: }
strategies:
  recent: { reorder: { kind: periodic, demand: { from: recent } }, counting: {}, expedite: { cover: 3d }, alerts: { cover: 3d }, leadTimes: { from: recent }, fulfilment: {}, rebalance: {} }
  forecast: { reorder: { kind: periodic, demand: { from: forecast } } }
  backup: { sourcing: { kind: primary-backup, primary: ningbo, backup: izmir } }
  surge: { sourcing: { kind: base-surge, base: ningbo, surge: izmir } }
`.replace('late: {', 'orderCost: 9, late: {');
const twoSuppliers = bare.replace('demand:', '  izmir: { offers: { mug: 6, tray: 11 }, leadTime: 9d }\ndemand:');

describe('explain', () => {
  it('writes out every default there is, with mark and source', () => {
    const text =
      textOf(twoSuppliers) +
      textOf(
        `${twoSuppliers}locations: { dc: { capacity: 9/day, overtime: { cost: 3 }, records: { wrong: {}, miscounts: { share: 2% } } } }\n`,
      );
    const onlyWithOrders = ['demand.*.method', 'demand.*.block'];
    const given = ['spikes', 'strategies', 'customers'];
    const untold = Object.entries(defaults)
      .filter(([path]) => !onlyWithOrders.includes(path) && !given.includes(path))
      .filter(([, { mark, source }]) => !text.includes(`default, ${mark}: ${source}`));
    expect(untold.map(([path]) => path)).toEqual([]);
  });

  it('keeps what was written, comments too', () => {
    const text = textOf(goodFile.replace('seed: good', 'seed: good # lucky'));
    expect(text).toContain('seed: good # lucky');
    expect(text).toMatch(
      /mug:\n {4}price: 14\n {4}cost: 5\n {4}holding: 25%\/year\n {4}group: kitchen\n {4}backorderCost: 0\/day # default, assumed/,
    );
  });

  it('adds nothing to a file that says everything', () => {
    const once = textOf(twoSuppliers);
    expect(textOf(once)).toBe(once);
  });

  it('completes without changing the scenario', () => {
    for (const file of [goodFile, twoSuppliers]) {
      const [short, long] = [file, textOf(file)].map((text) => parseScenario(text, { file: 'x.yaml' }).scenario!);
      expect(canonical(long)).toBe(canonical(short));
    }
  });

  it('keeps a promise in its own words', () => {
    const text = textOf(goodFile.replace('backorder: next receipt + 2d', 'backorder: 95% of receipts + 2d'));
    expect(text).toContain('    backorder: 95% of receipts + 2d\n');
  });

  it('passes problems on', () => {
    const explained = explain('bullwhip: 2', { file: 'x.yaml' });
    expect('problems' in explained && explained.problems.length).toBeGreaterThan(3);
  });
});

describe('the table of defaults', () => {
  it.each(Object.entries(defaults))('%s says where it comes from', (_, { mark, source }) => {
    expect(['measured', 'published', 'assumed']).toContain(mark);
    expect(source.length).toBeGreaterThan(3);
    expect(source).not.toMatch(/\n|#/);
  });

  it('holds what was measured', () => {
    // USAID SCMS: 2,063 vendor deliveries, mean delay of the late ones 33 d, P(late | late) 0.32; Olist: items per order.
    expect(defaults['suppliers.*.late.by'].value).toEqual({ exponential: '33d' });
    expect(defaults['suppliers.*.late.afterLate'].value).toBe('32%');
    expect(defaults['demand.*.lines'].value).toEqual([90.4, 7.3, 1.3, 0.6]);
    expect(parseDuration(defaults.horizon.value)).toEqual({ value: 365 });
  });
});
