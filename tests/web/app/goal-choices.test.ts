import { expect, it } from 'vitest';
import { GOAL_CHOICES, readGoal, sameGoal } from '../../../web/app/goal-choices.js';

const points = (halfWidth: number) => ({ kind: 'until', kpi: 'onTimeRate', halfWidth });

it.each<[string, unknown]>([
  ['300', { kind: 'fixed', n: 300 }],
  ['2,000 futures', { kind: 'fixed', n: 2000 }],
  ['2 000', { kind: 'fixed', n: 2000 }],
  ['±0.3', points(0.003)],
  ['0,25', points(0.0025)],
  ['+-0.5 points', points(0.005)],
  ['1 point', points(0.01)],
  ['2 %', points(0.02)],
  ['±1.5 pts', points(0.015)],
])('a goal of one’s own: %s', (typed, goal) => {
  expect(readGoal(typed)).toMatchObject(goal as object);
});

it.each(['', 'many', '1', '0', '-5', '100000', '±0', '±80', '1e9', 'NaN'])('is none: %s', (typed) => {
  expect(readGoal(typed)).toBeNull();
});

it('no two answers are the same', () => {
  for (const a of GOAL_CHOICES) for (const b of GOAL_CHOICES) expect(sameGoal(a.goal, b.goal)).toBe(a === b);
});
