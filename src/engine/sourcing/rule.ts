import type { Engine } from '../engine.js';

/** From whom to purchase. */
export interface SourcingRule {
  /** Review period in days this rule needs when the reorder policy has none; 0 = it can live with continuous review. */
  readonly reviewDays: number;
  /** The supplier whose lead time the reorder levels of a stock row cover. */
  planningSupplier(e: Engine, row: number): number;
  /** Set when the rule keeps a level of its own with a fast supplier; levels and base flow are computed with the others. */
  readonly fast?: FastLevel;
  /** Acts first at a review, before the policy's quantity is computed. */
  before?(e: Engine, now: number, row: number): void;
  /** Purchases `units` > 0 the policy asked for. */
  assign(e: Engine, now: number, row: number, units: number): void;
}

export interface FastLevel {
  readonly supplier: number;
  /** Order-up-to level of the expedited position, units; computed when absent. */
  readonly level?: number;
  /** Days of mean demand on top of the computed level. */
  readonly coverDays: number;
  /** Units of the base supplier at each review; `baseShare` of mean demand when absent. */
  readonly baseUnits?: number;
  readonly baseShare: number;
}

export interface SourcingDefinition<Spec> {
  readonly about: string;
  create(spec: Spec): SourcingRule;
}
