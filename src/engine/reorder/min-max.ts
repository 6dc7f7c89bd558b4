import { coverLevel, cycleQuantity } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const minMax: PolicyDefinition<'min-max'> = {
  about: 'When the inventory position falls to s, purchase up to S: (s, S).',
  thresholds(spec, { meanPerDay, cover, costs }) {
    const cycle = cycleQuantity(spec.quantity, meanPerDay, costs);
    const s = spec.s ?? coverLevel(spec.safetyStock, cover, meanPerDay, cycle);
    return { s, S: spec.S ?? s + cycle, Q: 0 };
  },
};
