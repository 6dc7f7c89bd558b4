import type { Catalog } from '../domain/catalog.js';
import type { Strategy } from '../domain/strategy.js';
import type { RecordDraws } from '../domain/tape.js';
import { days, ticks } from '../domain/time.js';
import { count } from '../engine/count.js';
import type { Engine } from '../engine/engine.js';
import { Cause, CountCause, Fact, type Journal } from '../engine/journal.js';
import { countRounds, type CountRound } from '../engine/counting/count-rounds.js';
import { Shelf } from './shelf.js';

/** What happens to stock that lies there: it gets lost, is counted, and waits on the dock to be booked. Only in shops whose records can be wrong. */
export class StockKeeping {
  readonly shelf: Shelf;
  /** Rounds of counts, each with its stock rows; empty until `open`. */
  rounds: readonly CountRound[] = [];
  /** Rows that lose units as days go by. */
  private readonly leaking: number[] = [];
  private readonly posting: Float64Array;
  private readonly miscounts: boolean[];

  constructor(
    private readonly catalog: Catalog,
    private readonly draws: RecordDraws,
    journal: Journal,
  ) {
    this.shelf = new Shelf(catalog, draws, journal);
    this.posting = Float64Array.from(catalog.locations, ({ records }) => ticks(records?.postingDays ?? 0));
    this.miscounts = catalog.locations.map(({ records }) => (records?.miscounts.share ?? 0) > 0);
  }

  /** The shop is open: not all is there that the ledger says. */
  open(e: Engine, strategy: Strategy): void {
    const { items, ledger } = e;
    this.rounds = countRounds(e, strategy);
    for (let row = 0; row < ledger.rows; row++) {
      const { records } = this.catalog.locations[(row / items) | 0];
      if (records === undefined) continue;
      if (records.wrongAtStart.share > 0)
        this.shelf.shrink(0, row, this.draws.missingAtStart(row, this.shelf.units[row]), Cause.WRONG_AT_START);
      if (records.lossPerDay > 0 || records.lossOfDemand > 0) this.leaking.push(row);
    }
  }

  get leaks(): boolean {
    return this.leaking.length > 0;
  }

  /** What vanished in the day that has just ended. */
  lose(now: number): void {
    const day = Math.round(days(now)) - 1;
    const { shelf, draws } = this;
    for (const row of this.leaking) {
      const units = shelf.units[row];
      if (units > 0) shelf.shrink(now, row, draws.lost(row, day, units), Cause.LOST);
    }
  }

  countRound(e: Engine, now: number, round: number): void {
    for (const row of this.rounds[round].rows) this.count(e, now, row, CountCause.TURN);
  }

  count(e: Engine, now: number, row: number, cause: number): void {
    count(e, now, row, this.shelf.units[row], cause);
  }

  /** Ticks that a purchase order lies on the dock until it is booked. */
  postingOf(e: Engine, purchase: number): number {
    return this.posting[(e.purchases.row[purchase] / e.items) | 0];
  }

  /** `sent` units of a purchase order are over: those `delivered` lie on the dock, not in the records and not to be picked. */
  arrive(e: Engine, now: number, purchase: number, sent: number, delivered: number): void {
    const { purchases, journal } = e;
    const i = journal.next(Fact.ARRIVED, now);
    journal.order[i] = purchases.number[purchase];
    journal.row[i] = purchases.row[purchase];
    journal.line[i] = sent - delivered;
    journal.units[i] = delivered;
    journal.other[i] = purchases.supplier[purchase];
    journal.a[i] = purchases.price[purchase];
    journal.b[i] = purchases.quoted[purchase];
    journal.c[i] = purchases.orderedAt[purchase];
  }

  /** By how many units the receipt of a purchase order is booked wrong. */
  miscounted({ purchases, items }: Engine, purchase: number, delivered: number): number {
    const row = purchases.row[purchase];
    if (!this.miscounts[(row / items) | 0]) return 0;
    return this.draws.miscounted(row, purchases.supplier[purchase], purchases.number[purchase], delivered);
  }
}

/** Do the records of this shop differ from its shelves, or does anybody look? */
export const keepsStock = (catalog: Catalog, strategy: Strategy): boolean =>
  strategy.counting !== undefined || catalog.locations.some(({ records }) => records !== undefined);
