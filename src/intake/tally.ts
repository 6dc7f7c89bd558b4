import type { Problem } from '../domain/problems.js';
import { reasons, type LeftOut, type Reason } from './order-history.js';

const LISTED = 20;

/** Counts rows left out by reason, with the first one as an example, and keeps the first 20 problems. */
export class Tally {
  problemCount = 0;
  readonly problems: Problem[] = [];
  private readonly byReason = new Map<Reason, { rows: number; units: number; example: LeftOut['example'] }>();

  /** `units` NaN = not known; `row` is asked for the example alone. */
  leaveOut(reason: Reason, units: number, file: string, line: number, row: () => string): void {
    let entry = this.byReason.get(reason);
    if (entry === undefined) {
      entry = { rows: 0, units: 0, example: { file, line, row: row() } };
      this.byReason.set(reason, entry);
    }
    entry.rows++;
    if (!Number.isNaN(units)) entry.units += units;
  }

  problem(problem: Problem): void {
    this.problemCount++;
    if (this.problems.length < LISTED) this.problems.push(problem);
  }

  /** In the order in which the reasons are asked. */
  leftOut(): readonly LeftOut[] {
    return (Object.keys(reasons) as Reason[]).flatMap((reason) => {
      const entry = this.byReason.get(reason);
      return entry === undefined ? [] : [{ reason, ...entry }];
    });
  }
}
