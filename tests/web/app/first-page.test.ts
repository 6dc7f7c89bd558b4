import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaPath } from '../../../web/app/area-path.js';
import { findScenarios } from '../../../web/app/find-scenarios.js';
import { savedText } from '../../../web/app/saved-text.js';
import { boxList } from '../../../web/box/box.js';

describe('scenarios by their question', () => {
  it('holiday-spike comes first, textbook cases lie apart', () => {
    const { scenarios, textbook } = findScenarios(boxList(), '');
    expect(scenarios[0]?.file).toBe('holiday-spike.yaml');
    expect(scenarios.length + textbook.length).toBe(boxList().length);
    expect(textbook.map(({ file }) => file)).toContain('textbook/newsvendor.yaml');
  });

  it.each([
    ['PORT', 'port-closure.yaml'],
    ['second   supplier?', 'safety-stock-vs-second-supplier.yaml'],
    ['newsvendor', 'textbook/newsvendor.yaml'],
  ])('are found by their words: %s', (search, file) => {
    const { scenarios, textbook } = findScenarios(boxList(), search);
    expect([...scenarios, ...textbook].map((entry) => entry.file)).toContain(file);
  });

  it('words that none has find none', () => {
    expect(findScenarios(boxList(), 'port zebra')).toEqual({ scenarios: [], textbook: [] });
  });
});

describe('a thumbnail', () => {
  it('draws amounts from left to right, zero at the foot', () => {
    expect(areaPath([0, 100, 50], 100, 40)).toEqual({
      line: 'M0,40C25,40,25,0,50,0C75,0,75,20,100,20',
      area: 'M0,40C25,40,25,0,50,0C75,0,75,20,100,20V40H0Z',
    });
    expect(areaPath([], 100, 40)).toEqual({ line: '', area: '' });
  });

  it('never leaves its frame', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 }), (weeks) => {
        const numbers = areaPath(weeks, 144, 34)
          .line.match(/[\d.]+,[\d.]+/g)!
          .map((pair) => pair.split(',').map(Number));
        for (const [x, y] of numbers) {
          expect(x).toBeLessThanOrEqual(144);
          expect(y).toBeLessThanOrEqual(34);
        }
      }),
      { seed: 5 },
    );
  });
});

it('says when the shop was kept, or why not', () => {
  const at = new Date(2026, 10, 23, 14, 2).getTime();
  expect(savedText(null)).toEqual({ text: '\u00a0', warn: false });
  expect(savedText({ at, problem: '' }, 'en-GB')).toEqual({ text: 'Autosaved 14:02', warn: false });
  expect(savedText({ at, problem: 'storage is full' })).toEqual({ text: 'Not saved: storage is full', warn: true });
});
