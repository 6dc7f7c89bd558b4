import { expediteConditions } from '../../../engine/expedite/index.js';
import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

const [promiseAtRisk, backlogValue, cover] = expediteConditions;

const conditions = block({
  promiseAtRisk: q.trueOrFalse(promiseAtRisk.about).optional(),
  backlogValue: q.money(backlogValue.about).optional(),
  cover: q.dayCount(cover.about).optional(),
  saves: withDefault(
    'policy.expedite.saves',
    q.positiveDuration('Only where the goods are expected that much sooner.'),
  ),
}).describe('When: any of the conditions that are given, looked at every morning.');

export const expedite = choose(
  'When open purchase orders are pulled forward, each once at most, with suppliers that offer it.',
  [conditions, q.oneOf(['none'], 'Never, whatever the policy says.')],
  (value) => (isBlock(value) || value === null ? 0 : 1),
);
