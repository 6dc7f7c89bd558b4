import type { Goodwill as Losses } from '../domain/demand.js';
import type { CustomerDraws } from '../domain/tape.js';
import { ticks } from '../domain/time.js';
import { grown } from '../engine/backlog.js';
import type { Experience } from '../engine/people.js';

/**
 * What each customer of the base remembers: bad experiences as slots, threaded per customer. Each keeps a share of the later orders from
 * the moment it is made until it is forgotten; shares multiply.
 */
export class Goodwill implements Experience {
  private readonly first: Int32Array; // by customer, −1 = nothing bad
  private next = new Int32Array(64);
  private from = new Float64Array(64);
  private keeps = new Float64Array(64);
  private free = -1; // threaded through next
  private slots = 0;
  private readonly lasts: number;
  private readonly veryLateAfter: number;

  constructor(
    private readonly losses: Losses,
    base: number,
    private readonly draws: CustomerDraws,
  ) {
    this.first = new Int32Array(base).fill(-1);
    this.lasts = ticks(losses.lastsDays);
    this.veryLateAfter = ticks(losses.veryLateDays);
  }

  /** Does the customer of this order-to-be leave it? */
  staysAway(order: number, now: number): boolean {
    const customer = this.draws.customer(order);
    return this.first[customer] >= 0 && this.draws.staysAway(order) >= this.left(customer, now);
  }

  delivered(order: number, promise: number, at: number): void {
    if (at <= promise) return;
    this.remember(order, at, at - promise > this.veryLateAfter ? this.losses.veryLate : this.losses.late);
  }

  cancelled(order: number, now: number): void {
    this.remember(order, now, this.losses.cancelled);
  }

  substituted(order: number, now: number): void {
    this.remember(order, now, this.losses.substituted);
  }

  /** Share of orders that the customer still places. Forgets what is over; what is yet to be delivered doesn't count yet. */
  private left(customer: number, now: number): number {
    let left = 1;
    let before = -1;
    for (let slot = this.first[customer]; slot >= 0;) {
      const next = this.next[slot];
      if (this.from[slot] + this.lasts <= now) {
        if (before < 0) this.first[customer] = next;
        else this.next[before] = next;
        this.next[slot] = this.free;
        this.free = slot;
      } else {
        if (this.from[slot] <= now) left *= this.keeps[slot];
        before = slot;
      }
      slot = next;
    }
    return left;
  }

  private remember(order: number, from: number, loses: number): void {
    if (loses === 0) return;
    let slot = this.free;
    if (slot >= 0) this.free = this.next[slot];
    else {
      slot = this.slots++;
      if (slot === this.next.length) this.grow();
    }
    const customer = this.draws.customer(order);
    this.from[slot] = from;
    this.keeps[slot] = 1 - loses;
    this.next[slot] = this.first[customer];
    this.first[customer] = slot;
  }

  private grow(): void {
    const n = 2 * this.next.length;
    this.next = grown(this.next, new Int32Array(n));
    this.from = grown(this.from, new Float64Array(n));
    this.keeps = grown(this.keeps, new Float64Array(n));
  }
}
