import { describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { outcomeDigest } from '../../src/study/digest.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { summarise } from '../../src/study/summarise.js';
import { recordTape } from '../../src/world/record-tape.js';
import { digestsOf, playHere, replicationsOf } from './digests.js';
import { scenarios } from './scenarios.js';

it('every scenario gives the bits that were written down, in this Node as in that one', async () => {
  const digests = scenarios().map((scenario) => [scenario.name, digestsOf(scenario, playHere(scenario))]);
  await expect(`${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`).toMatchFileSnapshot('digests.json');
});

describe.each(scenarios().map((scenario) => [scenario.name, scenario] as const))(
  '%s gives the same bits',
  (_, scenario) => {
    const outcomes = playHere(scenario);
    const digest = outcomeDigest(outcomes);

    it.each([1, 3, 50])('with chunks of %i days', (chunkDays) => {
      const prepared = prepare(scenario);
      const chunked = replicationsOf(scenario).map((r) =>
        replicate(prepared, r, { tape: recordTape(scenario, r, { chunkDays }) }),
      );
      expect(outcomeDigest(chunked)).toBe(digest);
    });

    it('in any order of work, with warm tables, and with tables by item and day', () => {
      const prepared = prepare(scenario);
      for (const r of replicationsOf(scenario)) replicate(prepared, r);
      const backwards = replicationsOf(scenario)
        .reverse()
        .map((r) => replicate(prepared, r, { groups: true }));
      expect(summarise(scenario, backwards, meta).digest).toBe(digest);
    });

    it('for a strategy alone as beside the others', () => {
      const size = 2 * KPI_NAMES.length;
      scenario.strategies.forEach((strategy, s) => {
        const alone = playHere({ ...scenario, strategies: [strategy] });
        expect(alone.map(({ values }) => values)).toEqual(
          outcomes.map(({ values }) => values.slice(s * size, (s + 1) * size)),
        );
      });
    });

    it('and others with another seed, or in another replication', () => {
      expect(outcomeDigest(playHere({ ...scenario, seed: 'another' }))).not.toBe(digest);
      expect(new Set(outcomes.map((outcome) => outcomeDigest([outcome]))).size).toBe(outcomes.length);
    });

    it('for a strategy and its twin: every difference is exactly 0', () => {
      for (const strategy of scenario.strategies) {
        const { comparisons } = summariseTwins(scenario, strategy);
        expect(comparisons.length).toBeGreaterThan(25);
        for (const { difference, low, high, above, varianceReduction, p } of comparisons) {
          expect([difference, low, high, above, varianceReduction, p]).toEqual([0, 0, 0, 0, null, 1]);
        }
      }
    });
  },
);

const meta = { file: '', digest: '', warnings: [] };

function summariseTwins(scenario: Scenario, strategy: Scenario['strategies'][number]) {
  const twins = { ...scenario, strategies: [strategy, { ...structuredClone(strategy), name: 'twin' }] };
  return summarise(twins, playHere(twins), meta);
}
