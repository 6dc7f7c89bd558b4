import { expect, it } from 'vitest';
import { bitsInNode, bitsOfStats } from '../browser/stats-bits.js';

it('our functions and streams keep their bits in Node (the browser test holds Chromium to the same)', () => {
  expect(bitsOfStats()).toEqual(bitsInNode);
});
