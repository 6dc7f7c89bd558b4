import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartInput } from '../../../src/report/charts/input.js';
import { CSS_THEME } from '../../../src/report/charts/theme.js';
import { Format } from '../../../src/report/format.js';
import { playScenario } from '../../../src/study/play-scenario.js';
import type { StudyResult } from '../../../src/study/result.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const box = join(import.meta.dirname, '../../../scenarios');

export interface Played {
  readonly result: StudyResult;
  readonly items: readonly string[];
}

/** A few futures of a scenario in the box, with all that charts are made from. */
export async function played(
  name: string,
  n: number,
  change: (text: string) => string = (text) => text,
): Promise<Played> {
  const { scenario, problems } = parseScenario(change(readFileSync(join(box, `${name}.yaml`), 'utf8')), {
    file: `${name}.yaml`,
    readText: (path) => (existsSync(join(box, path)) ? readFileSync(join(box, path)) : undefined),
  });
  if (!scenario) throw new Error(problems?.map(({ message }) => message).join('\n'));
  const few = { ...scenario, replications: { kind: 'fixed', n } as const };
  const result = await playScenario(few, { file: name, digest: '', warnings: [] }, { groups: true });
  return { result, items: scenario.catalog.items.map((item) => item.name) };
}

export function inputOf({ result, items }: Played, change: Partial<ChartInput> = {}): ChartInput {
  return {
    result,
    chosen: Math.min(1, result.strategies.length - 1),
    width: 620,
    height: 220,
    options: {},
    format: new Format(result.currency),
    theme: CSS_THEME,
    axes: {},
    items,
    tried: [],
    once: (_, make) => make(),
    ...change,
  };
}
