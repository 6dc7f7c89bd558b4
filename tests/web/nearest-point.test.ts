import { describe, expect, it } from 'vitest';
import { nearestPoint, walkPoints } from '../../web/components/charts/nearest-point.js';

/** Two rows of three, in reading order. */
const grid = [0, 100].flatMap((y) => [0, 50, 100].map((x) => ({ x, y })));

describe('the point that is meant', () => {
  it.each([
    [2, 3, 0],
    [52, 90, 4],
    [100, 41, -1],
    [300, 300, -1],
  ])('at %d, %d is %d', (x, y, at) => expect(nearestPoint(grid, x, y, false)).toBe(at));

  it('is that of the day, however far above the line', () => {
    expect(nearestPoint(grid, 52, 230, true)).toBe(4);
    expect(nearestPoint(grid, 52, 230, false)).toBe(-1);
  });

  it('is the row, wherever in it', () =>
    expect(
      nearestPoint(
        [
          { x: 400, y: 10 },
          { x: 20, y: 28 },
        ],
        30,
        12,
        'rows',
      ),
    ).toBe(0));

  it('is none among none', () => expect(nearestPoint([], 0, 0, false)).toBe(-1));
});

describe('a walk', () => {
  it.each([
    [-1, 'ArrowRight', 0],
    [-1, 'ArrowLeft', 5],
    [2, 'ArrowRight', 3],
    [5, 'ArrowRight', 5],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 4],
    [4, 'ArrowUp', 1],
    [4, 'ArrowDown', 4],
    [3, 'Home', 0],
    [0, 'End', 5],
    [0, 'x', null],
  ])('from %d by %s leads to %s', (at, key, to) => expect(walkPoints(grid, at, key)).toBe(to));

  it('leads nowhere among none', () => expect(walkPoints([], -1, 'Home')).toBe(null));
});
