import type { Catalog } from '../domain/catalog.js';
import type { OutageSpan, SupplyDraws } from '../domain/tape.js';
import { ticks, TICKS_PER_DAY } from '../domain/time.js';

/** When a purchase order really arrives: capacity queue first, then working time, both clocks standing still during outages. */
export class Supply {
  private readonly suppliers: Catalog['suppliers'];
  private readonly busyUntil: Float64Array;
  private readonly perUnit: Float64Array; // ticks a unit of capacity takes
  private readonly outages: OutageSpan[][];

  constructor(
    catalog: Catalog,
    outages: readonly OutageSpan[],
    private readonly draws: SupplyDraws,
  ) {
    this.suppliers = catalog.suppliers;
    this.busyUntil = new Float64Array(catalog.suppliers.length);
    this.perUnit = Float64Array.from(catalog.suppliers, (s) => TICKS_PER_DAY / s.capacityPerDay);
    this.outages = catalog.suppliers.map((_, k) => outages.filter((outage) => outage.supplier === k));
  }

  /** Ticks of the receipt of the n-th purchase order of a row with a supplier, placed now. */
  receiptAt(now: number, row: number, supplier: number, n: number, units: number): number {
    const spans = this.outages[supplier];
    let start = now;
    if (this.perUnit[supplier] > 0) {
      const free = this.busyUntil[supplier];
      start = afterWork(free > now ? free : now, Math.round(units * this.perUnit[supplier]), now, spans);
      this.busyUntil[supplier] = start;
    }
    return afterWork(start, this.draws.leadTime(row, supplier, n, now), now, spans);
  }

  /** Ticks of the receipt of a purchase order placed at `placed` that is pulled forward now: past the capacity queue, but not past outages. */
  expeditedAt(now: number, supplier: number, placed: number): number {
    return afterWork(now, ticks(this.suppliers[supplier].expedite?.days ?? 0), placed, this.outages[supplier]);
  }

  /** Ticks before its expected receipt at which the supplier tells that a purchase order will be late; −1 = it doesn't. */
  noticeAhead(row: number, supplier: number, n: number): number {
    const { notice } = this.suppliers[supplier];
    return notice && this.draws.told(row, supplier, n) ? ticks(notice.aheadDays) : -1;
  }

  delivered(row: number, supplier: number, n: number, units: number): number {
    return this.draws.delivered(row, supplier, n, units);
  }
}

/** The tick at which `work` ticks have passed since `start`, not counting outages. One that holds only new orders delays only those placed in it. */
function afterWork(start: number, work: number, placed: number, spans: readonly OutageSpan[]): number {
  let at = start;
  let left = work;
  for (const span of spans) {
    if (span.to <= at) continue;
    // Outages come first at an instant: what is placed as one begins is placed in it, even what takes no time.
    const inside = placed >= span.from && placed < span.to;
    if (span.holds === 'new' && !inside) continue;
    if (!inside && at + left <= span.from) break;
    if (span.from > at) left -= span.from - at;
    at = span.to;
  }
  return at + left;
}
