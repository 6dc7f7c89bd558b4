import { DAYS_PER_YEAR, ticks, TICKS_PER_DAY } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { supplyRow } from '../row-names.js';
import type { Inverse, Setting } from '../setting.js';

/** Lead times of purchase orders: the supplier's law as it has drifted since day 0, and lateness that comes in runs. */
export class LeadTimes {
  private readonly leadTime: readonly Inverse[];
  private readonly drift: readonly number[];
  private readonly lateBy: readonly (Inverse | null)[];
  private readonly runs = new Map<number, Run>();

  constructor(private readonly setting: Setting) {
    const { scenario, laws } = setting;
    this.leadTime = scenario.catalog.suppliers.map(({ leadTime }) => laws.inverse(leadTime));
    this.drift = scenario.catalog.suppliers.map(({ driftPerYear = 0 }) => driftPerYear);
    this.lateBy = scenario.catalog.suppliers.map(({ late }) => (late ? laws.inverse(late.by) : null));
  }

  /** Ticks of supplier working time to the receipt of purchase order n, placed at `placedAt` (ticks). */
  at(row: number, supplier: number, n: number, placedAt: number): number {
    const name = supplyRow(row, supplier);
    let days = this.leadTime[supplier](this.draw(Purpose.LEAD_TIME, name, n));
    const drift = this.drift[supplier];
    if (drift !== 0) days *= Math.max(0, 1 + (drift * placedAt) / (DAYS_PER_YEAR * TICKS_PER_DAY));
    const lateBy = this.lateBy[supplier];
    if (lateBy && this.isLate(name, supplier, n)) days += lateBy(this.draw(Purpose.LATE_BY, name, n));
    return Math.max(0, ticks(days));
  }

  /** Whether order n is late hangs on n − 1: the run so far is kept, so that any n may be asked again. */
  private isLate(name: number, supplier: number, n: number): boolean {
    const { chance, afterLate } = this.setting.scenario.catalog.suppliers[supplier].late!;
    let run = this.runs.get(name);
    if (!run) this.runs.set(name, (run = { known: 0, late: new Uint8Array(16) }));
    if (n >= run.late.length) run.late = grown(run.late, n + 1);
    const afterOnTime = chanceAfterOnTime(chance, afterLate);
    for (; run.known <= n; run.known++) {
      const k = run.known;
      const p = k === 0 ? chance : run.late[k - 1] ? afterLate : afterOnTime;
      run.late[k] = this.draw(Purpose.LATE, name, k) < p ? 1 : 0;
    }
    return run.late[n] === 1;
  }

  private draw(purpose: Purpose, name: number, n: number): number {
    return uniformAt(this.setting.seed, this.setting.replication, purpose, name, n);
  }
}

interface Run {
  /** Orders 0 … known − 1 are decided. */
  known: number;
  late: Uint8Array;
}

/** P(late | the previous one was on time) that keeps the long-run share at `chance`: chance = chance·afterLate + (1 − chance)·p. */
function chanceAfterOnTime(chance: number, afterLate: number): number {
  return chance >= 1 ? 1 : Math.min(1, (chance * (1 - afterLate)) / (1 - chance));
}

function grown(old: Uint8Array, needed: number): Uint8Array {
  const longer = new Uint8Array(Math.max(needed, old.length * 2));
  longer.set(old);
  return longer;
}
