import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const shop = (supplier: string, policy: string, strategy: string) => `bullwhip: 1
horizon: 100d
items: { mug: { price: 14, cost: 5 } }
suppliers: { maker: { offers: { mug: 5 }, leadTime: 30d${supplier} } }
demand: { item: mug, orders: 5/day }
policy: {${policy}}
strategies: { baseline: {}, own: {${strategy}} }
`;

function parsed(supplier: string, policy = '', strategy = ''): Scenario {
  const { scenario, problems, warnings } = parseScenario(shop(supplier, policy, strategy), { file: 'shop.yaml' });
  expect([...(problems ?? []), ...warnings]).toEqual([]);
  return scenario!;
}

describe('suppliers', () => {
  it.each([
    ['', {}],
    [', drift: 20%/year', { driftPerYear: 0.2 }],
    [', drift: -1%/month', { driftPerYear: -0.12 }],
    [', notice: {}', { notice: { aheadDays: 3, told: 0.8 } }],
    [', notice: { ahead: 2 weeks, told: 1 }', { notice: { aheadDays: 14, told: 1 } }],
    [', expedite: { leadTime: 7d }', { expedite: { days: 7, surcharge: 0.3 } }],
    [', expedite: { leadTime: 36h, surcharge: 150% }', { expedite: { days: 1.5, surcharge: 1.5 } }],
  ])('%s', (text, own) => {
    const { driftPerYear, notice, expedite } = parsed(text).catalog.suppliers[0];
    expect({ driftPerYear, notice, expedite }).toEqual(own);
  });
});

describe('what the planner believes about lead times', () => {
  it.each([
    ['', '', [undefined, undefined]],
    ['', 'leadTimes: { from: recent }', [undefined, { receipts: 20, everyDays: 7 }]],
    [
      'leadTimes: { from: recent, receipts: 50 }',
      'leadTimes: { every: 1d }',
      [
        { receipts: 50, everyDays: 7 },
        { receipts: 50, everyDays: 1 },
      ],
    ],
    ['leadTimes: { from: recent }', 'leadTimes: { from: scenario }', [{ receipts: 20, everyDays: 7 }, undefined]],
  ])('policy {%s}, strategy {%s}', (policy, strategy, specs) => {
    expect(parsed('', policy, strategy).strategies.map(({ leadTimes }) => leadTimes)).toEqual(specs);
  });
});

describe('when open purchase orders are pulled forward', () => {
  const fast = ', expedite: { leadTime: 7d }';

  it.each([
    ['nothing said', '', '', [undefined, undefined]],
    ['a strategy alone', '', 'expedite: { cover: 3 }', [undefined, { coverDays: 3, savesDays: 2 }]],
    [
      'a strategy adds to the policy',
      'expedite: { promiseAtRisk: true, saves: 1d }',
      'expedite: { backlogValue: 500 EUR }',
      [
        { promiseAtRisk: true, savesDays: 1 },
        { promiseAtRisk: true, backlogValue: 500, savesDays: 1 },
      ],
    ],
    ['a strategy without', 'expedite: { cover: 3d }', 'expedite: none', [{ coverDays: 3, savesDays: 2 }, undefined]],
  ])('%s', (_, policy, strategy, specs) => {
    expect(parsed(fast, policy, strategy).strategies.map(({ expedite }) => expedite)).toEqual(specs);
  });
});
