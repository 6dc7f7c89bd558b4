import { expect, it } from 'vitest';
import { forestView } from '../../../src/report/charts/forest-view.js';
import { duel } from '../fixture.js';
import { inputOf } from './played.js';

it.each([
  // Better, if only just: no end that isn't zero looks like it.
  [[3.7, 0.1, 7.4], ['+4', '+0.1', '+7.4'], '+4 (0.1 to 7.4)'],
  [[-3.7, -7.4, -0.02], ['−4', '−7.4', '−0.02'], '−4 (0.02 to 7.4)'],
  [[0.3, -1, 1.6], ['0', '−1', '+2'], '0 (−1 to +2)'],
  [[1.5, -Infinity, Infinity], ['+1.5', '–', '–'], '+1.5'],
] as const)('a difference of %j is told alike in table and tooltip', (points, cells, said) => {
  const view = forestView(inputOf({ result: duel('second-supplier', points, null), items: [] }));
  expect(view.table.rows[0].slice(1)).toEqual(cells);
  expect(view.points[0].text[1]).toBe(`Orders on time, points: ${said}`);
});
