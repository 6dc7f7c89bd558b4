import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, type Box } from '../../../web/app/place-beside.js';

const screen = { width: 1440, height: 900 };
const card = { width: 304, height: 200 };
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a card beside its target', () => {
  it.each<[string, Box, string]>([
    ['a lever on the left', { x: 16, y: 310, width: 260, height: 40 }, 'right'],
    ['a chart on the right', { x: 960, y: 280, width: 480, height: 200 }, 'left'],
    ['a line as wide as the page', { x: 0, y: 48, width: 1440, height: 90 }, 'below'],
    ['a dock at the foot', { x: 0, y: 680, width: 1440, height: 220 }, 'above'],
    ['the whole page', { x: 0, y: 0, width: 1440, height: 900 }, 'off'],
  ])('%s', (_, target, side) => {
    expect(placeBeside(target, card, screen).side).toBe(side);
  });

  it('takes the side that is asked for where it has room', () => {
    expect(placeBeside({ x: 500, y: 400, width: 50, height: 50 }, card, screen, ['above', 'right']).side).toBe('above');
    expect(placeBeside({ x: 500, y: 20, width: 50, height: 50 }, card, screen, ['above', 'right']).side).toBe('right');
  });

  it('is whole on the screen and never on its target, its arrow on its own edge', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 1400 }),
      y: fc.integer({ min: 0, max: 860 }),
      width: fc.integer({ min: 1, max: 1440 }),
      height: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(box, (target) => {
        const { x, y, side, arrow } = placeBeside(target, card, screen);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + card.width).toBeLessThanOrEqual(screen.width);
        expect(y + card.height).toBeLessThanOrEqual(screen.height);
        if (side === 'off') return;
        expect(overlap(target, { x, y, ...card })).toBe(false);
        expect(arrow).toBeGreaterThan(0);
        expect(arrow).toBeLessThan(side === 'left' || side === 'right' ? card.height : card.width);
      }),
      { seed: 3 },
    );
  });
});
