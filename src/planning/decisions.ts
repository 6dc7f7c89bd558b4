import type { GIFTS, MESSAGES } from '../domain/care.js';
import type { ReorderSpec, SourcingSpec } from '../domain/strategy.js';

/** What to do this morning, by the names of the scenario; times as `2026-11-08T20:14:05`. Words are made of it elsewhere. */
export interface MorningPlan {
  readonly at: string;
  readonly strategy: string;
  readonly currency: string;
  readonly allocate: readonly Allocation[];
  readonly buy: readonly PlannedPurchase[];
  readonly expedite: readonly PlannedExpedite[];
  readonly move: readonly PlannedMove[];
  readonly tell: readonly PlannedMessage[];
  /** Promises that break as things stand, this plan carried out, and those that may; the latest and likeliest first. */
  readonly promises: readonly PromiseAtRisk[];
  /** Promises that would break without the plan. */
  readonly brokenWithout: number;
  readonly lookAt: readonly Suspicion[];
  /** Reviews that are not due this morning. */
  readonly next: readonly NextReview[];
  /** Every stock row that somebody may ask for, the biggest risk first. */
  readonly rows: readonly RowRisk[];
}

/** An item at a location, as it stood before the plan. */
export interface RowRisk {
  readonly item: string;
  readonly location: string;
  readonly available: number;
  readonly waiting: number;
  readonly onOrder: number;
  readonly position: number;
  readonly perDay: number;
  /** When the next units are expected: of an open purchase order, else of one placed today. */
  readonly until: string;
  /** They are on order already. */
  readonly ordered: boolean;
  /** Chance that somebody has to wait before they come, 1 where somebody does; units short by then on average, and their sales value. */
  readonly chance: number;
  readonly short: number;
  readonly value: number;
}

export interface Allocation {
  readonly order: string;
  readonly channel: string;
  readonly item: string;
  readonly location: string;
  readonly units: number;
  readonly value: number;
  readonly orderedAt: string;
  readonly promise: string;
  /** Units its order still waits for afterwards, of all items. */
  readonly left: number;
  /** When it is at the door, at the usual pace. */
  readonly there: string;
  readonly express: boolean;
}

/** Why a stock row is bought for. */
export interface Reason {
  readonly policy: ReorderSpec['kind'];
  /** Days between reviews; 0 = whenever the position falls. */
  readonly reviewDays: number;
  /** Inventory position before it, reorder point, order-up-to level and order quantity, units. */
  readonly position: number;
  readonly s: number;
  readonly S: number;
  readonly Q: number;
  /** Demand until a purchase of the next review would be there. */
  readonly cover: { readonly days: number; readonly mean: number; readonly sd: number };
  readonly sourcing: SourcingSpec['kind'];
  /** What asked for it: the policy; the level kept with a fast supplier, of what can come soon; a base flow; a move to where less is left. */
  readonly part: 'policy' | 'fast' | 'base' | 'rebalance';
  readonly fast?: { readonly position: number; readonly level: number };
}

export interface PlannedPurchase {
  readonly item: string;
  readonly location: string;
  readonly supplier: string;
  readonly units: number;
  readonly price: number;
  readonly cost: number;
  readonly minimum: number;
  readonly multiple: number;
  readonly expected: string;
  readonly reason: Reason;
  readonly risk: RowRisk;
}

/** Goods from one of the shop's locations to another. */
export interface PlannedMove {
  readonly item: string;
  readonly from: string;
  readonly location: string;
  readonly lane: string;
  readonly units: number;
  /** Of these, what is there and leaves today. */
  readonly now: number;
  readonly expected: string;
  readonly reason: Reason;
  readonly risk: RowRisk;
}

export interface PlannedExpedite {
  readonly purchase: string;
  readonly supplier: string;
  readonly item: string;
  readonly location: string;
  readonly units: number;
  readonly surcharge: number;
  readonly due: string;
  readonly expected: string;
  /** Name of the condition that holds. */
  readonly why: string;
  readonly risk: RowRisk;
}

export interface PlannedMessage {
  readonly order: string;
  readonly channel: string;
  readonly customerClass: string;
  readonly kind: (typeof MESSAGES)[number];
  readonly sendAt: string;
  readonly orderedAt: string;
  readonly promise: string;
  /** The date to tell; '' = none. */
  readonly date: string;
  readonly waitsFor: readonly { readonly item: string; readonly units: number }[];
  /** What comes with it. */
  readonly gift?: { readonly kind: (typeof GIFTS)[number]; readonly cost: number; readonly value: number };
  /** The strategy's rule says so; else it is a proposal for a customer who would not hear of a late date. */
  readonly byRule: boolean;
}

export interface PromiseAtRisk {
  readonly order: string;
  readonly channel: string;
  readonly customerClass: string;
  readonly orderedAt: string;
  readonly promise: string;
  /** When all of it is at the door, as things stand with this plan. */
  readonly expected: string;
  /** Whole days beyond the promised one, 0 = none. */
  readonly lateDays: number;
  /** Chance that it is later than promised; 1 where it is expected later. */
  readonly chance: number;
  readonly value: number;
  readonly waitsFor: readonly Waiting[];
  /** What would save it. */
  readonly rescue?: {
    readonly purchase: string;
    readonly supplier: string;
    readonly cost: number;
    readonly expected: string;
  };
}

export interface Waiting {
  readonly item: string;
  readonly location: string;
  readonly units: number;
  /** The purchase order that brings it, and when; absent = nothing on order does. */
  readonly purchase?: string;
  readonly supplier?: string;
  readonly eta: string;
}

/** Something that should be looked at. */
export interface Suspicion {
  readonly kind:
    | 'reorder point'
    | 'low cover'
    | 'inbound late'
    | 'suspicious record'
    | 'below zero'
    | 'overdue'
    | 'nobody offers'
    | 'nobody asks'
    | 'no demand known'
    | 'standing still'
    | 'on the way'
    | 'not its turn'
    | 'count round';
  readonly item: string;
  readonly location: string;
  readonly supplier?: string;
  readonly purchase?: string;
  /** Units it is about. */
  readonly units: number;
  /** Since when, when stock will have run out, when more comes, or when its turn to be bought is; '' = no date. */
  readonly date: string;
  readonly risk?: RowRisk;
}

export interface NextReview {
  readonly at: string;
  readonly everyDays: number;
  readonly rows: number;
  /** Of these, rows that would be bought for today. */
  readonly below: number;
}
