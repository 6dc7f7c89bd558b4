import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import { prepare } from '../../src/study/prepare.js';
import { judged, parseOf, textOf, told } from './box.js';

const scenario = parseOf('slow-movers.yaml');
/** z of 99 %, R 4.2: qnorm(0.99) = 2.3263479 */
const Z = 2.3263479;

/** Reorder points by z·σ, for each item in order: σ as it is, or √mean. */
function zLevels(shop: Scenario, squareRoot: boolean): number[] {
  const { mean, variance, leadMean, leadSd } = prepare(shop).plan(shop.strategies[0]);
  return shop.catalog.items.map((_, i) => {
    const demand = mean[i] * leadMean[0];
    const spread = variance[i] * leadMean[0] + (mean[i] * leadSd[0]) ** 2;
    return Math.ceil(demand + Z * Math.sqrt(squareRoot ? demand : spread));
  });
}

const pointsOf = (shop: Scenario, strategy: string): (number | undefined)[] => {
  const { reorderByItem } = shop.strategies.find(({ name }) => name === strategy)!;
  return shop.catalog.items.map(({ name }) => {
    const spec = reorderByItem[name];
    return spec?.kind === 'reorder-point' ? spec.s : undefined;
  });
};

describe('scenarios/slow-movers.yaml', () => {
  it('has the reorder points its two formulas give', () => {
    expect(pointsOf(scenario, 'normal-formula')).toEqual(zLevels(scenario, false));
    expect(pointsOf(scenario, 'square-root-rule')).toEqual(zLevels(scenario, true));
  });

  it('claims nothing of fast movers: there the formulas do as well as counting', async () => {
    // Sixty orders a day, a piece each, and deliveries to the day: demand over a lead time is as good as normal.
    const text = textOf('slow-movers.yaml')
      .replace('orders: 2/week', 'orders: 60/day')
      .replace(/ {2}units: .*/, '  units: 1')
      .replace(/leadTime: .*\n.*/, 'leadTime: 60d')
      .replace('replications: 200', 'replications: 6')
      .replace('horizon: 1460d', 'horizon: 600d')
      .replace('quantity: { days: 60 }', 'quantity: { days: 5 }');
    const fast = parseOf('slow-movers.yaml', withLevels(text, zLevels(parseOf('slow-movers.yaml', text), false)));
    const [counted, normal, stockoutDays, squareRoot] = await judged(fast);
    expect(Math.abs(counted.estimate - normal.estimate)).toBeLessThan(0.005);
    // At most 97.5 %? It is near the 99 % asked for.
    expect([normal, stockoutDays, squareRoot].filter(({ verdict }) => verdict !== 'fail').map(told)).toEqual([]);
  });
});

/** The text with the levels of both formulas replaced by these. */
function withLevels(text: string, levels: readonly number[]): string {
  let k = 0;
  return text.replace(/\{ s: \d+ \}/g, () => `{ s: ${levels[k++ % levels.length]} }`);
}
