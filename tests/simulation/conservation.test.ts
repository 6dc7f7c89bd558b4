import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenLaws } from '../reference/laws.js';
import { randomCases } from '../reference/random-shops.js';
import { order, planOf, play, smallShop, tapeOf } from '../reference/small-shop.js';

const numRuns = process.env.BULLWHIP_FULL ? 3000 : 300;

it(`no unit, order or coin appears or vanishes in ${numRuns} random shops`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape, planned }) => {
      expect(brokenLaws(play(scenario, tape, { plan: planOf(scenario, planned) }))).toEqual([]);
    }),
    { numRuns, seed: 77 },
  );
});

it('the laws see it when the books are wrong', () => {
  const played = play(smallShop(), tapeOf([order(1, [[0, 12]])]));
  expect(brokenLaws(played)).toEqual([]);
  played.simulation.engine.ledger.available[0]++;
  expect(brokenLaws(played)).toEqual([
    'row 0: start + received − allocated + given back + corrections = available: 10 ≠ 11',
    'row 0: start + received − allocated + given back − shrunk = shelf: 10 ≠ 11',
    'row 0: available + on order − backordered = position: 11 ≠ 10',
    "row 0: the stock KPIs' available: 10 ≠ 11",
  ]);
});
