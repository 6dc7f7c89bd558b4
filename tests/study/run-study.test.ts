import { describe, expect, it } from 'vitest';
import type { Replications, Scenario } from '../../src/domain/scenario.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import type { StudyResult } from '../../src/study/result.js';
import { runStudy, type RunBatch, type StudyOptions } from '../../src/study/run-study.js';
import { known, knownShop } from './known-shop.js';

const meta = { file: 'known.yaml', digest: 'sha256:0', warnings: ['as parsed'] };

/** Plays on this thread, and keeps the size of every batch. */
function runner(
  scenario: Scenario,
  after: () => void = () => {},
): { run: RunBatch; batches: number[]; played: number[] } {
  const prepared = prepare(scenario);
  const batches: number[] = [];
  const played: number[] = [];
  const run: RunBatch = (replications, onDone, signal) => {
    batches.push(replications.length);
    const outcomes = [];
    for (const r of replications) {
      if (signal?.aborted) break;
      const outcome = replicate(prepared, r);
      played.push(r);
      outcomes.push(outcome);
      onDone(outcome);
      after();
    }
    return Promise.resolve(outcomes);
  };
  return { run, batches, played };
}

const until = (halfWidth: number, max: number, relative = false): Replications => ({
  kind: 'until',
  kpi: 'unitFillRate',
  halfWidth,
  relative,
  max,
});

async function play(replications: Replications, options?: StudyOptions) {
  const scenario = knownShop('stop', { replications });
  const { run, batches, played } = runner(scenario);
  return { result: await runStudy(scenario, meta, run, options), batches, played };
}

function fillRate({ strategies }: StudyResult): { mean: number; low: number; high: number; halfWidth: number } {
  const { mean, low, high } = strategies[0].kpis.find(({ kpi }) => kpi === 'unitFillRate')!;
  return { mean, low, high, halfWidth: (high - low) / 2 };
}

describe('a study of so many replications', () => {
  it('plays just those, in one batch, and passes on what it was told', async () => {
    const { result, batches, played } = await play({ kind: 'fixed', n: 7 });
    expect(batches).toEqual([7]);
    expect(played).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(result).toMatchObject({ replications: 7, warnings: ['as parsed'], warmUpDays: 10, horizonDays: 70 });
    expect(result.stopped).toBeUndefined();
    expect(result.events).toBe(result.outcomes.reduce((sum, { events }) => sum + events, 0));
  });

  it('is the same in whatever order its replications come back', async () => {
    const scenario = knownShop('order', { replications: { kind: 'fixed', n: 6 } });
    const { run } = runner(scenario);
    const backwards: RunBatch = async (replications, onDone, signal) =>
      [...(await run(replications, onDone, signal))].reverse();
    expect(await runStudy(scenario, meta, backwards)).toEqual(await runStudy(scenario, meta, run));
  });

  it('shows what was finished when it is interrupted', async () => {
    const scenario = knownShop('stop', { replications: { kind: 'fixed', n: 30 } });
    const stop = new AbortController();
    let done = 0;
    const { run } = runner(scenario, () => ++done === 4 && stop.abort());
    const result = await runStudy(scenario, meta, run, { signal: stop.signal });
    const { result: four } = await play({ kind: 'fixed', n: 4 });
    expect(result).toEqual({ ...four, stopped: 'interrupted' });
  });
});

describe('a study until the interval is narrow enough', () => {
  it.each([0.02, 0.01, 0.006])('reaches ± %f, never before 20 replications', async (halfWidth) => {
    const { result, batches, played } = await play(until(halfWidth, 5000));
    expect(fillRate(result).halfWidth).toBeLessThanOrEqual(halfWidth);
    expect(fillRate(result).halfWidth).toBeGreaterThan(0.8 * halfWidth); // and does not go on for long after that
    expect(result.stopped).toBeUndefined();
    expect(result.warnings).toEqual(['as parsed']);
    expect(batches[0]).toBe(20);
    for (let b = 1, n = 20; b < batches.length; n += batches[b++]) expect(batches[b]).toBeLessThanOrEqual(n);
    expect(played).toEqual([...Array(result.replications).keys()]);
    expect(Math.abs(fillRate(result).mean - known.unitFillRate)).toBeLessThan(2 * halfWidth);
  });

  it('looks first after 20, and stops there when that will do', async () => {
    expect((await play(until(0.5, 5000))).batches).toEqual([20]);
  });

  it('as a share of the estimate', async () => {
    const { result } = await play(until(0.01, 5000, true));
    const { halfWidth, mean } = fillRate(result);
    expect(halfWidth).toBeLessThanOrEqual(0.01 * mean);
    expect(halfWidth).toBeGreaterThan(0.008 * mean);
  });

  it('waits for the widest strategy', async () => {
    const scenario = knownShop('two', { replications: until(0.01, 5000) });
    const [lean] = scenario.strategies;
    const rich = { ...lean, name: 'rich', reorder: { ...lean.reorder, kind: 'base-stock', S: 14 } as const };
    for (const strategies of [
      [lean, rich],
      [rich, lean],
    ]) {
      const two = { ...scenario, strategies };
      const { strategies: shown } = await runStudy(two, meta, runner(two).run);
      for (const { kpis } of shown) {
        const { low, high } = kpis.find(({ kpi }) => kpi === 'unitFillRate')!;
        expect((high - low) / 2).toBeLessThanOrEqual(0.01);
      }
    }
  });

  it.each([12, 20, 50])('stops at the cap of %i and says so', async (max) => {
    const { result } = await play(until(0.0001, max));
    expect(result.replications).toBe(max);
    expect(result.stopped).toBe('cap');
    expect(result.warnings).toHaveLength(2);
    expect(result.warnings[1]).toContain(`cap of ${max} replications`);
  });

  it.each([
    ['onHandMean', 0.0001, false, 'onHandMean was known to ±0.0001;'],
    ['onHandMean', 0.000007, true, 'onHandMean was known to ±0.0007%;'],
    ['unitFillRate', 0.00005, false, 'unitFillRate was known to ±0.005%;'],
    ['unitFillRate', 0.0007, true, 'unitFillRate was known to ±0.07%;'],
  ])('names the width of %s as a person would: %f, relative: %s', async (kpi, halfWidth, relative, text) => {
    const { result } = await play({ kind: 'until', kpi, halfWidth, relative, max: 20 });
    expect(result.warnings[1]).toContain(text);
  });

  it('is the study of as many replications', async () => {
    const { result } = await play(until(0.01, 5000));
    const { result: fixed } = await play({ kind: 'fixed', n: result.replications });
    expect(result).toEqual(fixed);
  });

  it('tells its progress after every replication, with a total that grows', async () => {
    const seen: [number, number][] = [];
    const { result, batches } = await play(until(0.01, 5000), {
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen.map(([done]) => done)).toEqual(Array.from({ length: result.replications }, (_, i) => i + 1));
    const totals = batches.map((_, b) => batches.slice(0, b + 1).reduce((sum, n) => sum + n, 0));
    expect([...new Set(seen.map(([, total]) => total))]).toEqual(totals);
  });

  it('can be interrupted between two looks', async () => {
    const scenario = knownShop('stop', { replications: until(0.005, 5000) });
    const stop = new AbortController();
    let done = 0;
    const { run } = runner(scenario, () => ++done === 33 && stop.abort());
    const result = await runStudy(scenario, meta, run, { signal: stop.signal });
    expect(result).toMatchObject({ replications: 33, stopped: 'interrupted', warnings: ['as parsed'] });
  });
});
