import { describe, expect, it } from 'vitest';
import { brushed, brushShape, focusShape } from '../../web/components/charts/brush-focus.js';
import { focusText } from '../../web/components/focus-text.js';

const plot = { left: 30, top: 10, width: 200, height: 100 };
const days = { x: { what: 'days', from: 0, to: 100 } } as const;
const heat = { x: { what: 'days', from: 7, to: 77 }, y: { what: 'items', rows: [4, 2, 9, 0] } } as const;

describe('a brush', () => {
  it.each([
    [30, 230, [0, 100]],
    [50, 90, [10, 30]],
    [90, 50, [10, 30]],
    [51, 89, [10, 30]],
    [-500, 31, [0, 1]],
    [229, 900, [99, 100]],
  ])('from %d to %d px picks whole days', (x0, x1, picked) =>
    expect(brushed(days, plot, { x0, x1, y0: 0, y1: 0 })).toEqual({ days: picked }),
  );

  it.each([
    [12, 30, [4]],
    [36, 84, [2, 9]],
    [84, 36, [2, 9]],
  ])('from %d to %d px picks rows as drawn', (y0, y1, items) =>
    expect(brushed(heat, plot, { x0: 30, x1: 50, y0, y1 })).toEqual({ days: [7, 14], items }),
  );

  it('over all rows picks none of them', () =>
    expect(brushed(heat, plot, { x0: 30, x1: 50, y0: 0, y1: 200 })).toEqual({ days: [7, 14] }));

  it('over waits is no focus', () =>
    expect(brushed({ x: { what: 'waits', from: 0, to: 20 } }, plot, { x0: 130, x1: 230, y0: 0, y1: 0 })).toEqual({
      waits: [10, 20],
    }));

  it('is drawn over the whole height where only days count', () =>
    expect(brushShape(days, plot, { x0: 300, x1: 50, y0: 40, y1: 42 })).toEqual({ x0: 50, x1: 230, y0: 10, y1: 110 }));
});

describe('what is looked at', () => {
  it.each([
    [days, { days: [10, 30] }, { x0: 50, x1: 90, y0: 10, y1: 110 }],
    [days, { items: [3] }, null],
    [days, {}, null],
    [heat, { items: [9] }, { x0: 30, x1: 230, y0: 60, y1: 85 }],
    [heat, { items: [7] }, null],
    [heat, { days: [0, 42], items: [4, 2] }, { x0: 30, x1: 130, y0: 10, y1: 60 }],
  ] as const)('of %o: %o is framed', (axes, focus, box) => expect(focusShape(axes, plot, focus)).toEqual(box));
});

describe('the chip', () => {
  const items = ['mug-blue', 'kettle'];
  it.each([
    [{}, ''],
    [{ days: [26, 33] }, '27 Nov – 3 Dec'],
    [{ days: [26, 27] }, '27 Nov'],
    [{ items: [1] }, 'kettle'],
    [{ days: [0, 1], items: [0, 1] }, '1 Nov · 2 items'],
  ] as const)('of %o says %s', (focus, text) => expect(focusText(focus, '2026-11-01', items, 'en-GB')).toBe(text));
});
