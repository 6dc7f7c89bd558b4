import { Fact } from '../../engine/journal.js';
import type { FactRow } from '../../engine/fact-row.js';
import { isOfOrder } from './fact-kinds.js';

/** An order in a queue. */
export interface Waiter {
  readonly order: number;
  /** Ticks. */
  readonly orderedAt: number;
  /** Row of the catalogue. */
  readonly channel: number;
  /** Row of the customer's class. */
  readonly customerClass: number;
  /** Ticks. */
  readonly promise: number;
}

/** A younger order got units of a stock row while an older one waited for them. */
export interface Pass {
  /** Ticks. */
  readonly time: number;
  readonly row: number;
  /** Units that the younger one got. */
  readonly units: number;
  readonly younger: Waiter;
  readonly older: Waiter;
  /** Facts of the watched order that came before. */
  readonly after: number;
}

/** Follows the queues through all facts of a future and notes where one order passed another or was passed. Order ids ascend with time. */
export class QueueWatch {
  readonly passes: Pass[] = [];
  private own = 0;
  /** Orders that wait, by row. */
  private readonly queues = new Map<number, Set<number>>();
  private readonly waiters = new Map<number, Waiter & { lines: number }>();
  /** Units still waited for, by order and row. */
  private readonly waiting = new Map<string, number>();
  /** Facts of the order that is being placed: `ORDERED`, which closes them, tells whose it is. */
  private placing: FactRow[] = [];

  constructor(readonly order: number) {}

  /** Takes the next facts; all of them must come, in the order they happened. */
  take(facts: readonly FactRow[]): void {
    for (const fact of facts) {
      this.follow(fact);
      if (isOfOrder(fact, this.order)) this.own++;
    }
  }

  private follow(fact: FactRow): void {
    switch (fact.kind) {
      case Fact.FILLED:
      case Fact.SUBSTITUTED:
      case Fact.BACKORDERED:
        this.placing.push(fact);
        return;
      case Fact.ORDERED:
        return this.place(fact);
      case Fact.RELEASED:
        this.serve(fact, this.waiters.get(fact.order)!);
        return this.leave(fact);
      case Fact.CANCELLED_LINE:
        return this.leave(fact);
    }
  }

  private place({ order, time, other, a, customerClass = 0 }: FactRow): void {
    const waiter = { order, orderedAt: time, channel: other, customerClass, promise: a, lines: 0 };
    for (const fact of this.placing) {
      if (fact.kind === Fact.BACKORDERED) this.wait(fact, waiter);
      else this.serve(fact, waiter);
    }
    this.placing = [];
  }

  private wait({ order, row, units }: FactRow, waiter: Waiter & { lines: number }): void {
    let queue = this.queues.get(row);
    if (!queue) this.queues.set(row, (queue = new Set()));
    queue.add(order);
    waiter.lines++;
    this.waiters.set(order, waiter);
    this.waiting.set(`${order} ${row}`, units);
  }

  private leave({ order, row, units }: FactRow): void {
    const left = this.waiting.get(`${order} ${row}`)! - units;
    if (left > 0) {
      this.waiting.set(`${order} ${row}`, left);
      return;
    }
    this.waiting.delete(`${order} ${row}`);
    this.queues.get(row)!.delete(order);
    if (--this.waiters.get(order)!.lines === 0) this.waiters.delete(order);
  }

  private serve({ order, row, time, units }: FactRow, served: Waiter): void {
    const queue = this.queues.get(row);
    if (queue === undefined || queue.size === 0) return;
    if (order === this.order) {
      for (const id of queue) if (id < order) this.note(time, row, units, served, this.waiters.get(id)!);
    } else if (order > this.order && queue.has(this.order))
      this.note(time, row, units, served, this.waiters.get(this.order)!);
  }

  private note(time: number, row: number, units: number, younger: Waiter, older: Waiter): void {
    this.passes.push({ time, row, units, younger, older, after: this.own });
  }
}
