import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../workers/desk/newest-only.js';

describe('of what is asked while an answer is being made', () => {
  it('only the newest is worked on, and all who waited get its answer', async () => {
    const worked: number[] = [];
    const ask = newestOnly(async (n: number) => {
      worked.push(n);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return n * 10;
    });
    expect([await Promise.all([ask(1), ask(2), ask(3), ask(4)]), worked]).toEqual([
      [10, 40, 40, 40],
      [1, 4],
    ]);
    expect([await ask(5), worked]).toEqual([50, [1, 4, 5]]);
  });

  it('a failure reaches those it is about and no one else', async () => {
    const ask = newestOnly(async (n: number) => {
      await Promise.resolve();
      if (n === 2) throw new Error('two');
      return n;
    });
    const [first, second] = await Promise.allSettled([ask(1), ask(2)]);
    expect([first.status, second.status, await ask(3)]).toEqual(['fulfilled', 'rejected', 3]);
  });
});
