import { coverLevel, cycleQuantity } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const reorderPoint: PolicyDefinition<'reorder-point'> = {
  about: 'When the inventory position falls to s, purchase the smallest multiple of Q that lifts it above s: (r, nQ).',
  thresholds(spec, { meanPerDay, cover, costs }) {
    const Q = spec.Q ?? cycleQuantity(spec.quantity, meanPerDay, costs);
    const s = spec.s ?? coverLevel(spec.safetyStock, cover, meanPerDay, Q);
    return { s, S: s + Q, Q };
  },
};
