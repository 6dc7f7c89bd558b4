import { coverLevel } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const periodic: PolicyDefinition<'periodic'> = {
  about: 'Every R days, purchase up to S: (R, S).',
  thresholds(spec, { meanPerDay, cover }) {
    const S = spec.S ?? coverLevel(spec.safetyStock, cover, meanPerDay, Math.max(1, meanPerDay * spec.reviewDays));
    return { s: S - 1, S, Q: 0 };
  },
};
