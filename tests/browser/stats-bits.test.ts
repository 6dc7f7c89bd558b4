import { expect, it } from 'vitest';
import { bitsInNode, bitsOfStats } from './stats-bits.js';

it('our functions and streams give the same bits in this browser as in Node', () => {
  expect(navigator.userAgent).toContain('Chrome');
  expect(bitsOfStats()).toEqual(bitsInNode);
});

it('a page of the workbench may share memory with its workers', () => {
  expect(globalThis.crossOriginIsolated).toBe(true);
});
