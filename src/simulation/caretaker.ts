import { MESSAGES, type MessageKind } from '../domain/care.js';
import type { Reactions } from '../domain/demand.js';
import type { CustomerDraws } from '../domain/tape.js';
import { Rank } from '../domain/time.js';
import { cancelOrder } from '../engine/cancel-order.js';
import { begin } from '../engine/care/begin.js';
import { due } from '../engine/care/due.js';
import { rowSlipped } from '../engine/care/row-slipped.js';
import type { Engine } from '../engine/engine.js';
import { CareEvent, carePayload } from './care-event.js';
import type { EventList } from './event-list.js';
import type { Patience } from './patience.js';

/** How customers take what the shop tells and gives them. */
export interface Reacting {
  readonly reactions: Reactions;
  readonly draws: CustomerDraws;
  readonly patience: Patience;
}

/** Asks the engine in time what to do for each order that waits, and lets its customer answer. */
export class Caretaker {
  /** What is left of a customer's patience is multiplied by this, by kind of message. */
  private readonly factors: Float64Array | null;

  constructor(
    private readonly engine: Engine,
    private readonly list: EventList,
    private readonly horizon: number,
    private readonly reacting: Reacting | null,
  ) {
    this.factors = reacting && Float64Array.from(MESSAGES, (kind) => factorOf(kind, reacting.reactions));
    if (engine.care!.slip < Infinity) {
      engine.onSlip = (now, row) => {
        rowSlipped(engine, now, row, (slot, next) => this.remind(slot, next));
        this.heed(now);
      };
    }
  }

  /** The order in this slot begins to wait. */
  begin(now: number, slot: number, customerClass: number): void {
    const { engine } = this;
    const order = engine.backlog.id[slot];
    const next = begin(engine, now, slot, customerClass);
    this.heed(now);
    if (engine.backlog.id[slot] === order) this.remind(slot, next);
  }

  /** What is due for an order that still waits. False when its turn has moved since this was scheduled. */
  due(now: number, slot: number): boolean {
    if (this.engine.care!.next[slot] !== now) return false;
    const next = due(this.engine, now, slot);
    this.heed(now);
    this.remind(slot, next);
    return true;
  }

  private remind(slot: number, next: number): void {
    if (next > this.horizon) return;
    this.list.add(next, Rank.CARE, carePayload(slot, CareEvent.LOOK_AFTER), this.engine.backlog.id[slot]);
  }

  /** Customers react to the news they just got: with more patience or less, or by taking the offer to cancel. */
  private heed(now: number): void {
    const { engine, reacting, factors } = this;
    const care = engine.care!;
    const n = care.newsCount;
    care.newsCount = 0;
    if (reacting === null) return;
    for (let i = 0; i < n; i++) {
      const slot = care.newsSlot[i];
      const isOffer = care.newsKind[i] === OFFER;
      if (isOffer && reacting.draws.reacts(engine.backlog.id[slot], 0) < reacting.reactions.takesCancel)
        cancelOrder(engine, now, slot);
      else reacting.patience.react(slot, now, factors![care.newsKind[i]]);
    }
  }
}

const OFFER = MESSAGES.indexOf('offer');

function factorOf(kind: MessageKind, reactions: Reactions): number {
  switch (kind) {
    case 'backordered':
    case 'offer':
      return reactions.toldAtOnce;
    case 'update':
      return reactions.sameNews;
    case 'slipped':
      return reactions.worseNews;
    case 'incentive':
    case 'express':
    case 'refund':
      return reactions.incentive;
    case 'shipped':
    case 'cancelled':
      return 1;
  }
}
