import type { Catalog } from '../domain/catalog.js';
import type { AfterSaleDraws } from '../domain/tape.js';
import { Rank } from '../domain/time.js';
import type { AfterSale, Engine } from '../engine/engine.js';
import { Fact, type Journal } from '../engine/journal.js';
import { Reason, takeBack, type Takings } from '../engine/take-back.js';
import type { EventList } from './event-list.js';
import type { Shelf } from './shelf.js';

/**
 * What becomes of goods at the customer's: damaged parcels and wrong items are sent back at once and travel as long as they did on the way
 * out; of the rest, some lines are not wanted and come back later, to the location that sent them.
 */
export class Returns implements AfterSale {
  private readonly coming: (Takings | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly items: number;
  private readonly breaks: readonly boolean[];
  private readonly comesBack: readonly boolean[];

  constructor(
    { items, channels }: Catalog,
    private readonly draws: AfterSaleDraws,
    private readonly journal: Journal,
    private readonly list: EventList,
    /** Ticks: what would come later is not waited for. */
    private readonly horizon: number,
    /** Knows what was mixed up; null where nothing ever is. */
    private readonly shelf: Shelf | null,
  ) {
    this.items = items.length;
    this.breaks = channels.map(({ damaged }) => damaged !== undefined);
    this.comesBack = items.map(({ returns }) => returns !== undefined);
  }

  left(
    now: number,
    order: number,
    line: number,
    row: number,
    units: number,
    channel: number,
    parcel: number,
    delivered: number,
    transit: number,
  ): void {
    const wrong = this.shelf === null ? 0 : this.shelf.wrongAmong(order, line, row, units);
    let sent = { order, line, row, units, delivered };
    if (this.breaks[channel] && this.draws.damaged(order, parcel, channel)) {
      this.flawed(now, sent, Reason.DAMAGED);
      this.expect(delivered + transit, { ...sent, reason: Reason.DAMAGED, sellable: false });
      return;
    }
    if (wrong > 0) {
      const other = { ...sent, units: wrong };
      this.flawed(now, other, Reason.WRONG);
      this.expect(delivered + transit, { ...other, reason: Reason.WRONG, sellable: true });
      if (wrong === units) return;
      sent = { ...sent, units: units - wrong };
    }
    const item = row % this.items;
    if (!this.comesBack[item]) return;
    const after = this.draws.returnedAfter(order, line, item);
    if (delivered + after > this.horizon) return;
    const sellable = this.draws.sellable(order, line, item);
    this.expect(delivered + after, { ...sent, reason: Reason.NOT_WANTED, sellable });
  }

  /** The event of that slot is due. */
  back(e: Engine, now: number, slot: number): void {
    const takings = this.coming[slot]!;
    this.coming[slot] = undefined;
    this.free.push(slot);
    const { reason, row, units, order, line } = takings;
    if (reason !== Reason.WRONG) takeBack(e, now, takings);
    else takeBack(e, now, takings, () => this.shelf!.sortOut(now, row, units, order, line));
  }

  private flawed(now: number, sent: Omit<Takings, 'reason' | 'sellable'>, kind: number): void {
    const { journal } = this;
    const i = journal.next(Fact.FLAWED, now);
    journal.order[i] = sent.order;
    journal.row[i] = sent.row;
    journal.line[i] = sent.line;
    journal.units[i] = sent.units;
    journal.other[i] = kind;
    journal.a[i] = sent.delivered;
  }

  private expect(at: number, takings: Takings): void {
    if (at > this.horizon) return;
    const slot = this.free.pop() ?? this.coming.length;
    this.coming[slot] = takings;
    this.list.add(at, Rank.RETURN, slot, 0);
  }
}

/** Null where all goods arrive whole and nothing comes back: then nobody asks. */
export function returnsOf(
  catalog: Catalog,
  draws: AfterSaleDraws,
  journal: Journal,
  list: EventList,
  horizon: number,
  shelf: Shelf | null,
): Returns | null {
  const { channels, items, locations } = catalog;
  const mixed = shelf !== null && locations.some(({ records }) => records !== undefined && records.misPicks > 0);
  const any = mixed || channels.some(({ damaged }) => damaged) || items.some(({ returns }) => returns);
  return any ? new Returns(catalog, draws, journal, list, horizon, mixed ? shelf : null) : null;
}
