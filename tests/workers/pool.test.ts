import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import type { ReplicationOutcome } from '../../src/study/result.js';
import { ReplicationsMissing } from '../../workers/batch.js';
import { Pool } from '../../workers/pool.js';
import { WorkerDied, type WorkerHandle } from '../../workers/protocol.js';

/** The pool hands the scenario on without looking into it. */
const scenario = { name: 'any' } as Scenario;
const options = { groups: false };

describe('the pool', () => {
  it.each([1, 2, 3, 8])('gives the same outcomes with %i workers, whoever is fast', async (size) => {
    const replications = [...Array(20).keys()];
    const pool = poolOf(size, (replication) => ({ after: (replication * 7) % 5 }));
    expect(await pool.run(replications)).toEqual(replications.map(outcome));
    await pool.close();
  });

  it('tells each outcome once, as it comes', async () => {
    const seen: number[] = [];
    let others = () => {};
    const both = new Promise<void>((resolve) => (others = resolve));
    const pool = poolOf(2, (replication) => (replication === 0 ? { after: both } : { after: 0 }));
    await pool.run([0, 1, 2], ({ replication }) => {
      if (seen.push(replication) === 2) others();
    });
    expect(seen).toEqual([1, 2, 0]);
  });

  it('starts no more workers than there is work, and loads the scenario once in each', async () => {
    const log: string[] = [];
    const pool = poolOf(8, () => ({ after: 1 }), log);
    await pool.run([0, 1]);
    await pool.run([2, 3]);
    expect(log.filter((line) => line === 'spawn')).toHaveLength(2);
    expect(log.filter((line) => line === 'load')).toHaveLength(2);
  });

  it('loads again when the scenario changed', async () => {
    const log: string[] = [];
    const pool = poolOf(1, () => ({ after: 0 }), log);
    await pool.run([0]);
    pool.load(scenario, options);
    await pool.run([0]);
    expect(log).toEqual(['spawn', 'load', 'load']);
  });

  it('plays a replication again on a fresh worker when its worker died', async () => {
    const log: string[] = [];
    const deaths = new Set([3]);
    const pool = poolOf(2, (replication) => (deaths.delete(replication) ? 'die' : { after: 0 }), log);
    expect(await pool.run([0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4].map(outcome));
    expect(pool.repeated).toEqual([3]);
    expect(log.filter((line) => line === 'spawn')).toHaveLength(3);
  });

  it('gives up when the same replication kills a second worker, and names what is missing', async () => {
    const pool = poolOf(1, (replication) => (replication === 2 ? 'die' : { after: 0 }));
    const failure = await pool.run([0, 1, 2, 3]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplicationsMissing);
    expect((failure as ReplicationsMissing).replications).toEqual([2, 3]);
    expect((failure as ReplicationsMissing).message).toContain('killed');
  });

  it('passes on what a replication throws, without playing it again', async () => {
    const log: string[] = [];
    const pool = poolOf(1, () => 'throw', log);
    await expect(pool.run([0])).rejects.toThrow('units are not conserved');
    expect(log.filter((line) => line === 'spawn')).toHaveLength(1);
  });

  it('stops at once with what is finished up to the first gap', async () => {
    const controller = new AbortController();
    const pool = poolOf(2, (replication) => ({ after: replication === 1 ? 10_000 : 0 }));
    const done = await pool.run(
      [0, 1, 2, 3],
      ({ replication }) => replication === 3 && controller.abort(),
      controller.signal,
    );
    expect(done).toEqual([outcome(0)]);
    await pool.close();
  });

  it('plays nothing when it was stopped before', async () => {
    expect(await poolOf(2, () => ({ after: 0 })).run([0, 1], undefined, AbortSignal.abort())).toEqual([]);
  });

  it('can be used again after it was stopped', async () => {
    const controller = new AbortController();
    const pool = poolOf(1, (replication) => ({ after: replication === 0 ? 20 : 0 }));
    const stopped = pool.run([0], undefined, controller.signal);
    controller.abort();
    expect(await stopped).toEqual([]);
    expect(await pool.run([5])).toEqual([outcome(5)]);
  });

  it('terminates every worker', async () => {
    const log: string[] = [];
    const pool = poolOf(3, () => ({ after: 0 }), log);
    await pool.run([0, 1, 2]);
    await pool.close();
    expect(log.filter((line) => line === 'terminate')).toHaveLength(3);
  });

  it('returns all outcomes in order, whatever the sizes, delays and single deaths', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ after: fc.integer({ min: 0, max: 3 }), dies: fc.boolean() }), { maxLength: 25 }),
        async (size, fates) => {
          const died = new Set<number>();
          const pool = poolOf(size, (replication) => {
            if (!fates[replication].dies || died.has(replication)) return fates[replication];
            died.add(replication);
            return 'die';
          });
          const replications = [...fates.keys()];
          expect(await pool.run(replications)).toEqual(replications.map(outcome));
          expect([...pool.repeated].sort((a, b) => a - b)).toEqual([...died].sort((a, b) => a - b));
        },
      ),
      { seed: 42, numRuns: 40 },
    ));
});

type Fate = { readonly after: number | Promise<void> } | 'die' | 'throw';

/** A pool of workers that answer after some milliseconds or something else, die or throw, as the replication's fate says. */
function poolOf(size: number, fate: (replication: number) => Fate, log: string[] = []): Pool {
  const pool = new Pool(() => fakeWorker(fate, log), size);
  pool.load(scenario, options);
  return pool;
}

function fakeWorker(fate: (replication: number) => Fate, log: string[]): WorkerHandle {
  log.push('spawn');
  let die: (reason: WorkerDied) => void = () => {};
  const died = new Promise<never>((_, reject) => (die = reject));
  died.catch(() => {});
  const api = {
    load: async () => void log.push('load'),
    replicate: (replication: number) => {
      const what = fate(replication);
      if (what === 'throw') return Promise.reject(new Error('units are not conserved'));
      if (what !== 'die') return since(what.after).then(() => outcome(replication));
      die(new WorkerDied('killed'));
      return new Promise<ReplicationOutcome>(() => {}); // as comlink: a dead worker never answers
    },
  };
  return { api, died, terminate: () => log.push('terminate') };
}

const since = (after: number | Promise<void>): Promise<void> =>
  typeof after === 'number' ? new Promise((resolve) => setTimeout(resolve, after)) : after;

function outcome(replication: number): ReplicationOutcome {
  return {
    replication,
    events: 1,
    values: Float64Array.of(replication, 1),
    unknown: Float64Array.of(0),
    waiting: new Float64Array(4),
  };
}
