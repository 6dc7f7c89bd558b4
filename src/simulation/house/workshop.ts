import type { Catalog } from '../../domain/catalog.js';
import type { CarriageDraws } from '../../domain/tape.js';
import { ticks } from '../../domain/time.js';
import type { Making } from '../../engine/dispatch.js';
import { Fact, type Journal } from '../../engine/journal.js';
import { afterOpenTime } from '../../domain/open-time.js';
import { Bench } from './bench.js';

/**
 * What customers want made or personalised: a bench for every item at every location, of as many units a day as the item says. Each unit takes
 * its days of work from its own turn on, so a line is ready with its last unit.
 */
export class Workshop implements Making {
  private readonly benches: (Bench | undefined)[];
  private readonly days: Float64Array;
  private readonly items: number;

  constructor(
    private readonly catalog: Catalog,
    private readonly startWeekday: number,
    private readonly draws: CarriageDraws,
    private readonly journal: Journal,
  ) {
    const { items, locations } = catalog;
    this.items = items.length;
    this.days = Float64Array.from(items, ({ customize }) => (customize ? ticks(customize.takesDays) : 0));
    this.benches = locations.flatMap(({ opens }) =>
      items.map(({ customize }) =>
        customize && customize.unitsPerDay < Infinity
          ? new Bench(customize.unitsPerDay, opens, startWeekday)
          : undefined,
      ),
    );
    locations.forEach(({ pot }, location) => {
      for (let i = 0; pot && i < this.items; i++)
        this.benches[location * this.items + i] = this.benches[pot.of * this.items + i];
    });
  }

  readyAt(now: number, row: number, units: number, order: number, line: number): number {
    if (!this.isMade(row, order, line)) return now;
    const ready = this.worked(this.benches[row]?.turn(now, units) ?? now, row);
    const i = this.journal.next(Fact.MADE, now);
    this.journal.order[i] = order;
    this.journal.row[i] = row;
    this.journal.line[i] = line;
    this.journal.units[i] = units;
    this.journal.a[i] = ready;
    return ready;
  }

  takes(now: number, row: number, units: number, order: number, line: number): number {
    if (!this.isMade(row, order, line)) return 0;
    return this.worked(this.benches[row]?.wouldTurn(now, units) ?? now, row) - now;
  }

  private isMade(row: number, order: number, line: number): boolean {
    const item = row % this.items;
    return this.catalog.items[item].customize !== undefined && this.draws.customized(order, line, item);
  }

  /** When a unit begun at `turn` is ready. */
  private worked(turn: number, row: number): number {
    const { opens } = this.catalog.locations[(row / this.items) | 0];
    return afterOpenTime(turn, this.days[row % this.items], opens, this.startWeekday);
  }
}
