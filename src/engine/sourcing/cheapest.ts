import type { SourcingSpec } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import { offerFor, packed, priceAt, purchase } from '../purchase.js';
import { bestSupplier } from './best-supplier.js';
import type { SourcingDefinition } from './rule.js';

export const cheapest: SourcingDefinition<Extract<SourcingSpec, { kind: 'cheapest' }>> = {
  about: 'The supplier with the lowest cost a unit for this quantity, order cost and price breaks counted.',
  create: () => ({
    reviewDays: 0,
    planningSupplier: (e, row) => bestSupplier(e, row, (k) => unitCost(e, row, k, 1)),
    assign: (e, now, row, units) =>
      purchase(
        e,
        now,
        row,
        bestSupplier(e, row, (k) => unitCost(e, row, k, units)),
        units,
      ),
  }),
};

function unitCost(e: Engine, row: number, supplier: number, units: number): number {
  const offer = offerFor(e, row, supplier)!;
  const q = packed(offer, units);
  // A lane's goods are paid already, and no cheaper for it.
  const price = e.laneFrom[supplier] < 0 ? priceAt(offer, q) : e.catalog.items[row % e.items].cost;
  // Spread over all that comes: units forced by a minimum or a pack are used up later.
  return (price * q + e.catalog.suppliers[supplier].orderCost) / q;
}
