import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { Fact, Journal } from '../../src/engine/journal.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { Counts } from '../../src/study/counts.js';
import { toTape } from '../reference/literal-tape.js';
import { plainCases } from '../reference/plain-shops.js';
import { randomCases, type RandomCase } from '../reference/random-shops.js';
import { planOf } from '../reference/small-shop.js';

function counted({ scenario, tape, planned }: RandomCase, brief: boolean) {
  const [strategy] = scenario.strategies;
  const counts = new Counts({ scenario, warmUpDays: Number(scenario.warmUpDays) }, strategy, true);
  let sold = 0;
  const journal = new Journal(
    (facts) => {
      counts.read(facts);
      for (let i = 0; i < facts.length; i++) if (facts.kind[i] === Fact.SOLD) sold++;
    },
    64,
    brief,
  );
  const world = toTape(tape, ticks(scenario.horizonDays));
  const simulation = new Simulation(scenario, strategy, world, planOf(scenario, planned), journal);
  for (let chunk = world.nextChunk(); chunk; chunk = world.nextChunk()) simulation.play(chunk);
  simulation.finish();
  const values = counts.close();
  return { values, totals: counts.totals(), events: simulation.events, sold };
}

it('a brief journal counts up to the same numbers', () => {
  let sold = 0;
  fc.assert(
    fc.property(fc.oneof(plainCases(), randomCases()), (shop) => {
      const { sold: inBrief, ...brief } = counted(shop, true);
      const { sold: inFull, ...full } = counted(shop, false);
      expect(brief).toEqual(full);
      expect(inFull).toBe(0);
      sold += inBrief;
    }),
    { numRuns: 300, seed: 12 },
  );
  expect(sold).toBeGreaterThan(100);
});
