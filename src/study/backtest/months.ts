import type { Scenario } from '../../domain/scenario.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { isoDate, parseDate } from '../../domain/units.js';
import { Fact, type Journal } from '../../engine/journal.js';
import { exceptionalLines, type ExceptionalLines } from './exceptional-lines.js';
import { prepare } from '../prepare.js';
import { traceReplication } from '../trace.js';

/** What became of one item in one month under one strategy, all locations together; whole units. */
export interface ItemMonth {
  readonly strategy: string;
  /** `2010-12`. */
  readonly month: string;
  readonly item: string;
  asked: number;
  /** Of these, filled from stock at once. */
  filled: number;
  /** Asked for in exceptional orders, which planners who forecast don't keep stock for; and of these, filled at once. */
  exceptional: number;
  exceptionalFilled: number;
  lost: number;
  purchaseOrders: number;
  purchased: number;
  received: number;
  /** On hand when the month, or the backtest, ends. */
  onHandAtEnd: number;
}

/** Every strategy's first future by month and item; items that nothing happened to in a month are left out. */
export function itemMonths(scenario: Scenario): ItemMonth[] {
  const prepared = prepare(scenario);
  return scenario.strategies.flatMap((strategy, s) => {
    const book = new MonthBook(scenario, strategy.name);
    traceReplication(prepared, s, 0, (journal) => book.read(journal));
    return book.close();
  });
}

class MonthBook {
  private readonly rows: ItemMonth[] = [];
  private readonly open = new Map<number, ItemMonth>();
  private readonly onHand: Float64Array;
  private readonly startDay: number;
  private day = -1;
  private month = '';
  private readonly isExceptional: ExceptionalLines;
  /** The order line whose facts are being read, and what is known of it. */
  private order = -1;
  private line = -1;
  private readonly asked = { item: 0, units: 0, filled: 0 };

  constructor(
    private readonly scenario: Scenario,
    private readonly strategy: string,
  ) {
    const start = parseDate(scenario.start);
    this.startDay = 'value' in start ? start.value : 0;
    const items = scenario.catalog.items.length;
    this.onHand = new Float64Array(items);
    const { history } = scenario.demand;
    this.isExceptional = history ? exceptionalLines(history, items) : () => false;
  }

  read(journal: Journal): void {
    for (let i = 0; i < journal.length; i++) {
      const kind = journal.kind[i];
      if (!COUNTED.has(kind)) continue;
      const at = journal.time[i];
      if (at >= this.scenario.horizonDays * TICKS_PER_DAY) continue;
      this.turnTo(Math.floor(at / TICKS_PER_DAY));
      const item = journal.row[i] % this.onHand.length;
      const units = journal.units[i];
      if (kind === Fact.STOCKED) {
        this.onHand[item] += units;
        continue;
      }
      const row = this.rowOf(item);
      if (kind === Fact.FILLED || kind === Fact.BACKORDERED || kind === Fact.LOST) {
        row.asked += units;
        if (journal.order[i] !== this.order || journal.line[i] !== this.line) {
          this.endLine();
          this.order = journal.order[i];
          this.line = journal.line[i];
          this.asked.item = item;
        }
        this.asked.units += units;
        if (kind === Fact.FILLED) this.asked.filled += units;
      }
      if (kind === Fact.FILLED) row.filled += units;
      if (kind === Fact.LOST) row.lost += units;
      if (kind === Fact.FILLED || kind === Fact.RELEASED) this.onHand[item] -= units;
      if (kind === Fact.PURCHASED) {
        row.purchaseOrders++;
        row.purchased += units;
      }
      if (kind === Fact.RECEIVED) {
        row.received += units;
        this.onHand[item] += units;
      }
    }
  }

  close(): ItemMonth[] {
    this.endLine();
    this.endMonth();
    return this.rows;
  }

  private turnTo(day: number): void {
    if (day === this.day) return;
    this.endLine();
    this.day = day;
    const month = isoDate(this.startDay + day).slice(0, 7);
    if (month === this.month) return;
    this.endMonth();
    this.month = month;
  }

  private endLine(): void {
    const { item, units, filled } = this.asked;
    if (units > 0 && this.isExceptional(item, this.day, units)) {
      const row = this.rowOf(item);
      row.exceptional += units;
      row.exceptionalFilled += filled;
    }
    this.order = -1;
    this.asked.units = 0;
    this.asked.filled = 0;
  }

  private endMonth(): void {
    for (const [item, row] of this.open) {
      row.onHandAtEnd = this.onHand[item];
      this.rows.push(row);
    }
    this.open.clear();
  }

  private rowOf(item: number): ItemMonth {
    let row = this.open.get(item);
    if (row) return row;
    row = {
      strategy: this.strategy,
      month: this.month,
      item: this.scenario.catalog.items[item].name,
      asked: 0,
      filled: 0,
      exceptional: 0,
      exceptionalFilled: 0,
      lost: 0,
      purchaseOrders: 0,
      purchased: 0,
      received: 0,
      onHandAtEnd: 0,
    };
    this.open.set(item, row);
    return row;
  }
}

const COUNTED: ReadonlySet<number> = new Set([
  Fact.STOCKED,
  Fact.FILLED,
  Fact.BACKORDERED,
  Fact.LOST,
  Fact.RELEASED,
  Fact.PURCHASED,
  Fact.RECEIVED,
]);
