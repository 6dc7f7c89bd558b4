import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TickPace, type News } from '../../workers/desk/tick-pace.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A study whose futures come one every so many milliseconds; times of the ticks, and what was shown. */
function told(everyMs: number, futures: number, cost = 1): [time: number, shown: number][] {
  const ticks: [number, number][] = [];
  const start = Date.now();
  let news: News = { shown: 0, expected: futures, presentable: false, complete: false, failure: '' };
  const pace = new TickPace(
    () => {
      ticks.push([Date.now() - start, news.presentable ? news.shown : 0]);
      pace.ticked(cost, news.presentable ? news.shown : 0);
    },
    () => Date.now() - start + 1_000,
  );
  pace.begin();
  pace.news(news);
  for (let shown = 1; shown <= futures; shown++) {
    vi.advanceTimersByTime(everyMs);
    news = { ...news, shown, presentable: shown >= 4, complete: shown === futures };
    pace.news(news);
  }
  vi.advanceTimersByTime(1_000);
  return ticks;
}

describe('ticks', () => {
  it('of quick futures: some more than four in the first, then all', () => {
    const ticks = told(3, 30);
    expect(ticks).toHaveLength(2);
    expect(ticks[0]).toEqual([12, 4]);
    expect(ticks[1]).toEqual([90, 30]);
  });

  it('leave a processor to the first estimate, until it has been drawn', () => {
    const pace = new TickPace(() => pace.ticked(1, 4), Date.now);
    const news: News = { shown: 4, expected: 30, presentable: true, complete: false, failure: '' };
    pace.begin();
    vi.advanceTimersByTime(15);
    pace.news({ ...news, shown: 3, presentable: false });
    expect(pace.rest).toBe(0);
    pace.news(news);
    expect(pace.rest).toBe(20);
    vi.advanceTimersByTime(0);
    vi.advanceTimersByTime(19);
    expect(pace.rest).toBe(1);
    vi.advanceTimersByTime(1);
    pace.news({ ...news, shown: 12 });
    expect(pace.rest).toBe(0);
    // All of it is near, and then there: nobody waits for a first one.
    pace.begin();
    vi.advanceTimersByTime(15);
    pace.news({ ...news, shown: 20 });
    expect(pace.rest).toBe(0);
    pace.news({ ...news, shown: 30, complete: true });
    expect(pace.rest).toBe(0);
  });

  it('of very quick ones: only all of them, which are as near as a first estimate', () => {
    expect(told(1, 30)).toEqual([[30, 30]]);
  });

  it('of slow ones: that it is at it, then the first four', () => {
    expect(told(200, 6).slice(0, 2)).toEqual([
      [250, 0],
      [800, 4],
    ]);
  });

  it('come at each doubling, then four times a second', () => {
    const ticks = told(10, 400);
    const gaps = ticks.slice(1).map(([time], i) => time - ticks[i][0]);
    expect(Math.min(...gaps.slice(0, -1))).toBeGreaterThanOrEqual(100);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(260);
    expect(ticks.at(-1)).toEqual([4_000, 400]);
  });

  it('are fewer where making them takes long', () => {
    const ticks = told(10, 400, 200);
    expect(ticks.length).toBeLessThan(4_000 / 800 + 3);
  });

  it('of what is known already come at once', () => {
    const tick = vi.fn<() => void>();
    const pace = new TickPace(tick, () => Date.now());
    pace.begin();
    pace.news({ shown: 30, expected: 30, presentable: true, complete: true, failure: '' });
    vi.advanceTimersByTime(0);
    expect(tick).toHaveBeenCalledOnce();
  });
});

describe('a lever that is dragged', () => {
  it('is followed once nothing was told for a while, and not for longer than patience lasts', () => {
    const pace = new TickPace(() => {});
    const begun: number[] = [];
    const over = vi.fn<() => void>();
    for (let i = 0; i < 12; i++) {
      if (pace.drags()) pace.patience(over);
      else {
        pace.begin();
        begun.push(i);
      }
      vi.advanceTimersByTime(16);
    }
    expect(begun, 'later texts wait for that one').toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, begun.length));
    expect(begun.length).toBeGreaterThan(3);
    expect(begun.length).toBeLessThan(9);
    vi.advanceTimersByTime(250);
    expect(over).toHaveBeenCalledOnce();
  });

  it('slowly is never made to wait', () => {
    const pace = new TickPace(() => {});
    for (let i = 0; i < 9; i++) {
      expect(pace.drags()).toBe(false);
      pace.begin();
      vi.advanceTimersByTime(400);
    }
  });
});
