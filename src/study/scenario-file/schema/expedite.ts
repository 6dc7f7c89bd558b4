import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

const conditions = block({
  promiseAtRisk: q.trueOrFalse('An order it would serve is otherwise delivered after its promise.').optional(),
  backlogValue: q
    .money('What would still wait when the faster delivery is there is worth that much at sales prices.')
    .optional(),
  cover: q
    .dayCount('Net stock when the faster delivery is there covers fewer days of mean demand than this.')
    .optional(),
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
