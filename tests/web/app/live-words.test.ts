import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveWords } from '../../../web/app/live-words.js';
import type { StatusWords } from '../../../web/app/status-words.js';

const words = (kind: StatusWords['kind'], head: string, count = ''): StatusWords => ({
  kind,
  head,
  count,
  detail: '',
  progress: 0,
  act: null,
  warn: false,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what gets further is read at most every five seconds, the end at once', () => {
  let newest = words('first', 'First estimate', '8 of 400');
  const live: LiveWords = new LiveWords({
    addController: () => {},
    requestUpdate: () => live.say(newest),
  } as never);
  const heard: string[] = [];
  const tell = (next: StatusWords): void => {
    newest = next;
    live.say(next);
    if (heard.at(-1) !== live.said) heard.push(live.said);
  };
  tell(newest);
  for (let done = 20; done < 400; done += 20) {
    vi.advanceTimersByTime(400);
    tell(words('playing', 'Getting surer', `${done} of 400`));
  }
  tell(words('recalculating', 'Recalculating'));
  tell(words('sure', 'Sure enough', '400'));
  expect(heard).toHaveLength(3);
  expect(heard[0]).toBe('First estimate, 8 of 400');
  expect(heard[1]).toMatch(/^Getting surer, 2\d0 of 400$/);
  expect(heard[2]).toBe('Sure enough, 400');
});
