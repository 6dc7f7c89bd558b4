import type { Strategy } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import { reorderSpec } from '../reorder/set-levels.js';
import { forecastLearners } from './forecast-learner.js';
import { leadTimeLearner } from './lead-time-learner.js';
import type { Learner } from './learner.js';
import { movingAverage, type Recent } from './moving-average.js';

/** One learner of demand for each window and period that policies of this strategy ask for, and one of lead times; none when nobody learns. */
export function learners(e: Engine, strategy: Strategy): Learner[] {
  const groups = new Map<string, { spec: Recent; rows: number[] }>();
  for (let row = 0; row < e.ledger.rows; row++) {
    const { demand } = reorderSpec(e, strategy, row);
    if (!e.asked[(row / e.items) | 0]) continue;
    if (demand.from !== 'recent') continue;
    const key = `${demand.windowDays} ${demand.everyDays}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { spec: demand, rows: [row] });
  }
  const ofDemand = [
    ...[...groups.values()].map(({ spec, rows }) => movingAverage(e, strategy, spec, rows)),
    ...forecastLearners(e, strategy),
  ];
  const { leadTimes } = strategy;
  return leadTimes && e.leadTimes ? [...ofDemand, leadTimeLearner(e, strategy, leadTimes, e.leadTimes)] : ofDemand;
}
