import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Replications } from '../../../src/domain/scenario.js';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { runStudy } from '../../../src/study/run-study.js';
import { Futures } from '../../../src/study/what-if/futures.js';
import { nextJob } from '../../../src/study/what-if/next-job.js';
import { OutcomeColumn } from '../../../src/study/what-if/outcome-store.js';
import { shopOf } from '../../workers/what-if-shop.js';

const shop = shopOf({ few: 4, some: 7 });
const prepared = prepare(shop);
const outcome = (row: number, replication: number, groups = true) =>
  replicate({ ...prepared, scenario: { ...shop, strategies: [shop.strategies[row]] } }, replication, { groups });

const two = () => [new OutcomeColumn(), new OutcomeColumn()];
const fixed = (n: number): Replications => ({ kind: 'fixed', n });

describe('futures', () => {
  it('are shown up to the first that is missing under any strategy, in whatever order they come', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(20).keys()], { minLength: 20 }), (order) => {
        const columns = two();
        const futures = new Futures(shop, columns, fixed(10), 1e9);
        const there = new Set<number>();
        for (const pair of order) {
          columns[pair % 2].put({ ...outcomes[pair] });
          there.add(pair);
          futures.look();
          let prefix = 0;
          while (there.has(2 * prefix) && there.has(2 * prefix + 1)) prefix++;
          expect(futures.shown).toBe(prefix);
          expect(futures.complete).toBe(prefix === 10);
        }
      }),
      { seed: 5, numRuns: 30 },
    ));

  it.each<Replications>([
    fixed(7),
    { kind: 'until', kpi: 'unitFillRate', halfWidth: 0.015, relative: false, max: 100 },
    { kind: 'until', kpi: 'onHandMean', halfWidth: 0.04, relative: true, max: 100 },
    { kind: 'until', kpi: 'unitFillRate', halfWidth: 0.001, relative: false, max: 31 },
    { kind: 'until', kpi: 'unitFillRate', halfWidth: 0.5, relative: false, max: 5 },
  ])('wanted are those that a whole study plays: %o', async (plan) => {
    const columns = two();
    const futures = new Futures(shop, columns, plan, 1e9);
    let looks = 0;
    while (!futures.complete && looks++ < 200) {
      for (let r = futures.shown; r < futures.wanted; r++) columns.forEach((column, s) => column.put(outcome(s, r)));
      futures.look();
    }
    const study = await runStudy(
      { ...shop, replications: plan },
      { file: '', digest: '', warnings: [] },
      async (replications) => replications.map((r) => replicate(prepared, r)),
    );
    expect(futures.shown).toBe(study.replications);
    expect(futures.capped).toBe(study.stopped === 'cap');
  });

  it('do without one that is lost', () => {
    const columns = two();
    const futures = new Futures(shop, columns, fixed(3), 1e9);
    for (const r of [0, 2]) columns.forEach((column, s) => column.put(outcome(s, r)));
    futures.lost.add(1);
    futures.look();
    expect(futures.complete).toBe(true);
    expect(futures.outcomes(3).map(({ replication }) => replication)).toEqual([0, 2]);
  });

  it('are counted by item and day as far as memory lasts', () => {
    const columns = two();
    columns.forEach((column, s) => column.put(outcome(s, 0)));
    const bytes = columns.reduce((sum, column) => sum + column.bytes, 0);
    const futures = new Futures(shop, columns, fixed(9), 3.5 * bytes);
    expect([0, 1, 2, 3, 8].map((r) => futures.grouped(r))).toEqual([true, true, true, false, false]);
    for (let r = 1; r < 9; r++) columns.forEach((column, s) => column.put(outcome(s, r, r < 3)));
    futures.look();
    expect(futures.complete).toBe(true);
    expect(futures.outcomes(9).map((joined) => 'groups' in joined)).toEqual([...Array(9).keys()].map((r) => r < 3));
  });
});

describe('the next job', () => {
  const terms = { workers: 2, busy: () => false, most: 1, ahead: 4, elsewhere: () => false };

  it('is the first future of the worker', () => {
    const futures = new Futures(shop, two(), fixed(9), 1e9);
    expect(nextJob(futures, { ...terms, worker: 0 })).toEqual({ replications: [0], strategies: [0, 1], groups: true });
    expect(nextJob(futures, { ...terms, worker: 1 })!.replications).toEqual([1]);
  });

  it('helps the others when its own are far ahead, and when they are done', () => {
    const futures = new Futures(shop, two(), fixed(9), 1e9);
    const busy = (r: number) => r === 1 || r % 2 === 0;
    expect(nextJob(futures, { ...terms, busy, worker: 0 })!.replications).toEqual([3]);
    const ahead = (r: number) => r < 4;
    expect(nextJob(futures, { ...terms, busy: ahead, worker: 0 })!.replications).toEqual([4]);
  });

  it('leaves futures to whoever has their tapes, but for the last of several', () => {
    const futures = new Futures(shop, two(), fixed(9), 1e9);
    const elsewhere = (r: number) => r % 2 === 1;
    const next = (busy: (r: number) => boolean) => nextJob(futures, { ...terms, elsewhere, busy, worker: 0 });
    expect(next((r) => r === 1 || (r % 2 === 0 && r < 4))!.replications).toEqual([4]);
    expect(next((r) => r === 1 || r % 2 === 0)!.replications).toEqual([7]);
    expect(next((r) => r <= 3 || r % 2 === 0)).toBeUndefined();
  });

  it('is only what is missing', () => {
    const columns = two();
    columns[0].put(outcome(0, 0));
    const futures = new Futures(shop, columns, fixed(2), 1e9);
    expect(nextJob(futures, { ...terms, worker: 0 })).toMatchObject({ replications: [0], strategies: [1] });
  });

  it('is several futures where they are quick, all under the same strategies', () => {
    const columns = two();
    columns[0].put(outcome(0, 4));
    const futures = new Futures(shop, columns, fixed(9), 1e9);
    expect(nextJob(futures, { ...terms, most: 3, ahead: 9, worker: 0 })!.replications).toEqual([0, 2]);
  });

  it('of strategies that are alike is played once', () => {
    const column = new OutcomeColumn();
    const futures = new Futures(shop, [column, column], fixed(9), 1e9);
    expect(nextJob(futures, { ...terms, worker: 0 })!.strategies).toEqual([0]);
  });
});

/** Pairs of a future and a strategy: pair k is future ⌊k / 2⌋ under strategy k mod 2. */
const outcomes = Array.from({ length: 20 }, (_, pair) => outcome(pair % 2, pair >> 1, false)).map((bare, pair) => ({
  ...bare,
  groups: outcome(pair % 2, pair >> 1).groups!,
}));
