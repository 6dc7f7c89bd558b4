import { Rank } from '../domain/time.js';
import { grown, type Backlog } from '../engine/backlog.js';
import type { EventList } from './event-list.js';

/**
 * When each customer who waits gives up, where that may still change. A change leaves the event of the old date in the list: it is
 * known by its date and does nothing.
 */
export class Patience {
  /** By slot of the backlog, ticks. */
  private givesUp = new Float64Array(64);

  constructor(
    private readonly backlog: Backlog,
    private readonly list: EventList,
  ) {}

  /** The order in this slot begins to wait, until `at` at most; Infinity = for ever. */
  begin(slot: number, at: number): void {
    if (slot >= this.givesUp.length) this.givesUp = grown(this.givesUp, new Float64Array(2 * slot));
    this.givesUp[slot] = at;
    if (at < Infinity) this.list.add(at, Rank.CANCELLATION, slot, this.backlog.id[slot]);
  }

  /** Multiplies what is left of the patience. Whoever waits for ever goes on doing so. */
  react(slot: number, now: number, factor: number): void {
    const was = this.givesUp[slot];
    if (was === Infinity) return;
    const at = now + Math.round((was - now) * factor);
    if (at === was) return;
    this.givesUp[slot] = at;
    this.list.add(at, Rank.CANCELLATION, slot, this.backlog.id[slot]);
  }

  /** Does the order still wait, and end its patience now? */
  isOver(slot: number, order: number, now: number): boolean {
    return this.backlog.id[slot] === order && this.givesUp[slot] === now;
  }
}
