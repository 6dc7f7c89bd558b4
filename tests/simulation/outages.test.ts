import { expect, it } from 'vitest';
import { order, play, smallShop, tapeOf, type SupplyParts } from '../reference/small-shop.js';

/** What is written down about a supplier's outages: `out day 2`, `back day 9`. */
function said(outages: SupplyParts['outages']): string[] {
  const { facts } = play(smallShop(), tapeOf([order(1, [[0, 1]])], { outages }));
  const words = { OUTAGE: 'out', RECOVERED: 'back' } as const;
  return facts.flatMap(({ kind, time }) =>
    kind === 'OUTAGE' || kind === 'RECOVERED' ? [`${words[kind]} day ${time / 86_400}`] : [],
  );
}

it.each([
  ['one', [{ from: 2, to: 9 }], ['out day 2', 'back day 9']],
  [
    'one in another',
    [
      { from: 2, to: 9 },
      { from: 3, to: 5, holds: 'new' as const },
    ],
    ['out day 2', 'out day 3', 'back day 9'],
  ],
  [
    'two that overlap',
    [
      { from: 2, to: 5 },
      { from: 3, to: 9, holds: 'new' as const },
    ],
    ['out day 2', 'out day 3', 'back day 9'],
  ],
  [
    'two that end together',
    [
      { from: 2, to: 9 },
      { from: 3, to: 9, holds: 'new' as const },
    ],
    ['out day 2', 'out day 3', 'back day 9'],
  ],
  [
    'one begins as the other ends',
    [
      { from: 2, to: 5 },
      { from: 5, to: 9, holds: 'new' as const },
    ],
    ['out day 2', 'out day 5', 'back day 9'],
  ],
  ['one that lasts no time', [{ from: 5, to: 5 }], ['out day 5', 'back day 5']],
  ['one past the horizon', [{ from: 25, to: 40 }], ['out day 25']],
])('a supplier is back when no outage of it lasts: %s', (_, outages, words) => {
  expect(said(outages)).toEqual(words);
});
