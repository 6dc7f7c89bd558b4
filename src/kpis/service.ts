import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import { ChosenLines } from './chosen-lines.js';
import { exchangeSums, type Exchange } from './exchange.js';
import { FewOrders } from './few-orders.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';
import { ServiceCounts } from './service-counts.js';
import { Waits } from './waits.js';

/** Orders, lines, units, promises and waits: what customers see. Counts orders placed in the measured time, by class of customer and channel. */
export class Service implements KpiFamily {
  /** `[class * channels + channel]` */
  readonly cells: ServiceCounts[];
  private readonly channels: number;
  /** Where units were released last. */
  private releasedAt = 0;
  private readonly waits: Waits;
  /** By the day on which they were placed, also in the warm-up: orders, those on time, and those whose fate the horizon hides. */
  readonly placed: Int32Array;
  readonly onTime: Int32Array;
  readonly unknown: Int32Array;
  /** Counts of orders placed in the warm-up, or beyond a closer look, which no KPI is about. */
  private readonly early = new ServiceCounts();
  /** Units turned away of the order whose ORDERED fact comes next. */
  private lost = 0;
  /** Units of another item that were sent instead. */
  private substituted = 0;
  /** That order was allocated stock that others waited for. */
  private jumped = false;

  /** Waiting orders of which units were turned away: they will never be delivered in full. */
  private readonly curtailed = new FewOrders();
  /** Waiting orders for which another item was sent: they will never be as ordered. */
  private readonly altered = new FewOrders();

  /** Orders with damaged or wrong goods whose delivery is not yet written down. */
  private readonly flawed = new FewOrders();

  /** Null where all are looked at. */
  private readonly chosen: ChosenLines | null;
  private readonly until: number;

  constructor(private readonly setting: KpiSetting) {
    this.chosen = setting.rows ? new ChosenLines(setting.rows) : null;
    this.until = setting.until ?? Infinity;
    this.channels = setting.catalog.channels.length;
    const days = Math.floor(setting.horizon / TICKS_PER_DAY);
    this.placed = new Int32Array(days);
    this.onTime = new Int32Array(days);
    this.unknown = new Int32Array(days);
    this.waits = new Waits(setting.horizon);
    this.cells = Array.from({ length: (setting.classes ?? 1) * this.channels }, () => new ServiceCounts());
  }

  add(journal: Journal): void {
    const { kind, time, row, line, units, c, length } = journal;
    const { chosen } = this;
    for (let i = 0; i < length; i++) {
      switch (kind[i]) {
        case Fact.FILLED:
          if (journal.b[i] === 1) this.jumped = true;
          if (chosen !== null) chosen.add(row[i], line[i], units[i], 'filled');
          break;
        case Fact.BACKORDERED:
          if (chosen !== null) chosen.add(row[i], line[i], units[i], 'backordered');
          break;
        case Fact.SOLD:
          if (chosen === null || chosen.has(row[i])) this.sold(journal, i);
          break;
        case Fact.FLAWED:
          this.flawed.add(journal.order[i]);
          break;
        case Fact.LOST:
          this.lost += units[i];
          chosen?.add(row[i], line[i], units[i], 'lost');
          break;
        case Fact.SUBSTITUTED:
          this.substituted += units[i];
          if (c[i] === 1) this.jumped = true;
          chosen?.add(journal.b[i], line[i], units[i], 'substituted');
          break;
        case Fact.ORDERED:
          if (chosen === null || chosen.any) this.ordered(journal, i);
          if (chosen !== null) chosen.next(journal.order[i], Number.isNaN(journal.b[i]));
          if (!Number.isNaN(journal.b[i])) this.flawed.take(journal.order[i]);
          this.lost = 0;
          this.substituted = 0;
          this.jumped = false;
          break;
        case Fact.RELEASED:
          this.releasedAt = journal.row[i];
          break;
        case Fact.COMPLETED:
          if (chosen === null || chosen.waited(journal.order[i])) this.completed(journal, i);
          this.flawed.take(journal.order[i]);
          break;
        case Fact.CANCELLED:
          if (this.counts(journal, i)) this.cell(journal, i, c[i]).cancelled++;
          this.flawed.take(journal.order[i]);
          this.curtailed.take(journal.order[i]);
          this.altered.take(journal.order[i]);
          break;
        case Fact.OPEN:
          if (this.counts(journal, i)) this.open(journal, i);
          break;
        case Fact.COMPLAINED:
          if (this.counts(journal, i)) this.cell(journal, i, c[i]).complaints++;
          break;
        case Fact.STAYED_AWAY:
          // Nobody knows what would have been ordered.
          if (chosen === null) this.cell(journal, i, time[i]).stayedAway++;
          break;
      }
    }
  }

  /** How many backordered orders waited so many quarters of a day. */
  get waitBins(): Int32Array {
    return this.waits.bins;
  }

  close(sheet: KpiSheet): void {
    this.settle();
    const t = new ServiceCounts();
    for (const counts of this.cells) t.include(counts);
    t.write(sheet);
    this.waits.write(sheet);
    sheet.number('queueJumps', t.jumps);
  }

  /** Becomes what is there with a part exchanged; all have been settled. */
  exchange({ whole, was, is, rows }: Exchange<Service>): void {
    this.cells.forEach((cell, i) => cell.exchange(whole.cells[i], was.cells[i], is.cells[i]));
    for (const key of ['placed', 'onTime', 'unknown'] as const) exchangeSums(this[key], whole[key], was[key], is[key]);
    const { items, locations } = whole.setting.catalog;
    this.waits.exchange({ whole: whole.waits, was: was.waits, is: is.waits, rows }, items.length * locations.length);
  }

  /** What was counted in brief is added to what it stands for. */
  settle(): void {
    for (const counts of this.cells) counts.settle();
  }

  /** The day of an instant; a last part of a day belongs to the day before. */
  private day(time: number): number {
    const day = (time / TICKS_PER_DAY) | 0;
    return day < this.placed.length ? day : this.placed.length - 1;
  }

  /** Is what happened to a waiting order looked at? */
  private counts(journal: Journal, i: number): boolean {
    return this.chosen === null || this.chosen.waited(journal.order[i]);
  }

  /** Where an order placed at `orderedAt` counts. */
  private cell(journal: Journal, i: number, orderedAt: number): ServiceCounts {
    if (orderedAt < this.setting.warmUp || orderedAt >= this.until) return this.early;
    return this.cells[journal.customerClass[i] * this.channels + journal.other[i]];
  }

  private ordered(journal: Journal, i: number): void {
    const now = journal.time[i];
    const n = this.cell(journal, i, now);
    this.placed[this.day(now)]++;
    const promise = journal.a[i];
    const delivered = journal.b[i];
    const full = journal.line[i] === journal.row[i];
    const units = journal.units[i];
    const filled = journal.d[i];
    const backordered = units - filled - this.lost - this.substituted;
    n.orders++;
    if (this.chosen !== null) this.chosen.include(n);
    else {
      n.lines += journal.row[i];
      n.fullLines += journal.line[i];
      n.units += units;
      n.filledUnits += filled;
      n.backorderedUnits += backordered;
      n.lostUnits += this.lost;
      n.substitutedUnits += this.substituted;
    }
    if (full) n.fullOrders++;
    if (Number.isNaN(promise)) return; // nothing accepted
    n.accepted++;
    if (backordered > 0) n.backorderedOrders++;
    if (this.jumped && !Number.isNaN(delivered)) n.jumps++; // who still waits is counted when complete
    const order = journal.order[i];
    const { substituted } = this;
    if (!Number.isNaN(delivered)) {
      const asOrdered = substituted === 0 && journal.c[i] === 1;
      this.delivered(n, order, now, delivered, promise, this.lost === 0, asOrdered);
      return;
    }
    if (this.lost > 0) this.curtailed.add(order);
    if (substituted > 0) this.altered.add(order);
  }

  /** What `ordered` makes of an order that was filled whole, in one parcel. */
  private sold(journal: Journal, i: number): void {
    const now = journal.time[i];
    const n = this.cell(journal, i, now);
    const day = this.day(now);
    const delivered = journal.b[i];
    const promise = journal.a[i];
    this.placed[day]++;
    n.sold++;
    n.units += journal.units[i];
    n.filledUnits += journal.units[i];
    const { horizon } = this.setting;
    if (delivered <= horizon) n.delivered++;
    else if (promise >= horizon) return this.hidden(n, now);
    if (delivered > promise) return;
    this.onTime[day]++;
    n.soldOnTime++;
  }

  private completed(journal: Journal, i: number): void {
    const orderedAt = journal.c[i];
    const n = this.cell(journal, i, orderedAt);
    const delivered = journal.a[i];
    const promise = journal.b[i];
    if (journal.row[i] > 0) n.jumps++;
    if (journal.d[i] <= this.setting.horizon) {
      const waited = journal.d[i] - orderedAt;
      n.waits++;
      n.waitTicks += waited;
      if (n !== this.early) this.waits.add(waited, this.releasedAt);
    }
    const order = journal.order[i];
    const complete = !this.curtailed.take(order);
    const asOrdered = !this.altered.take(order) && journal.units[i] === 1;
    if (!this.delivered(n, order, orderedAt, delivered, promise, complete, asOrdered)) return;
    n.promises++;
    if (delivered <= promise) n.kept++;
    if (delivered <= this.setting.horizon) {
      n.errors++;
      n.errorTicks += delivered - promise;
      if (delivered < promise) {
        n.early++;
        n.earlyTicks += promise - delivered;
      }
    }
  }

  /**
   * `asOrdered`: in one parcel, no substitute. Is it known at the horizon whether the promise was kept: delivered, or late already? Else an
   * order that may yet be on time is left out.
   */
  private delivered(
    n: ServiceCounts,
    order: number,
    orderedAt: number,
    at: number,
    promise: number,
    complete: boolean,
    asOrdered: boolean,
  ): boolean {
    const { horizon } = this.setting;
    const known = at <= horizon || promise < horizon;
    if (!known && complete) this.hidden(n, orderedAt);
    if (at <= horizon) n.delivered++;
    if (known && complete && at <= promise) {
      n.onTime++;
      this.onTime[this.day(orderedAt)]++;
      if (asOrdered) {
        n.otif++;
        if (!this.flawed.has(order)) n.perfect++;
      }
    }
    return known;
  }

  private open(journal: Journal, i: number): void {
    const n = this.cell(journal, i, journal.c[i]);
    n.stillOpen++;
    if (journal.b[i] < this.setting.horizon) n.promises++;
    else if (!this.curtailed.has(journal.order[i])) this.hidden(n, journal.c[i]);
  }

  /** The horizon hides what becomes of an order. */
  private hidden(n: ServiceCounts, orderedAt: number): void {
    n.unknown++;
    this.unknown[this.day(orderedAt)]++;
  }
}
