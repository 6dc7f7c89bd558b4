import { describe, expect, it } from 'vitest';
import { Format } from '../../../src/report/format.js';
import { replayFilm } from '../../../src/report/future/replay-film.js';
import { DUE, levelAt, shelfScale, travellers } from '../../../src/report/future/replay-frame.js';
import { nextMark, replayDayText, replayTitle } from '../../../src/report/future/replay-words.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare } from '../../../src/study/prepare.js';
import { tinyShop } from './tiny-shop.js';
import { atOnce } from '../../study/future/at-once.js';

const { scenario, setting } = tinyShop();
const future = atOnce(playFuture(prepare(scenario), 0, 0));
const film = replayFilm(future, future, setting, { warmUpDays: 0, most: 60 });
const format = new Format('EUR', 'en-GB');

describe('a film of the tiny shop', () => {
  it('holds its levels day by day', () => {
    // Five mugs, one sold every half day from 6:00 of the first day on; a dozen are ordered when one is left.
    expect([...film.onHand.subarray(0, 5)]).toEqual([3, 1, 0, 0, 0]);
    expect([...film.backordered.subarray(0, 5)]).toEqual([0, 0, 1, 3, 5]);
    expect([...film.waiting.subarray(0, 5)]).toEqual([0, 0, 1, 3, 5]);
    expect([...film.queue.subarray(0, 5)]).toEqual([0, 0, 1, 3, 5]);
    expect([...film.placed.subarray(0, 3)]).toEqual([2, 2, 2]);
    expect(film.rows).toEqual(['mug']);
  });

  it('knows its worst day and its events', () => {
    // The port opens on the 17th; the first dozen comes the day after.
    expect(film.worstDay).toBe(15);
    expect(film.marks).toEqual([{ from: 4, to: 15, label: 'Port outage' }]);
    expect([nextMark(film, 0), nextMark(film, 4)]).toEqual([4, 4]);
    expect(nextMark({ ...film, marks: [] }, 0)).toBeNull();
  });

  it('says a day in a sentence', () => {
    expect(replayTitle(film, format)).toBe('At worst 27 units wait, on Tue 17 Nov');
    expect(replayDayText(film, 0, format)).toBe('Day 1, Mon 2 Nov: nothing waits; 2 orders placed.');
    expect(replayDayText(film, 2, format)).toBe(
      'Day 3, Wed 4 Nov: 1 unit waits in 1 order, the longest for less than a day; 2 orders placed.',
    );
    expect(replayDayText(film, 10, format)).toBe(
      'Day 11, Thu 12 Nov: 17 units wait in 17 orders, the longest for 8 days; 2 orders placed, Port outage.',
    );
    expect(replayDayText(film, 16, format)).toBe(
      'Day 17, Wed 18 Nov: 17 units wait in 17 orders, the longest for 8 days; 2 orders placed, 1 delivery.',
    );
  });
});

describe('a moment of it', () => {
  it('lies between two closes', () => {
    expect(levelAt(film.backordered, 1, 0, 3)).toBe(1);
    expect(levelAt(film.backordered, 1, 0, 3.5)).toBe(2);
    expect(levelAt(film.backordered, 1, 0, 3.999)).toBeCloseTo(2.998, 9);
    expect(levelAt(film.onHand, 1, 0, 0.5)).toBe(3);
    expect(shelfScale([film])).toEqual({ onHand: Math.max(...film.onHand), waiting: 27 });
  });

  it('has each purchase order between its supplier and the shelf', () => {
    expect(travellers(film, 1)).toEqual([]);
    const [ordered, due, received] = [film.purchases.ordered[0], film.purchases.due[0], film.purchases.received[0]];
    const first = (at: number) => travellers(film, at).find(({ purchase }) => purchase === 0);
    expect(first(ordered)).toMatchObject({ along: 0, late: 0, units: 12 });
    expect(first((ordered + due) / 2)?.along).toBeCloseTo(DUE / 2, 9);
    expect(first(due + 2)?.late).toBe(2);
    expect(first(due + 2)!.along).toBeGreaterThan(DUE);
    expect(first(received - 0.01)!.along).toBeLessThanOrEqual(1);
    expect(first(received)).toBeUndefined();
  });
});
