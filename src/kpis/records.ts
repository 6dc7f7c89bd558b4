import { Fact, type Journal } from '../engine/journal.js';
import { docks } from './docks.js';
import type { KpiFamily, KpiSetting, KpiSheet } from './kpi.js';

/** How far the records are from the shelves. Where no location's records can go wrong, they are right, and nothing is read. */
export class RecordKpis implements KpiFamily {
  private readonly perfect: boolean;
  /** Recorded less physical units by row, and since when they differ (ticks). */
  private readonly error: Int32Array;
  private readonly since: Float64Array;
  private readonly carried: Uint8Array; // stocked, purchased or asked for, ever
  private readonly docks: Uint8Array;
  private wrongArea = 0; // row × measured ticks with a wrong record
  private picks = 0;
  private shortPicks = 0;
  private shrunk = 0;

  constructor(private readonly setting: KpiSetting) {
    const { items, locations } = setting.catalog;
    const rows = items.length * locations.length;
    this.perfect = locations.every(({ records }) => records === undefined);
    this.error = new Int32Array(rows);
    this.since = new Float64Array(rows);
    this.carried = new Uint8Array(rows);
    this.docks = docks(setting.catalog);
  }

  add(journal: Journal): void {
    if (this.perfect) return;
    const { kind, time, row, units, length } = journal;
    const { warmUp } = this.setting;
    for (let i = 0; i < length; i++) {
      const measured = time[i] >= warmUp ? 1 : 0;
      switch (kind[i]) {
        case Fact.STOCKED:
          if (units[i] > 0) this.carried[row[i]] = 1;
          break;
        case Fact.PURCHASED:
        case Fact.BACKORDERED:
        case Fact.AWAITED:
        case Fact.LOST:
          this.carried[row[i]] = 1;
          break;
        case Fact.SUBSTITUTED:
          this.carried[journal.b[i]] = 1;
          this.picks += measured;
          break;
        case Fact.FILLED:
        case Fact.RELEASED:
        case Fact.SENT:
          this.picks += measured;
          break;
        case Fact.SHORT:
          this.shortPicks += measured;
          // Where something was found, its FILLED, RELEASED or SENT is the pick; a substitute is sent whole or not.
          if (journal.a[i] === 0) this.picks += measured;
          break;
        case Fact.SHRUNK:
          this.shrunk += measured * units[i];
          this.changes(row[i], time[i], units[i]);
          break;
        case Fact.COUNTED:
        case Fact.MISCOUNTED:
          this.changes(row[i], time[i], units[i]);
          break;
        case Fact.ARRIVED:
          this.changes(row[i], time[i], -units[i]);
          break;
        case Fact.RECEIVED:
          if (this.docks[row[i]] === 1) this.changes(row[i], time[i], units[i]);
          break;
      }
    }
  }

  close(sheet: KpiSheet): void {
    const { warmUp, horizon } = this.setting;
    let carried = 0;
    for (let row = 0; row < this.error.length; row++) {
      carried += this.carried[row];
      this.changes(row, horizon, -this.error[row]);
    }
    const whole = this.perfect ? 1 : carried * (horizon - warmUp);
    sheet.ratio('recordAccuracy', whole - this.wrongArea, whole);
    sheet.ratio('shortPickRate', this.shortPicks, this.perfect ? 1 : this.picks);
    sheet.number('shrinkage', this.shrunk);
  }

  private changes(row: number, now: number, by: number): void {
    const before = this.error[row];
    this.error[row] = before + by;
    if (before === 0) this.since[row] = now;
    else if (before + by === 0) this.wrongArea += Math.max(0, now - Math.max(this.since[row], this.setting.warmUp));
  }
}
