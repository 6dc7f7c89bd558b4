import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formatProblem } from '../../src/domain/problems.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { judge, type Judgement } from '../../src/study/judge.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { parseScenario, type ParseOptions } from '../../src/study/scenario-file/parse.js';

const folder = new URL('../../scenarios/', import.meta.url);

/** Names of all scenario files in the box: `holiday-spike.yaml`, `textbook/rq.yaml`. */
export const scenarioNames = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort();

export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export function optionsOf(name: string): ParseOptions {
  return {
    file: name,
    readText: (path) => {
      const place = new URL(`${dirname(name)}/${path}`, folder);
      if (!existsSync(place)) return undefined;
      return path.endsWith('.gz') ? gunzipSync(readFileSync(place)) : readFileSync(place);
    },
  };
}

/** @throws Error with all problems and warnings: no file of the box has any. */
export function parseOf(name: string, text: string = textOf(name)): Scenario {
  const { scenario, problems = [], warnings } = parseScenario(text, optionsOf(name));
  const found = [...problems, ...warnings].map(formatProblem);
  if (!scenario || found.length > 0) throw new Error(found.join('\n'));
  return scenario;
}

/** The claims of a scenario, decided on its own futures or on the first `n` of them. */
export async function judged(scenario: Scenario, n?: number): Promise<Judgement[]> {
  const played: Scenario = n === undefined ? scenario : { ...scenario, replications: { kind: 'fixed', n } };
  const result = await playScenario(played, { file: scenario.name, digest: '', warnings: [] });
  return played.expect.map((expectation) => judge(expectation, result));
}

/** The same for some of its claims (by their place), playing only the strategies that they name. */
export function judgedOf(scenario: Scenario, claims: readonly number[], n: number): Promise<Judgement[]> {
  const expect = claims.map((k) => scenario.expect[k]);
  const named = new Set(expect.flatMap((claim) => [claim.strategy, ...('against' in claim ? [claim.against] : [])]));
  const strategies = scenario.strategies.filter(({ name }) => named.has(name));
  return judged({ ...scenario, expect, strategies }, n);
}

/** `pass: unitFillRate of S7 at least 0.821 …: 0.8302 (0.8283 to 0.832)` */
export function told({ verdict, expectation, estimate, low, high }: Judgement): string {
  const [mean, from, to] = [estimate, low, high].map((x) => x.toPrecision(4));
  return `${verdict}: ${expectation.text}: ${mean} (${from} to ${to})`;
}
