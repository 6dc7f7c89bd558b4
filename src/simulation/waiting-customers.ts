import type { Customers } from '../domain/demand.js';
import type { CustomerDraws } from '../domain/tape.js';
import { Rank, ticks } from '../domain/time.js';
import type { Engine } from '../engine/engine.js';
import { CareEvent, carePayload } from './care-event.js';
import { complain } from './complain.js';
import type { EventList } from './event-list.js';
import { Patience } from './patience.js';

/** What customers do while they wait, beyond giving up on a day that is known from the start: a missed promise costs patience and brings complaints. */
export class WaitingCustomers {
  readonly patience: Patience;
  private readonly complaintAfter: number;

  constructor(
    private readonly engine: Engine,
    private readonly customers: Customers,
    private readonly draws: CustomerDraws,
    private readonly list: EventList,
  ) {
    this.patience = new Patience(engine.backlog, list);
    this.complaintAfter = ticks(customers.complaints?.afterDays ?? 0);
  }

  /** The order in this slot begins to wait, for `patience` ticks at most. */
  begin(now: number, slot: number, patience: number): void {
    const { customers, list } = this;
    const { id, promise } = this.engine.backlog;
    this.patience.begin(slot, now + patience);
    if (customers.afterMissedPromise !== undefined)
      list.add(promise[slot], Rank.CARE, carePayload(slot, CareEvent.MISSED), id[slot]);
    if (customers.complaints)
      list.add(promise[slot] + this.complaintAfter, Rank.CARE, carePayload(slot, CareEvent.COMPLAINT), id[slot]);
  }

  /** A CARE event of an order that still waits. */
  due(now: number, slot: number, kind: number): void {
    if (kind === CareEvent.MISSED) this.patience.react(slot, now, this.customers.afterMissedPromise!);
    else complain(this.engine, this.customers, this.draws, now, slot);
  }
}
