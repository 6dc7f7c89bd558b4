import { coverLevel, cycleQuantity } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const periodicMinMax: PolicyDefinition<'periodic-min-max'> = {
  about: 'Every R days, purchase up to S if the inventory position is at or below s: (R, s, S).',
  thresholds(spec, { meanPerDay, cover, costs }) {
    const cycle = cycleQuantity(spec.quantity, meanPerDay, costs);
    const s = spec.s ?? coverLevel(spec.safetyStock, cover, meanPerDay, cycle);
    return { s, S: spec.S ?? s + cycle, Q: 0 };
  },
};
