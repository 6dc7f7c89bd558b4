import { vi } from 'vitest';
import { prepare } from '../../src/study/prepare.js';
import { ratioInterval } from '../../src/study/ratio.js';
import { measure, type Costs, type Share } from './measure.js';
import { oneItemScenario, type OneItemShop } from './one-item-shop.js';

/** A known answer: a shop, and what theory says of it, by quantity (see `measure`). */
export interface Oracle {
  readonly id: string;
  readonly shop: OneItemShop;
  readonly theory: Readonly<Record<string, number>>;
  readonly costs?: Costs;
  /** What whole units in place of a continuous flow, or an integer level in place of a fraction, explain: added to the limit. */
  readonly within?: number;
}

/** BULLWHIP_FULL=1 wants a third of the error: nine times the replications. */
export const full = process.env.BULLWHIP_FULL === '1';
vi.setConfig({ testTimeout: full ? 1_800_000 : 120_000 });
const RELATIVE = full ? 0.01 / 3 : 0.01;
const ABSOLUTE = full ? 0.01 / 3 : 0.01;
const BATCH = 20;
const MOST = full ? 100_000 : 10_000;

/**
 * The rule of acceptance: at least 20 independent replications after the warm-up, and as many more as it takes until every standard error
 * is at most 1 % of the value (or 0.01); then |mean − value| ≤ 4 standard errors. What misses is asked once more with a new seed: a simulated
 * mean is off by 4 standard errors about once in a thousand times, never twice in a row.
 */
export function accept(oracle: Oracle): void {
  const { shop, costs } = oracle;
  acceptQuantities(oracle, (names, seed) =>
    measure(prepare(oneItemScenario(shop, seed)), names, costs ?? { h: 0, p: 0 }),
  );
}

/** The same for any shop: `asking` plays it with a seed and says what to ask of each replication. */
export function acceptQuantities(answer: Answer, asking: Asking): void {
  const missed = misses(answer, asking, Object.keys(answer.theory), 'theory');
  const names = missed.map(({ name }) => name);
  const again = missed.length > 0 ? misses(answer, asking, names, 'theory again') : [];
  if (again.length > 0) throw new Error(again.map(({ text }) => text).join('\n'));
}

export type Answer = Pick<Oracle, 'id' | 'theory' | 'within'>;
export type Asking = (names: readonly string[], seed: string) => (replication: number) => Share[];

interface Miss {
  readonly name: string;
  readonly text: string;
}

function misses({ id, theory, within = 0 }: Answer, asking: Asking, names: readonly string[], seed: string): Miss[] {
  const ask = asking(names, seed);
  const seen: Share[][] = [];
  let estimates: Estimate[];
  do {
    const more = Math.max(BATCH, seen.length >> 2);
    for (let k = 0; k < more; k++) seen.push(ask(seen.length));
    estimates = names.map((_, i) => estimate(seen.map((shares) => shares[i])));
  } while (seen.length < MOST && !estimates.every(({ error }, i) => error <= sharpEnough(theory[names[i]])));

  return names.flatMap((name, i) => {
    const { mean, error } = estimates[i];
    const value = theory[name];
    // Without any spread (deterministic models) the printed digits still limit the comparison.
    const limit = 4 * error + within + 1e-8 * Math.abs(value);
    if (error <= sharpEnough(value) && Math.abs(mean - value) <= limit) return [];
    return [{ name, text: `${id}, ${name}: ${mean}, theory ${value}, SE ${error}, ${seen.length} replications` }];
  });
}

const sharpEnough = (value: number): number => Math.max(RELATIVE * Math.abs(value), ABSOLUTE);

interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** The ratio of totals and its standard error over the replications. */
function estimate(shares: readonly Share[]): Estimate {
  const num = Float64Array.from(shares, ([total]) => total);
  const den = Float64Array.from(shares, ([, of]) => of);
  const { mean, sd, n } = ratioInterval(num, den);
  return { mean, error: sd / Math.sqrt(n) };
}
