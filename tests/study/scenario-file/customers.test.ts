import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const parsed = (customers: string, file = goodFile) => {
  const text = file.replace(/^customers: .*$/m, `customers: ${customers}`);
  const { scenario, problems, warnings } = parseScenario(text, { file: 'x.yaml' });
  expect(problems ?? []).toEqual([]);
  expect(warnings).toEqual([]);
  return scenario!;
};

const customersOf = (customers: string) => parsed(customers).demand.customers;

describe('customers', () => {
  it('what is left out happens nowhere', () => {
    expect(customersOf('{}')).toEqual({});
    expect(customersOf('{ acceptSubstitute: 100%, base: 500 }')).toEqual({});
  });

  it('bad experiences cost what was measured, unless said otherwise', () => {
    const usual = { late: 0.021, veryLate: 0.061, veryLateDays: 10, cancelled: 0.061, substituted: 0, lastsDays: 365 };
    expect(customersOf('{ goodwill: {} }')).toEqual({ base: 2000, goodwill: usual });
    expect(customersOf('{ base: 90, goodwill: { late: 5%, lasts: 30d } }')).toEqual({
      base: 90,
      goodwill: { ...usual, late: 0.05, lastsDays: 30 },
    });
    expect(customersOf('{ loseAfterLate: 6% }')).toEqual({
      base: 2000,
      goodwill: { ...usual, late: 0.06, veryLate: 0.06, cancelled: 0.06 },
    });
  });

  it('classes by name, in the order of the file', () => {
    const classes = '{ vip: { share: 5%, patience: 1.5 }, returning: { share: 35%, priority: 1 }, new: { share: 60%, priority: 1, complains: 2 } }'; // prettier-ignore
    expect(customersOf(`{ classes: ${classes} }`)).toEqual({
      classes: [
        { name: 'vip', share: 0.05, priority: 0, patience: 1.5, complains: 1 },
        { name: 'returning', share: 0.35, priority: 1, patience: 1, complains: 1 },
        { name: 'new', share: 0.6, priority: 1, patience: 1, complains: 2 },
      ],
    });
    expect(customersOf(`{ base: 300, classes: ${classes} }`).base).toBe(300);
  });

  it('complaints and reactions', () => {
    expect(
      customersOf('{ afterMissedPromise: 40%, complaints: { chance: 10% }, reactions: { worseNews: 0.5 } }'),
    ).toEqual({
      afterMissedPromise: 0.4,
      complaints: { afterDays: 2, chance: 0.1, cost: 8 },
      reactions: { toldAtOnce: 1.2, worseNews: 0.5, sameNews: 1.05, incentive: 1.3, takesCancel: 0.1 },
    });
  });
});

describe('substitutes', () => {
  it('the one that most would take comes first', () => {
    const file = goodFile.replace('mug: { price: 14,', 'mug: { substitutes: { candle: 10%, tray: 30% }, price: 14,');
    const { catalog, demand } = parsed('{ acceptSubstitute: 70% }', file);
    expect(demand.customers.acceptSubstitute).toBe(0.7);
    expect(catalog.items[0].substitutes).toEqual([
      { item: 1, share: 0.3 },
      { item: 2, share: 0.1 },
    ]);
  });

  it('may stand in for each other', () => {
    const file = goodFile
      .replace('mug: { price: 14,', 'mug: { substitutes: { candle: 10% }, price: 14,')
      .replace('candle: {', 'candle: { substitutes: { mug: 20% },');
    const { items } = parsed('{}', file).catalog;
    const mug = items.findIndex(({ name }) => name === 'mug');
    const candle = items.findIndex(({ name }) => name === 'candle');
    expect(items[mug].substitutes).toEqual([{ item: candle, share: 0.1 }]);
    expect(items[candle].substitutes).toEqual([{ item: mug, share: 0.2 }]);
  });

  it('a strategy offers them or not', () => {
    const file = goodFile
      .replace('allocation: { fill', 'allocation: { substitute: true, fill')
      .replace('weekly: { reorder', 'weekly: { allocation: { substitute: false }, reorder');
    const offers = parsed('{}', file).strategies.map(({ name, allocation }) => [name, allocation.substitute]);
    expect(Object.fromEntries(offers)).toMatchObject({ baseline: true, weekly: undefined });
    expect('substitute' in parsed('{}').strategies[0].allocation).toBe(false);
  });
});
