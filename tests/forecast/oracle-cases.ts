import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Numbers of R's `forecast` 8.20 and `stats` 4.2.2, beside the project; see README.md there. */
const file = new URL('../../../shared/oracles/forecasting.json', import.meta.url);
export const oraclesFound = existsSync(file);

interface Expected {
  readonly value: number | readonly number[] | string;
  readonly abs_tol: number;
}

export interface OracleCase {
  readonly id: string;
  readonly parameters: { readonly y: readonly number[]; readonly period: number; readonly model: string };
  readonly expected: Readonly<Record<string, Expected>>;
}

export function oracleCase(id: string): OracleCase {
  const all = JSON.parse(readFileSync(file, 'utf8')) as OracleCase[];
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** |got − value| ≤ abs_tol for every number of a metric. */
export function expectMetric({ expected }: OracleCase, metric: string, got: number | ArrayLike<number>): void {
  const { value: stored, abs_tol } = expected[metric];
  const wanted = typeof stored === 'number' ? [stored] : (stored as readonly number[]);
  const numbers = typeof got === 'number' ? [got] : Array.from(got);
  const off = wanted.map((value, i) =>
    Math.abs(numbers[i] - value) <= abs_tol ? '' : `${metric}[${i}]: ${numbers[i]} for ${value}`,
  );
  expect(off.filter((text) => text !== '')).toEqual([]);
  expect(numbers).toHaveLength(wanted.length);
}
