import { expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { Fact, Journal } from '../../src/engine/journal.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { ratioInterval } from '../../src/study/ratio.js';
import { prepare } from '../../src/study/prepare.js';
import { recordTape } from '../../src/world/record-tape.js';
import { full } from './accept.js';
import { after, oneItemScenario } from './one-item-shop.js';

const PER_DAY = 10;
const sharpEnough = full ? 0.01 / 3 : 0.01;

/**
 * A location of limited capacity with everything in stock is an M/D/1 queue: orders come at random, and every parcel keeps the bench for
 * 1/μ. The mean wait for a turn is ρ/(2μ(1 − ρ)) (Pollaczek & Khinchine).
 */
it.each(full ? [0.5, 0.8, 0.9] : [0.5, 0.8])('M/D/1: the wait for a turn at ρ = %d', (load) => {
  const theory = load / (2 * PER_DAY * (1 - load));
  const shop = oneItemScenario(
    {
      orders: load * PER_DAY,
      suppliers: after(1),
      reorder: { kind: 'base-stock', S: 1000 },
      initial: 1000,
      warmUp: 50,
      days: 1050,
    },
    'handling',
  );
  const [location] = shop.catalog.locations;
  const scenario = {
    ...shop,
    catalog: { ...shop.catalog, locations: [{ ...location, handlingDays: 0.25, parcelsPerDay: PER_DAY }] },
  };
  const prepared = prepare(scenario);
  const waits: number[] = [];
  const parcels: number[] = [];
  let estimate: { mean: number; error: number };
  do {
    let wait = 0;
    let count = 0;
    const journal = new Journal((facts) => {
      for (let i = 0; i < facts.length; i++) {
        if (facts.kind[i] !== Fact.FILLED || facts.time[i] < 50 * TICKS_PER_DAY) continue;
        wait += (facts.a[i] - facts.time[i]) / TICKS_PER_DAY - 0.25;
        count++;
      }
    });
    const tape = recordTape(scenario, waits.length, { laws: prepared.laws });
    const [strategy] = scenario.strategies;
    const simulation = new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal);
    for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
    simulation.finish();
    waits.push(wait);
    parcels.push(count);
    const { mean, sd, n } = ratioInterval(Float64Array.from(waits), Float64Array.from(parcels));
    estimate = { mean, error: sd / Math.sqrt(n) };
  } while (waits.length < 20 || estimate.error > sharpEnough * theory);
  // Ticks are seconds: orders and turns are rounded to them.
  expect(Math.abs(estimate.mean - theory)).toBeLessThan(4 * estimate.error + 1 / TICKS_PER_DAY);
});
