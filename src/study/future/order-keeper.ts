import type { Journal } from '../../engine/journal.js';
import { Fate, type FutureOrders } from './future.js';
import { bytes, floats, ints } from './growing.js';
import { Overtaking } from './overtaking.js';

/** Writes orders down as a journal tells of them. The facts of an order's lines come before the fact that it was placed. */
export class OrderKeeper {
  /** Places of the orders that wait, by number, the oldest first. */
  readonly waiting = new Map<number, number>();
  private readonly overtaking: Overtaking;
  private readonly items: number;
  private readonly id = ints();
  private readonly placed = floats();
  private readonly promised = floats();
  private readonly delivered = floats();
  private readonly shipped = floats();
  private readonly cancelled = floats();
  private readonly fate = bytes();
  private readonly passedOver = bytes();
  private readonly channel = bytes();
  private readonly backordered = ints();
  private readonly lost = ints();
  private readonly firstLine = ints();
  private readonly item = ints();
  private readonly units = ints();
  /** Of the order that is being placed. */
  private asked: { line: number; item: number; units: number }[] = [];
  private owed = 0;
  private refused = 0;
  private leaves = NaN;

  constructor(items: number, rows: number) {
    this.items = items;
    this.firstLine.push(0);
    this.overtaking = new Overtaking(rows, (order) => {
      const k = this.waiting.get(order);
      if (k !== undefined) this.passedOver.set(k, 1);
    });
  }

  placedAt(order: number): number {
    return this.placed.at(order);
  }

  filled(journal: Journal, i: number): void {
    const { order, row, a } = journal;
    this.line(journal, i, row[i]);
    if (!(this.leaves >= a[i])) this.leaves = a[i];
    this.overtaking.served(order[i], row[i]);
  }

  substituted(journal: Journal, i: number): void {
    const { order, row, a, b } = journal;
    this.line(journal, i, b[i]);
    if (!(this.leaves >= a[i])) this.leaves = a[i];
    this.overtaking.served(order[i], row[i]);
  }

  backorders(journal: Journal, i: number): void {
    this.line(journal, i, journal.row[i]);
    this.owed += journal.units[i];
    this.overtaking.waits(journal.order[i], journal.row[i], journal.units[i]);
  }

  turnsAway(journal: Journal, i: number): void {
    this.line(journal, i, journal.row[i]);
    this.refused += journal.units[i];
  }

  orders(journal: Journal, i: number): void {
    const { order, time, other, a, b } = journal;
    const accepted = !Number.isNaN(a[i]);
    const waits = accepted && Number.isNaN(b[i]);
    if (waits) this.waiting.set(order[i], this.id.length);
    this.id.push(order[i]);
    this.placed.push(time[i]);
    this.promised.push(a[i]);
    this.delivered.push(b[i]);
    this.shipped.push(accepted && !waits ? this.leaves : NaN);
    this.cancelled.push(NaN);
    this.fate.push(!accepted ? Fate.TURNED_AWAY : waits ? Fate.WAITS : Fate.AT_ONCE);
    this.passedOver.push(0);
    this.channel.push(other[i]);
    this.backordered.push(this.owed);
    this.lost.push(this.refused);
    for (const { item, units } of this.asked) {
      this.item.push(item);
      this.units.push(units);
    }
    this.firstLine.push(this.item.length);
    this.asked = [];
    this.owed = this.refused = 0;
    this.leaves = NaN;
  }

  /** @returns the place of the order that gets units. */
  released(journal: Journal, i: number): number {
    this.overtaking.served(journal.order[i], journal.row[i]);
    this.overtaking.leaves(journal.order[i], journal.row[i], journal.units[i]);
    return this.waiting.get(journal.order[i]) ?? -1;
  }

  givesUpLine(journal: Journal, i: number): void {
    this.overtaking.leaves(journal.order[i], journal.row[i], journal.units[i]);
  }

  completed(journal: Journal, i: number): void {
    const k = this.end(journal.order[i], Fate.WAITED);
    this.delivered.set(k, journal.a[i]);
    this.shipped.set(k, journal.d[i]);
  }

  givesUp(journal: Journal, i: number): void {
    this.cancelled.set(this.end(journal.order[i], Fate.CANCELLED), journal.time[i]);
  }

  done(): FutureOrders {
    return {
      length: this.id.length,
      id: this.id.done(),
      placed: this.placed.done(),
      promised: this.promised.done(),
      delivered: this.delivered.done(),
      shipped: this.shipped.done(),
      cancelled: this.cancelled.done(),
      fate: this.fate.done(),
      passedOver: this.passedOver.done(),
      channel: this.channel.done(),
      backordered: this.backordered.done(),
      lost: this.lost.done(),
      firstLine: this.firstLine.done(),
      item: this.item.done(),
      units: this.units.done(),
    };
  }

  /** Parts of one line come from several places, or partly not at all. */
  private line({ line, units }: Journal, i: number, row: number): void {
    const known = this.asked.find((one) => one.line === line[i]);
    if (known) known.units += units[i];
    else this.asked.push({ line: line[i], item: row % this.items, units: units[i] });
  }

  private end(order: number, fate: number): number {
    const k = this.waiting.get(order)!;
    this.waiting.delete(order);
    this.fate.set(k, fate);
    return k;
  }
}
