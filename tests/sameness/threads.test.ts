import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { cli, ensureBuilt } from '../../scripts/build.mjs';
import { spawnThread } from '../../workers/endpoint.node.js';
import { Pool } from '../../workers/pool.js';
import { digestsInNode, digestsOf, replicationsOf } from './digests.js';
import { scenarios } from './scenarios.js';

beforeAll(() => ensureBuilt());

it.each([1, 4])('%i threads of the built worker give the bits of this one', async (threads) => {
  const entry = pathToFileURL(join(dirname(cli), 'sim-worker.js'));
  const pool = new Pool(() => spawnThread(entry), threads);
  try {
    for (const scenario of scenarios()) {
      pool.load(scenario, { groups: false });
      const outcomes = await pool.run(replicationsOf(scenario));
      expect([scenario.name, digestsOf(scenario, outcomes)]).toEqual([scenario.name, digestsInNode[scenario.name]]);
    }
  } finally {
    await pool.close();
  }
});
