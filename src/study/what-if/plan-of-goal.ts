import type { Replications, Scenario } from '../../domain/scenario.js';
import type { Goal } from './goal.js';

/** How many futures a goal asks of a scenario, in the scenario's own terms. */
export function planOfGoal(goal: Goal, { replications }: Scenario): Replications {
  if (goal.kind === 'file') return replications;
  if (goal.kind === 'fixed') return { kind: 'fixed', n: whole(goal.n) };
  return { ...goal, relative: false, max: whole(goal.max) };
}

const whole = (n: number): number => Math.max(1, Math.floor(n) || 1);
