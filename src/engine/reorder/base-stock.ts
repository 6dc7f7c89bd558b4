import { coverLevel } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const baseStock: PolicyDefinition<'base-stock'> = {
  about: 'Every unit demanded is purchased at once: the inventory position is kept at S.',
  thresholds(spec, { meanPerDay, cover }) {
    const S = spec.S ?? coverLevel(spec.safetyStock, cover, meanPerDay, Math.max(1, meanPerDay));
    return { s: S - 1, S, Q: 0 };
  },
};
