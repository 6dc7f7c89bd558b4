import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { count, counted, plural } from '../../src/domain/count-words.js';

describe('numbers with their words', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [1.5, '1.5 days'],
    [690_165, '690,165 days'],
    [-1, '-1 days'],
  ])('%d', (n, words) => expect(counted(n, 'day')).toBe(words));

  it('of any kind', () => {
    expect(counted(1, 'delivery', 'deliveries')).toBe('1 delivery');
    expect(counted(2, 'delivery', 'deliveries')).toBe('2 deliveries');
    expect([plural(1, 'is', 'are'), plural(3, 'is', 'are'), count(1234)]).toEqual(['is', 'are', '1,234']);
  });

  it('are written by one helper, not by hand', () => {
    const files = ['src', 'workers', 'web'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const byHand = files
      .filter((path) => path.endsWith('.ts') && !path.endsWith('count-words.ts'))
      .filter((path) => /=== 1 \? one : |=== 1 \? '(\w+)' : '\1s'/.test(readFileSync(path, 'utf8')));
    expect(byHand).toEqual([]);
  });
});
