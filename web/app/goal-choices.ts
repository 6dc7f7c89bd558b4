import type { Goal } from '../../src/study/what-if/goal.js';

export interface GoalChoice {
  readonly label: string;
  readonly goal: Goal;
}

export const MOST_FUTURES = 10_000;

/** Answers to 'How sure do you want to be?': a half-width of orders on time, a number of futures, or what the file says. */
export const GOAL_CHOICES: readonly GoalChoice[] = [
  { label: 'As the file says', goal: { kind: 'file' } },
  { label: 'On time to ±0.5 points', goal: within(0.005) },
  { label: 'On time to ±0.2 points', goal: within(0.002) },
  { label: 'On time to ±0.1 points', goal: within(0.001) },
  { label: '100 futures', goal: { kind: 'fixed', n: 100 } },
  { label: '400 futures', goal: { kind: 'fixed', n: 400 } },
  { label: '2,000 futures', goal: { kind: 'fixed', n: 2000 } },
];

export const sameGoal = (a: Goal, b: Goal): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'fixed' || a.n === (b as typeof a).n) &&
  (a.kind !== 'until' || (a.kpi === (b as typeof a).kpi && a.halfWidth === (b as typeof a).halfWidth));

/** What was typed as a goal of one's own: '300', '±0.3', '0.3 points'; null where it is neither. */
export function readGoal(typed: string): Goal | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const points = /^(?:±|\+-|\+\/-)? ?(\d*[.,]\d+|\d+(?=.*(?:point|%))) ?(?:points?|pts?|%)?$/.exec(text);
  const width = points ? Number(points[1]!.replace(',', '.')) : Number.NaN;
  if (width > 0 && width < 50) return within(width / 100);
  const futures = /^(\d[\d ,.]*)(?: futures?)?$/.exec(text);
  const n = futures ? Number(futures[1]!.replace(/[ ,.]/g, '')) : Number.NaN;
  return Number.isInteger(n) && n >= 2 && n <= MOST_FUTURES ? { kind: 'fixed', n } : null;
}

function within(halfWidth: number): Goal {
  return { kind: 'until', kpi: 'onTimeRate', halfWidth, max: MOST_FUTURES };
}
