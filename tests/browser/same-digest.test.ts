import { describe, expect, it } from 'vitest';
import { Pool } from '../../workers/pool.js';
import { spawnWebWorker } from '../../workers/endpoint.web.js';
import { digestsInNode, digestsOf, playHere, replicationsOf } from '../sameness/digests.js';
import { scenarios } from '../sameness/scenarios.js';

describe.each(scenarios().map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
  it('gives the bits of Node in this page', () => {
    expect(digestsOf(scenario, playHere(scenario))).toEqual(digestsInNode[name]);
  });

  it.each([1, 4])('gives the bits of Node in %i workers of this page', async (workers) => {
    const pool = new Pool(spawnWebWorker, workers);
    pool.load(scenario, { groups: false });
    const outcomes = await pool.run(replicationsOf(scenario));
    await pool.close();
    expect(digestsOf(scenario, outcomes)).toEqual(digestsInNode[name]);
  });
});
