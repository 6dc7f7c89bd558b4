import { expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import type { AlertSpec } from '../../../src/domain/strategy.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const shop = (policy: string, strategy: string) => `bullwhip: 1
horizon: 100d
items: { mug: { price: 14, cost: 5 } }
suppliers: { maker: { offers: { mug: 5 }, leadTime: 30d } }
demand: { item: mug, orders: 5/day }
policy: {${policy}}
strategies: { baseline: {}, own: {${strategy}} }
`;

it.each<[string, string, string, (AlertSpec | undefined)[]]>([
  ['nothing said', '', '', [undefined, undefined]],
  ['a strategy alone', '', 'alerts: { cover: 7d }', [undefined, { coverDays: 7, withinDays: 14 }]],
  [
    'a strategy adds to the policy',
    'alerts: { reorderPoint: true, inboundLate: 36h, within: 10d }',
    'alerts: { suspicious: 3, cover: 5 }',
    [
      { reorderPoint: true, inboundLateDays: 1.5, withinDays: 10 },
      { reorderPoint: true, coverDays: 5, inboundLateDays: 1.5, suspiciousGaps: 3, withinDays: 10 },
    ],
  ],
  ['a strategy without', 'alerts: { cover: 7d }', 'alerts: none', [{ coverDays: 7, withinDays: 14 }, undefined]],
])('%s', (_, policy, strategy, specs) => {
  const { scenario, problems } = parseScenario(shop(policy, strategy), { file: 'shop.yaml' });
  expect(problems).toBeUndefined();
  expect(scenario!.strategies.map(({ alerts }) => alerts)).toEqual(specs);
});

it.each([
  ['alerts: {}', 'policy.alerts', say.noneGiven(['reorderPoint', 'cover', 'inboundLate', 'suspicious'])],
  ['alerts: { reorderPoint: false }', 'policy.alerts', say.noneGiven(['reorderPoint', 'cover', 'inboundLate', 'suspicious'])], // prettier-ignore
  ['alerts: { cover: soon }', 'policy.alerts.cover', say.notADuration('soon')],
  ['alerts: { inboundLate: 2 }', 'policy.alerts.inboundLate', say.bareDuration(2)],
  ['alerts: { suspicious: 0 }', 'policy.alerts.suspicious', say.notPositive(0, 'this number')],
  ['alerts: { cover: 3d, within: 0d }', 'policy.alerts.within', say.notPositive('0d', 'a duration')],
  ['alerts: all', 'policy.alerts', say.notOneOf('all', ['none'], undefined)],
])('%s', (policy, path, message) => {
  const { problems = [] } = parseScenario(shop(policy, ''), { file: 'shop.yaml' });
  const found = problems.map((problem) => [problem.path, problem.message]);
  expect(found).toContainEqual([path, message]);
});
