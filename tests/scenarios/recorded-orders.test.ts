import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { formatProblem } from '../../src/domain/problems.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { ticks } from '../../src/domain/time.js';
import { kpiIndex } from '../../src/kpis/kpi.js';
import { judge } from '../../src/study/judge.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { canonical } from '../study/scenario-file/canonical.js';
import { explain } from '../../src/study/scenario-file/explain.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { optionsOf, parseOf, textOf, told } from './box.js';

const folder = new URL('../../scenarios/', import.meta.url);
const realOrders = existsSync(new URL('../../shared/data/online_retail', folder));

function parse(name: string, readText: (path: string) => Uint8Array | undefined = readBeside) {
  return parseScenario(readFileSync(new URL(name, folder), 'utf8'), { file: name, readText });
}

function readBeside(path: string): Uint8Array | undefined {
  const file = new URL(path, folder);
  if (!existsSync(file)) return undefined;
  return path.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file);
}

describe('scenarios/small-shop.yaml', () => {
  const { scenario, problems = [], warnings } = parse('small-shop.yaml');

  it('takes its days, items and prices from the orders', () => {
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
    expect(scenario).toMatchObject({ start: '2024-01-02', horizonDays: 181 });
    const { items } = scenario!.catalog;
    expect(items.map(({ name, price }) => [name, price])).toContainEqual(['90002', 9.95]);
    expect(items[2].cost).toBeCloseTo(0.45 * 9.95, 12);
  });

  it('shows that both remedies shorten the queue on the same orders', () => {
    const prepared = prepare(scenario!);
    const waiting = KPI_NAMES.findIndex(({ name }) => name === 'backorderedMean');
    const at = (s: number) => (s * KPI_NAMES.length + waiting) * 2;
    const sums = scenario!.strategies.map(() => 0);
    for (let replication = 0; replication < 20; replication++) {
      const { values } = replicate(prepared, replication);
      sums.forEach((_, s) => (sums[s] += values[at(s)] / values[at(s) + 1]));
    }
    const [baseline, moreSafetyStock, secondSupplier] = sums;
    expect(scenario!.strategies.map(({ name }) => name)).toEqual(['baseline', 'more-safety-stock', 'second-supplier']);
    expect(baseline).toBeGreaterThan(0);
    expect(moreSafetyStock).toBeLessThan(baseline);
    expect(secondSupplier).toBeLessThan(baseline);
  });
});

describe('scenarios/real-shop.yaml', () => {
  it('says which files are missing where they are', () => {
    const { problems = [] } = parse('real-shop.yaml', () => undefined);
    const message = /^real-shop\.yaml:\d+:\d+: demand.*can't be read: '\.\.\/\.\.\/shared\/data\/online_retail\//;
    expect(problems.map(formatProblem)).toEqual([expect.stringMatching(message), expect.stringMatching(message)]);
  });

  describe.runIf(realOrders)('with its orders (skipped where ../shared/data/online_retail is not)', () => {
    let scenario: Scenario;
    beforeAll(() => {
      scenario = parseOf('real-shop.yaml');
    });

    it('replays 27,809 orders of 4,274 items under three strategies, all of them', async () => {
      expect(scenario).toMatchObject({ start: '2009-12-01', horizonDays: 547, currency: 'GBP' });
      expect(scenario.catalog.items.length).toBe(4274);
      const { time } = scenario.demand.history!.orders;
      expect(time.length).toBe(27_809);

      const twice: Scenario = { ...scenario, replications: { kind: 'fixed', n: 2 } };
      const result = await playScenario(twice, { file: 'real-shop.yaml', digest: '', warnings: [] });
      const measured = time.filter((at) => at >= ticks(91)).length;
      const placed = kpiIndex('orderFillRate');
      const orders = result.outcomes.flatMap(({ values }) =>
        scenario.strategies.map((_, s) => values[(s * KPI_NAMES.length + placed) * 2 + 1]),
      );
      expect(orders).toEqual([1, 2, 3, 4, 5, 6].map(() => measured));

      // Two futures decide little, but every claim is on its side already.
      const judgements = scenario.expect.map((expectation) => judge(expectation, result));
      const wrong = judgements.filter(
        ({ expectation: { atLeast = -Infinity, atMost = Infinity }, estimate }) =>
          !(estimate >= atLeast && estimate <= atMost),
      );
      expect(judgements).toHaveLength(5);
      expect(wrong.map(told)).toEqual([]);
    });

    it('is the same scenario with all its defaults written out', () => {
      const explained = explain(textOf('real-shop.yaml'), optionsOf('real-shop.yaml'));
      const text = 'text' in explained ? explained.text : '';
      expect(text).toContain('# default, ');
      expect(canonical(parseOf('real-shop.yaml', text))).toBe(canonical(scenario));
    });
  });
});
