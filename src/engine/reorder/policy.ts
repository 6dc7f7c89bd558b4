import type { ReorderSpec } from '../../domain/strategy.js';
import type { LeadTimeDemand } from './lead-time-demand.js';
import type { QuantityCosts } from './levels.js';

/** A policy as threshold columns: all kinds are cases of "when the position is at or below s, order". */
export interface Thresholds {
  /** s, the reorder point, units. */
  readonly s: number;
  /** S, the order-up-to level, units. */
  readonly S: number;
  /** Q, the order quantity; 0 = order up to S. */
  readonly Q: number;
}

/** What a policy's levels are computed from. */
export interface PolicyInputs {
  readonly meanPerDay: number;
  /** Demand over lead time plus review period. */
  readonly cover: LeadTimeDemand;
  /** The same without the variance of the lead time: demand until a purchase that may be overtaken by later ones. */
  readonly pipeline: LeadTimeDemand;
  readonly costs: QuantityCosts;
}

export interface PolicyDefinition<K extends ReorderSpec['kind']> {
  readonly about: string;
  thresholds(spec: Extract<ReorderSpec, { kind: K }>, inputs: PolicyInputs): Thresholds;
}

/** The review period R in days; 0 = continuous review. */
export const reviewDaysOf = (spec: ReorderSpec): number => ('reviewDays' in spec ? spec.reviewDays : 0);
