import { coverLevel } from './levels.js';
import type { PolicyDefinition } from './policy.js';

export const baseStock: PolicyDefinition<'base-stock'> = {
  about: 'Every unit demanded is purchased at once: the inventory position is kept at S.',
  // Purchases placed with every demand overtake each other, so what is on order depends on the mean lead time alone (Palm 1938).
  thresholds(spec, { meanPerDay, pipeline: cover }) {
    const { safetyStock } = spec;
    // A unit finds stock when at most S − 1 were asked for in the lead time before it: there is no cycle to spread a shortage over.
    const computed =
      'fillRate' in safetyStock
        ? coverLevel({ serviceLevel: safetyStock.fillRate }, cover, meanPerDay, 1) + 1
        : coverLevel(safetyStock, cover, meanPerDay, 1);
    const S = spec.S ?? computed;
    return { s: S - 1, S, Q: 0 };
  },
};
