import type { Scenario } from '../../src/domain/scenario.js';
import type { Strategy } from '../../src/domain/strategy.js';
import { aStrategy, knownDemand } from '../sameness/plain-parts.js';
import { knownShop } from '../study/known-shop.js';

/** A base stock of S units: the lever of these tests. */
export const level = (name: string, S: number): Strategy =>
  aStrategy(name, { reorder: { kind: 'base-stock', S, safetyStock: { units: 0 }, demand: knownDemand } });

/** A shop of a millisecond a future, with a strategy for each level. */
export function shopOf(levels: Readonly<Record<string, number>>, part: Partial<Scenario> = {}): Scenario {
  return {
    ...knownShop('what-if'),
    replications: { kind: 'fixed', n: 12 },
    strategies: Object.entries(levels).map(([name, S]) => level(name, S)),
    ...part,
  };
}
