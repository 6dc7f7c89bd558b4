import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch, type Watched } from '../../workers/watch.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

class Somebody implements Watched {
  work: object | undefined = {};
  beat: number | undefined = 0;
  dead = 0;
  declareDead(): void {
    this.dead++;
  }
}

describe('the watch', () => {
  it('loses patience after 20 s without a sign of life', () => {
    const one = new Somebody();
    const watch = new Watch([one]);
    watch.start();
    vi.advanceTimersByTime(20_000);
    expect(one.dead).toBe(0);
    vi.advanceTimersByTime(3_000);
    expect(one.dead).toBe(1);
    watch.stop();
  });

  it('waits for ever while there is a beat now and then', () => {
    const one = new Somebody();
    new Watch([one]).start();
    for (let i = 0; i < 40; i++) {
      vi.advanceTimersByTime(15_000);
      one.beat! += 1;
    }
    expect(one.dead).toBe(0);
  });

  it('gives ten times as long as the longest work so far', () => {
    const one = new Somebody();
    one.beat = undefined;
    new Watch([one]).start();
    vi.advanceTimersByTime(11_000);
    one.work = {};
    vi.advanceTimersByTime(95_000);
    expect(one.dead).toBe(0);
    vi.advanceTimersByTime(30_000);
    expect(one.dead).toBe(1);
  });

  it('is patient with the first work where no beat can be seen', () => {
    const one = new Somebody();
    one.beat = undefined;
    new Watch([one]).start();
    vi.advanceTimersByTime(110_000);
    expect(one.dead).toBe(0);
    vi.advanceTimersByTime(20_000);
    expect(one.dead).toBe(1);
  });

  it('does not mind sleep, nor the idle', () => {
    const [one, idle] = [new Somebody(), new Somebody()];
    idle.work = undefined;
    new Watch([one, idle]).start();
    vi.advanceTimersByTime(5_000);
    vi.setSystemTime(Date.now() + 8 * 3_600_000); // the timer stood still meanwhile
    vi.advanceTimersByTime(5_000);
    expect([one.dead, idle.dead]).toEqual([0, 0]);
  });
});
