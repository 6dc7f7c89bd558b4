import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { Abandoned, abandonable } from '../../../src/study/what-if/abandonable.js';
import { TapeCache } from '../../../src/study/what-if/tape-cache.js';
import { recordTape } from '../../../src/world/record-tape.js';
import { knownShop } from '../known-shop.js';

const prepared = prepare(knownShop('tapes'));
const played = (cache: TapeCache, replication: number, shop = 'shop') =>
  replicate(prepared, replication, { tape: cache.tape(shop, prepared, replication), groups: true });

describe('a cache of tapes', () => {
  it('plays the same as a fresh tape, first and again', () => {
    const cache = new TapeCache();
    for (const replication of [0, 1, 0, 1])
      expect(played(cache, replication)).toEqual(replicate(prepared, replication, { groups: true }));
  });

  it.each([0, 50_000, 100_000, 1e9])('stays within %i bytes and plays the same', (limit) => {
    const cache = new TapeCache(limit);
    for (const shop of ['a', 'b', 'a']) {
      for (let r = 0; r < 6; r++) {
        expect(played(cache, r, shop).values).toEqual(replicate(prepared, r).values);
        expect(cache.bytes).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('keeps the first futures of a shop rather than the last', () => {
    const cache = new TapeCache(70_000);
    for (let r = 0; r < 6; r++) played(cache, r);
    const { bytes } = cache;
    expect(bytes).toBeGreaterThan(0);
    const first = cache.tape('shop', prepared, 0).nextChunk()!;
    expect(cache.tape('shop', prepared, 0).nextChunk(), 'the very same columns').toBe(first);
    expect(cache.tape('shop', prepared, 5).nextChunk()).not.toBe(cache.tape('shop', prepared, 5).nextChunk());
  });

  it('makes room for another shop', () => {
    const cache = new TapeCache(70_000);
    for (let r = 0; r < 6; r++) played(cache, r, 'old');
    const chunk = (shop: string) => cache.tape(shop, prepared, 0).nextChunk();
    played(cache, 0, 'new');
    expect(chunk('new')).toBe(chunk('new'));
  });
});

it('a tape that is given up ends with the next chunk', () => {
  let given = false;
  const tape = abandonable(recordTape(prepared.scenario, 0, { chunkDays: 10 }), () => given);
  expect(tape.nextChunk()).not.toBeNull();
  given = true;
  expect(() => tape.nextChunk()).toThrow(Abandoned);
});
