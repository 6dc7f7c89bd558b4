import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../web/store/frame.js';

/** Draws a picture 16 ms after it was asked for, as a screen does. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function aFrame() {
  const told: number[] = [];
  const start = Date.now();
  return { told, frame: new Frame(() => told.push(Date.now() - start)) };
}

describe('what is told once a picture', () => {
  it('soon: with the next picture, however often it was asked for', () => {
    const { told, frame } = aFrame();
    for (let i = 0; i < 5; i++) frame.soon();
    vi.advanceTimersByTime(500);
    expect(told).toEqual([16]);
  });

  it('promptly: the first at once, the others of that picture with it', () => {
    const { told, frame } = aFrame();
    for (let i = 0; i < 5; i++) frame.promptly();
    vi.advanceTimersByTime(500);
    expect(told).toEqual([0, 16]);
    frame.promptly();
    expect(told).toEqual([0, 16, 500]);
  });

  it.each([
    ['along with what comes before its time is over', 10, [10]],
    ['alone when nothing comes', 400, [50, 400]],
  ])('%s', (_, comes, times) => {
    const { told, frame } = aFrame();
    frame.along(50);
    vi.advanceTimersByTime(comes);
    frame.promptly();
    vi.advanceTimersByTime(500);
    expect(told).toEqual(times);
  });

  it('on a page that is hidden, too', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const { told, frame } = aFrame();
    frame.soon();
    vi.advanceTimersByTime(500);
    expect(told).toEqual([250]);
  });

  it('and who waits goes on when it has been told', async () => {
    const { told, frame } = aFrame();
    await frame.told();
    frame.soon();
    const over = frame.told().then(() => told.length);
    vi.advanceTimersByTime(16);
    expect(await over).toBe(1);
  });
});
