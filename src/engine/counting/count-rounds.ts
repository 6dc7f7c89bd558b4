import type { Strategy } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { abcClasses } from './abc-classes.js';

/** Stock rows counted together, first at `first` and then every so many ticks. */
export interface CountRound {
  readonly first: number;
  readonly every: number;
  readonly rows: readonly number[];
}

/**
 * When which stock row is counted: the rows of a location with the same period are spread over it, row k of n (from 1) first on day
 * k · period ÷ n, rounded up. Rows without demand and stock at the opening are nobody's range and not counted.
 *
 * @param mean demand a day as it was believed at the opening, by stock row: whose turn it is must not change with what is learned.
 */
export function countRounds(e: Engine, strategy: Strategy, mean: Float64Array = e.plan.mean): CountRound[] {
  const { catalog, ledger, items } = e;
  const own = strategy.counting?.everyDays;
  const classes = abcClasses(
    catalog.items.map(({ price }, item) => {
      let perDay = 0;
      for (let row = item; row < ledger.rows; row += items) perDay += mean[row];
      return perDay * price;
    }),
  );
  const rounds = new Map<string, { first: number; every: number; rows: number[] }>();
  catalog.locations.forEach(({ records }, location) => {
    if (!e.asked[location]) return;
    const groups = new Map<string, { everyDays: number; rows: number[] }>();
    for (let item = 0; item < items; item++) {
      const row = location * items + item;
      if (mean[row] === 0 && ledger.available[row] === 0) continue;
      const everyDays = own ? own[classes[item]] : (records?.countEveryDays ?? Infinity);
      if (everyDays === Infinity) continue;
      const key = own ? `class ${classes[item]}` : '';
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { everyDays, rows: [row] });
    }
    for (const { everyDays, rows } of groups.values()) {
      rows.forEach((row, k) => {
        const day = Math.ceil(((k + 1) * everyDays) / rows.length);
        const key = `${day} ${everyDays}`;
        const round = rounds.get(key);
        if (round) round.rows.push(row);
        else rounds.set(key, { first: ticks(day), every: ticks(everyDays), rows: [row] });
      });
    }
  });
  return [...rounds.values()];
}
