import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, ensureBuilt } from '../../scripts/build.mjs';
import { outcomeDigest } from '../../src/study/digest.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { ReplicationsMissing } from '../../workers/batch.js';
import { spawnThread } from '../../workers/endpoint.node.js';
import { Pool } from '../../workers/pool.js';
import type { WorkerHandle } from '../../workers/protocol.js';
import { scenarioText } from '../cli/scenario-text.js';

const folder = mkdtempSync(join(tmpdir(), 'bullwhip-threads-'));
const entry = pathToFileURL(join(dirname(cli), 'sim-worker.js'));
const scenario = parseScenario(scenarioText(), { file: 'shop.yaml' }).scenario!;
const replications = [...Array(12).keys()];

beforeAll(() => ensureBuilt());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('worker threads', () => {
  it('play the same bits as this thread', async () => {
    const prepared = prepare(scenario);
    const here = replications.map((replication) => replicate(prepared, replication));
    const there = await play(2, () => spawnThread(entry));
    expect(there).toEqual(here);
    expect(outcomeDigest(there)).toBe(outcomeDigest(here));
  });

  it('are replaced when one is killed in the middle, and the digest is the same', async () => {
    const calm = outcomeDigest(await play(2, () => spawnThread(entry)));
    const started: WorkerHandle[] = [];
    const pool = new Pool(() => {
      const handle = spawnThread(entry);
      started.push(handle);
      return handle;
    }, 2);
    pool.load(scenario, { groups: false });
    let done = 0;
    const outcomes = await pool.run(replications, () => {
      if (++done === 3) started[0].terminate();
    });
    await pool.close();
    expect(started).toHaveLength(3);
    expect(pool.repeated).toHaveLength(1);
    expect(outcomeDigest(outcomes)).toBe(calm);
  });

  it.each([
    ['throw', "throw new Error('boom');", 'a worker crashed: boom'],
    ['exit', 'process.exit(7);', 'a worker ended with code 7'],
    ['do not load', "import './nowhere.js';", 'a worker crashed: Cannot find module'],
  ])('that %s are replaced once, then the missing replications are named', async (name, source, message) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`);
    writeFileSync(file, source);
    const failure = await play(2, () => spawnThread(pathToFileURL(file))).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplicationsMissing);
    expect((failure as ReplicationsMissing).replications).toEqual(replications);
    expect((failure as ReplicationsMissing).message).toContain(message);
  });

  it('pass on what the simulation throws', async () => {
    const broken = { ...scenario, strategies: [{ ...scenario.strategies[0], reorder: { kind: 'unheard-of' } }] };
    const pool = new Pool(() => spawnThread(entry), 1);
    pool.load(broken as unknown as typeof scenario, { groups: false });
    await expect(pool.run([0])).rejects.toThrow(/replication 0/);
    await pool.close();
  });
});

async function play(size: number, spawn: () => WorkerHandle) {
  const pool = new Pool(spawn, size);
  pool.load(scenario, { groups: false });
  try {
    return await pool.run(replications);
  } finally {
    await pool.close();
  }
}
