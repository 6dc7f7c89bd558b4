import type { SourcingSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import { offerFor, purchase } from '../purchase.js';
import type { SourcingDefinition } from './rule.js';

export const split: SourcingDefinition<Extract<SourcingSpec, { kind: 'split' }>> = {
  about:
    'Each purchase is divided by fixed shares; where a part would be below a minimum, whole purchases go to whoever is furthest behind.',
  create: ({ shares }) => ({
    reviewDays: 0,
    planningSupplier: (e) =>
      shares.reduce((slow, x) => (e.plan.leadMean[x.supplier] > e.plan.leadMean[slow.supplier] ? x : slow), shares[0])
        .supplier,
    assign(e, now, row, units) {
      const able = shares.filter((x) => x.share > 0 && offerFor(e, row, x.supplier));
      const whole = able.reduce((sum, x) => sum + x.share, 0);
      const parts = cumulativeParts(
        able.map((x) => x.share / whole),
        units,
      );
      if (able.some((x, i) => parts[i] < offerFor(e, row, x.supplier)!.minimum)) {
        const target = able.reduce((best, x) => (behind(e, row, x) > behind(e, row, best) ? x : best), able[0]);
        if (target) purchase(e, now, row, target.supplier, units);
        return;
      }
      able.forEach((x, i) => purchase(e, now, row, x.supplier, parts[i]));
    },
  }),
};

/** Whole parts that add up to `units`: rounding is done on the running total. */
function cumulativeParts(shares: readonly number[], units: number): number[] {
  let sum = 0;
  let given = 0;
  return shares.map((share) => {
    sum += share;
    const part = Math.round(units * sum) - given;
    given += part;
    return part;
  });
}

/** Share due less share had so far. */
function behind(e: Engine, row: number, x: { supplier: number; share: number }): number {
  const { purchasedUnits, suppliers } = e.ledger;
  let total = 0;
  for (let k = 0; k < suppliers; k++) total += purchasedUnits[row * suppliers + k];
  return total === 0 ? x.share : x.share - purchasedUnits[row * suppliers + x.supplier] / total;
}
