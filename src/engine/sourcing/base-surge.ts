import type { SourcingSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import { offerFor, purchase } from '../purchase.js';
import { fastPosition } from './fast-position.js';
import type { SourcingDefinition } from './rule.js';

/** Tailored base-surge (Allon & Van Mieghem, Management Science 56(1), 2010). */
export const baseSurge: SourcingDefinition<Extract<SourcingSpec, { kind: 'base-surge' }>> = {
  about: 'A constant flow from the base supplier; whatever is missing beyond it comes from the surge supplier.',
  create: ({ base, surge, share, units, level, coverDays }) => ({
    reviewDays: 1,
    planningSupplier: () => surge,
    fast: { supplier: surge, level, coverDays, baseUnits: units, baseShare: share },
    before(e, now, row) {
      const missing = e.plan.fastLevel[row] - fastPosition(e, now, row, surge);
      if (missing > 0 && e.ledger.out[surge] === 0) purchase(e, now, row, surge, missing);
      buyBase(e, now, row, base);
    },
    // The surge level does the reordering; the policy's own level is not used.
    assign: () => undefined,
  }),
};

/** The flow owed so far is bought once it makes a purchase the supplier takes: whole packs, at least the minimum. */
function buyBase(e: Engine, now: number, row: number, base: number): void {
  const offer = offerFor(e, row, base);
  if (!offer) return;
  const owed = (e.plan.owed[row] += e.plan.base[row]);
  const packs = Math.floor(owed / offer.multiple + 1e-9) * offer.multiple;
  if (packs < Math.max(1, offer.minimum)) return;
  e.plan.owed[row] -= packs;
  purchase(e, now, row, base, packs);
}
