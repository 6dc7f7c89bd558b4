import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  OutcomeColumn,
  OutcomeStore,
  type StrategyOutcome,
} from '../../../src/study/what-if/outcome-store.js';

const outcome = (replication: number, size = 10, groups = false): StrategyOutcome =>
  ({
    replication,
    events: 1,
    values: new Float64Array(size),
    unknown: new Float64Array(1),
    waiting: new Float64Array(1),
    ...(groups ? { groups: { rows: new Float64Array(size), waitBins: new Int32Array(size) } } : {}),
  }) as StrategyOutcome;

describe('a column', () => {
  it('does not count an outcome twice, and prefers the one with tables', () => {
    const column = new OutcomeColumn();
    column.put(outcome(2));
    column.put(outcome(2, 10, true));
    column.put(outcome(2));
    expect(column.has(2, true)).toBe(true);
    expect(column.bytes).toBe(bytesOf(outcome(2, 10, true)));
    expect(column.groupedBytes).toBe(column.bytes);
    expect(column.has(0, false)).toBe(false);
  });
});

describe('the store', () => {
  it('gives the same column to equal keys', () => {
    const store = new OutcomeStore();
    store.column('shop', 'a').put(outcome(0));
    expect(store.column('shop', 'a').has(0, false)).toBe(true);
    expect(store.column('shop', 'b').has(0, false)).toBe(false);
    expect(store.column('other', 'a').has(0, false)).toBe(false);
  });

  it('forgets what was used longest ago, whole', () => {
    const store = new OutcomeStore(2.5 * bytesOf(outcome(0)));
    for (const key of ['a', 'b', 'c']) store.column('shop', key).put(outcome(0));
    store.column('shop', 'a');
    store.trim(new Set());
    expect(['a', 'b', 'c'].filter((key) => store.column('shop', key).has(0, false))).toEqual(['a', 'c']);
  });

  it('is within its bytes after trimming, but for what is in use', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.nat(9), replication: fc.nat(20), size: fc.nat(50) }), { maxLength: 80 }),
        fc.nat(9),
        (puts, used) => {
          const store = new OutcomeStore(20_000);
          for (const { key, replication, size } of puts) store.column('shop', `${key}`).put(outcome(replication, size));
          const inUse = store.column('shop', `${used}`);
          const before = inUse.bytes;
          store.trim(new Set([inUse]));
          expect(store.column('shop', `${used}`).bytes).toBe(before);
          expect(store.bytes <= 20_000 || store.bytes === before).toBe(true);
        },
      ),
      { seed: 3 },
    ));
});
