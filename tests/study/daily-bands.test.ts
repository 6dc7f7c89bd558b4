import { expect, it } from 'vitest';
import { dailyBands } from '../../src/study/daily-bands.js';
import type { GroupTotals, ReplicationOutcome } from '../../src/study/result.js';
import { smallShop } from '../reference/small-shop.js';

const DAYS = 9;
const scenario = smallShop({ horizonDays: DAYS });

function outcome(replication: number, parts: Partial<GroupTotals>): ReplicationOutcome {
  const none = new Float64Array(DAYS);
  const nobody = new Int32Array(DAYS);
  const levels = { backordered: none, onHand: none, position: none };
  const orders = { placed: nobody, onTime: nobody, unknownByDay: nobody };
  const tables = { rows: none, suppliers: none, channels: none, itemWeeks: nobody, waitBins: nobody };
  const empty = new Float64Array();
  const groups = { ...levels, ...orders, ...tables, ...parts };
  return { replication, events: 0, values: empty, unknown: empty, waiting: empty, groups };
}

const median = (outcomes: readonly ReplicationOutcome[], level: string): number[] =>
  [...dailyBands(scenario, outcomes).find((band) => band.level === level)!.p50].map((x) => Number(x.toFixed(3)));

it('on time is of the orders of a week, those left out whose fate nobody knows', () => {
  const one = outcome(0, {
    placed: Int32Array.from([0, 4, 4, 0, 0, 0, 0, 0, 2]),
    onTime: Int32Array.from([0, 2, 4, 0, 0, 0, 0, 0, 1]),
    unknownByDay: Int32Array.from([0, 0, 0, 0, 0, 0, 0, 0, 1]),
  });
  // Day 0: nobody. Day 1: 2 of 4; days 2 to 7: 6 of 8; day 8 has lost sight of day 1: 4 of 4 and 1 of 1.
  expect(median([one], 'onTime')).toEqual([NaN, 0.5, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 1]);
});

it('a future in which nobody ordered says nothing of that day', () => {
  const placed = Int32Array.from({ length: DAYS }, () => 1);
  const outcomes = [outcome(0, {}), outcome(1, { placed, onTime: placed })];
  expect(median(outcomes, 'onTime')).toEqual(Array.from({ length: DAYS }, () => 1));
});

it('levels are quantiles over the futures', () => {
  const outcomes = [1, 2, 6].map((units, r) => outcome(r, { position: new Float64Array(DAYS).fill(units) }));
  expect(median(outcomes, 'position')).toEqual(Array.from({ length: DAYS }, () => 2));
});
