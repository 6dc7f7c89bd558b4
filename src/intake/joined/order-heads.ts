import type { Reason } from '../order-history.js';

/** What the table of orders says of one. */
export interface OrderHead {
  readonly order: string;
  /** Seconds since 1970-01-01 00:00, local; of `promised` and `delivered` NaN = not known. */
  readonly time: number;
  readonly promised: number;
  readonly delivered: number;
  /** A keyed hash, or '' where nobody is named or no key was given. */
  readonly customer: string;
  /** Why it was no order; null = it was one. */
  readonly reason: Reason | null;
}

/** The orders of the table of orders, by number, as columns: all that has to be known before their lines are read. */
export class OrderHeads {
  /** Rows that say again what an earlier one said, and orders of which two rows say different things: the first is believed. */
  repeated = 0;
  readonly differing = { count: 0, example: '' };
  private readonly rows = new Map<string, number>();
  private readonly heads: OrderHead[] = [];
  private readonly joined: boolean[] = [];

  add(head: OrderHead): void {
    const row = this.rows.get(head.order);
    if (row === undefined) {
      this.rows.set(head.order, this.heads.length);
      this.heads.push(head);
      this.joined.push(false);
      return;
    }
    const known = this.heads[row];
    this.repeated++;
    const fields = Object.keys(known) as (keyof OrderHead)[];
    if (fields.every((field) => Object.is(known[field], head[field]))) return;
    this.differing.count++;
    this.differing.example ||= head.order;
  }

  /** The head of a line's order; null = no table has it. */
  of(order: string): OrderHead | null {
    const row = this.rows.get(order);
    if (row === undefined) return null;
    this.joined[row] = true;
    return this.heads[row];
  }

  get all(): readonly OrderHead[] {
    return this.heads;
  }

  /** Orders of which a line was read. */
  get withLines(): number {
    return this.joined.reduce((sum, one) => sum + (one ? 1 : 0), 0);
  }

  /** The first order without a line; '' = there is none. */
  get firstWithout(): string {
    const row = this.joined.indexOf(false);
    return row < 0 ? '' : this.heads[row].order;
  }
}
