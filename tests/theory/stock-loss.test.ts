import { expect, it } from 'vitest';
import { kpiIndex, type KpiKey } from '../../src/kpis/kpi.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { parseOf, textOf } from '../scenarios/box.js';

/*
 * Kang & Gershwin (2005), Information inaccuracy in inventory systems: stock loss and stockout, IIE Transactions 37, 843–859: with lost sales
 * and replenishment by the record, a small loss that nobody sees freezes replenishment, and the sales lost are a multiple of it; the longer
 * the time between counts, the more so. The shop is that of scenarios/cycle-counts.yaml.
 */
const FUTURES = 6;

const lost = (loss: string, kpi: KpiKey = 'lostSalesRate'): Record<string, number> => {
  const scenario = parseOf(
    'cycle-counts.yaml',
    textOf('cycle-counts.yaml').replace('lossOfDemand: 2%', `lossOfDemand: ${loss}`),
  );
  const prepared = prepare(scenario);
  const sums = scenario.strategies.map(() => [0, 0]);
  for (let r = 0; r < FUTURES; r++) {
    const { values } = replicate(prepared, r);
    sums.forEach((sum, s) => {
      const at = 2 * (s * KPI_NAMES.length + kpiIndex(kpi));
      sum[0] += values[at];
      sum[1] += values[at + 1];
    });
  }
  return Object.fromEntries(scenario.strategies.map(({ name }, s) => [name, sums[s][0] / sums[s][1]]));
};

const [none, one, two] = ['0%', '1%', '2%'].map((loss) => lost(loss));

it('no loss, no harm: all strategies lose the same few sales', () => {
  for (const share of Object.values(none)) expect(share).toBeCloseTo(none['yearly'], 12);
  expect(none['yearly']).toBeLessThan(0.01);
});

it('the sales lost are a multiple of the stock lost, and grow faster than it', () => {
  expect(two['yearly'] - none['yearly']).toBeGreaterThan(10 * 0.02);
  expect(two['yearly'] - none['yearly']).toBeGreaterThan(2 * (one['yearly'] - none['yearly']));
});

it('without counts replenishment freezes for good', () => {
  expect(two['never']).toBeGreaterThan(0.95);
  expect(lost('2%', 'purchaseOrders')['never']).toBeLessThan(0.1 * lost('0%', 'purchaseOrders')['never']);
});

it('a count a month in place of one a year takes nearly all of it away; one a week adds little', () => {
  const harm = two['yearly'] - none['yearly'];
  expect(two['monthly'] - none['monthly']).toBeLessThan(0.05 * harm);
  expect(two['monthly'] - two['weekly']).toBeLessThan(0.05 * harm);
});
