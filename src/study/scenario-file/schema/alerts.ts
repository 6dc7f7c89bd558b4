import { alertKinds } from '../../../engine/alerts/index.js';
import * as q from './quantities.js';
import { block, choose, isBlock, withDefault } from './scalar.js';

const [reorderPoint, cover, inboundLate, suspicious] = alertKinds;

const watched = block({
  reorderPoint: q.trueOrFalse(reorderPoint.about).optional(),
  cover: q.dayCount(cover.about).optional(),
  inboundLate: q.duration(inboundLate.about).optional(),
  suspicious: q.positiveNumber(suspicious.about).optional(),
  within: withDefault(
    'policy.alerts.within',
    q.positiveDuration(
      'An alert is right when a stock-out follows within this time; while its reason lasts it is raised again as often.',
    ),
  ),
}).describe('What is watched; what is not given is not.');

export const alerts = choose(
  'What a planner is warned of, looked at every midnight.',
  [watched, q.oneOf(['none'], 'Nothing, whatever the policy says.')],
  (value) => (isBlock(value) || value === null ? 0 : 1),
);
