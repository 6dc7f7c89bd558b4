import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { playScenario } from '../../src/study/play-scenario.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';

const box = join(import.meta.dirname, '../../scenarios');

/** Futures of each scenario that are compared: enough to tell any difference, as each holds thousands of draws. */
const FUTURES = 3;

/** Scenario files below `scenarios` that hold all they need. */
export const boxFiles = (): string[] =>
  ['', 'textbook/'].flatMap((folder) =>
    readdirSync(join(box, folder))
      .filter((name) => name.endsWith('.yaml') && name !== 'real-shop.yaml')
      .map((name) => folder + name),
  );

/** The digest of a study of `FUTURES` futures, played here. */
export async function boxDigest(file: string): Promise<string> {
  const folder = join(box, file, '..');
  const name = file.slice(file.lastIndexOf('/') + 1);
  const { scenario } = parseScenario(readFileSync(join(box, file), 'utf8'), {
    file: name,
    readText: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined),
  });
  const few = { ...scenario!, replications: { kind: 'fixed', n: FUTURES } as const };
  return (await playScenario(few, { file: name, digest: '', warnings: [] })).digest;
}
