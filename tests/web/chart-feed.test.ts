import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChartAsk, Drawn } from '../../workers/desk/protocol.js';
import { ChartFeed } from '../../web/components/charts/chart-feed.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Wants another drawing every ten milliseconds; when each was asked for, and how many at once. */
async function wanted(ms: number, each: number) {
  const start = performance.now();
  const asked: number[] = [];
  let [now, most, took] = [0, 0, 0];
  const feed = new ChartFeed(
    () => ({}) as ChartAsk,
    async () => {
      asked.push(performance.now() - start);
      most = Math.max(most, ++now);
      await new Promise((go) => setTimeout(go, each));
      now--;
      return {} as Drawn;
    },
    () => took++,
  );
  for (let at = 0; at < ms; at += 10) {
    feed.want();
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  return { asked, most, took };
}

it('asks four times a second while there is always something new, and once more for the last', async () => {
  expect(await wanted(800, 30)).toEqual({ asked: [0, 250, 500, 750, 1_000], most: 1, took: 5 });
});

it('asks as often as it gets an answer where drawing takes long', async () => {
  expect(await wanted(800, 400)).toEqual({ asked: [0, 400, 800], most: 1, took: 3 });
});

it('asks once for what is wanted once', async () => {
  expect(await wanted(10, 30)).toEqual({ asked: [0], most: 1, took: 1 });
});
