import type { Demand, Strategy } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { setLevels } from '../reorder/set-levels.js';
import { review } from '../review.js';
import type { Learner } from './learner.js';

export type Recent = Extract<Demand, { from: 'recent' }>;

/**
 * Moving average over the last `window / every` buckets of each stock row. Until the window is full, the missing buckets count with what
 * the plan believed at the start.
 */
export function movingAverage(e: Engine, strategy: Strategy, spec: Recent, rows: readonly number[]): Learner {
  const { ledger, plan } = e;
  const bucketDays = spec.everyDays;
  const size = Math.max(2, Math.round(spec.windowDays / bucketDays));
  const buckets = new Float64Array(rows.length * size);
  const seen = new Float64Array(rows.length);
  const priorMean = Float64Array.from(rows, (row) => plan.mean[row]);
  const priorVariance = Float64Array.from(rows, (row) => plan.variance[row]);
  let turn = 0;

  const estimate = (k: number): void => {
    const filled = Math.min(turn, size);
    const missing = size - filled;
    let sum = 0;
    let squares = 0;
    for (let b = 0; b < filled; b++) {
      const x = buckets[k * size + b];
      sum += x;
      squares += x * x;
    }
    const own =
      filled > 1 ? Math.max(0, (squares - (sum * sum) / filled) / (filled - 1)) / bucketDays : priorVariance[k];
    plan.mean[rows[k]] = (sum / bucketDays + missing * priorMean[k]) / size;
    plan.variance[rows[k]] = (filled * own + missing * priorVariance[k]) / size;
  };

  return {
    every: ticks(bucketDays),
    name: `recent ${spec.windowDays}d every ${spec.everyDays}d`,
    /** Of each row what was seen so far, then its buckets, the oldest first. */
    save() {
      const filled = Math.min(turn, size);
      const bucket = (k: number, b: number) => buckets[k * size + ((turn - filled + b) % size)];
      const own = (k: number) => [seen[k], ...Array.from({ length: filled }, (_, b) => bucket(k, b))];
      return { turns: turn, rows: new Map(rows.map((row, k) => [row, own(k)])) };
    },
    restore(memory) {
      turn = memory.turns;
      rows.forEach((row, k) => {
        const [sofar = ledger.demanded[row], ...own] = memory.rows.get(row) ?? [];
        seen[k] = sofar;
        own.slice(-size).forEach((units, b, kept) => (buckets[k * size + ((turn - kept.length + b) % size)] = units));
        if (turn > 0) estimate(k);
      });
    },
    learn(now) {
      const place = turn++ % size;
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k];
        buckets[k * size + place] = ledger.demanded[row] - seen[k];
        seen[k] = ledger.demanded[row];
        estimate(k);
        setLevels(e, strategy, row, now);
        if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
      }
    },
  };
}
