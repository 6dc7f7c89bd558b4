import { TICKS_PER_DAY } from '../domain/time.js';
import { Fact, type Journal } from '../engine/journal.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';

/**
 * Did alerts foretell the stock-outs? A stock-out begins when a unit of a row is backordered, replaced or turned away for want of stock,
 * for the first time since the row last filled something at once. It was caught if an alert of the row had been raised since then and within the
 * days before; an alert was false if no stock-out followed within as many days. Alerts in the middle of a stock-out foretell nothing: they
 * are neither. Those too young at the horizon to be judged are left out.
 */
export class AlertQuality implements KpiFamily {
  private readonly out: Uint8Array;
  /** By row: alerts of the last days, oldest first, since the row last had stock. */
  private readonly open: (number[] | undefined)[];
  private readonly within: number;
  private stockOuts = 0;
  private caught = 0;
  private lead = 0;
  private judged = 0;
  private right = 0;

  constructor(private readonly setting: KpiSetting) {
    const rows = setting.catalog.items.length * setting.catalog.locations.length;
    this.out = new Uint8Array(rows);
    this.open = Array.from({ length: rows });
    this.within = setting.alertsWithin ?? NaN;
  }

  add(journal: Journal): void {
    const { kind, time, row, other, b, c, length } = journal;
    for (let i = 0; i < length; i++) {
      switch (kind[i]) {
        case Fact.SOLD:
        case Fact.FILLED:
          this.out[row[i]] = 0;
          break;
        case Fact.SENT:
          if (c[i] === 0) this.out[row[i]] = 0;
          break;
        case Fact.BACKORDERED:
        case Fact.AWAITED:
          if (this.out[row[i]] === 0) this.ranOut(time[i], row[i]);
          break;
        case Fact.SUBSTITUTED: {
          this.out[row[i]] = 0;
          const wanted = b[i];
          if (this.out[wanted] === 0) this.ranOut(time[i], wanted);
          break;
        }
        case Fact.LOST:
          if (other[i] === 0 && this.out[row[i]] === 0) this.ranOut(time[i], row[i]);
          break;
        case Fact.ALERT:
          if (this.out[row[i]] === 0) this.warned(time[i], row[i]);
          break;
      }
    }
  }

  close(sheet: KpiSheet): void {
    if (Number.isNaN(this.within)) return;
    sheet.ratio('alertCaughtRate', this.caught, this.stockOuts);
    sheet.ratio('alertFalseRate', this.judged - this.right, this.judged);
    sheet.ratio('alertLead', this.lead / TICKS_PER_DAY, this.caught);
  }

  private warned(now: number, row: number): void {
    const open = (this.open[row] ??= []);
    while (open.length > 0 && open[0] < now - this.within) open.shift();
    open.push(now);
    if (this.isJudged(now)) this.judged++;
  }

  private ranOut(now: number, row: number): void {
    this.out[row] = 1;
    const open = this.open[row]?.filter((at) => at >= now - this.within) ?? [];
    this.open[row] = undefined;
    for (const at of open) if (this.isJudged(at)) this.right++;
    if (now < this.setting.warmUp) return;
    this.stockOuts++;
    if (open.length === 0) return;
    this.caught++;
    this.lead += now - open[0];
  }

  private isJudged(at: number): boolean {
    const { warmUp, horizon } = this.setting;
    return at >= warmUp && at + this.within <= horizon;
  }
}
