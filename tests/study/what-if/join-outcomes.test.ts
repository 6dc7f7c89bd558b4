import { expect, it } from 'vitest';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { joinOutcomes } from '../../../src/study/what-if/join-outcomes.js';
import { shopOf } from '../../workers/what-if-shop.js';

const shop = shopOf({ few: 4, some: 7, many: 12 });
const prepared = prepare(shop);
const alone = (row: number, groups: boolean) =>
  replicate({ ...prepared, scenario: { ...shop, strategies: [shop.strategies[row]] } }, 3, { groups });

it.each([true, false])('is what all strategies do together; with tables: %s', (groups) => {
  const joined = joinOutcomes([0, 1, 2].map((row) => alone(row, groups)));
  expect({ ...joined }).toEqual(replicate(prepared, 3, { groups }));
});

it('puts them in the order given', () => {
  const turned = { ...prepared, scenario: { ...shop, strategies: [...shop.strategies].reverse() } };
  expect({ ...joinOutcomes([2, 1, 0].map((row) => alone(row, true))) }).toEqual(replicate(turned, 3, { groups: true }));
});

it('has no tables where one of the parts has none', () => {
  expect('groups' in joinOutcomes([alone(0, true), alone(1, false)])).toBe(false);
});
