import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/domain/scenario.js';
import { prepare } from '../../src/study/prepare.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';

/** Workload W: the first strategy of scenarios/bench-50-items, and thirty tapes that are kept, as after a lever's move. */
export function shopW() {
  const file = 'scenarios/bench-50-items.yaml';
  const { scenario } = parseScenario(readFileSync(file, 'utf8'), { file });
  if (!scenario) throw new Error(`${file} has problems`);
  const alone: Scenario = { ...scenario, strategies: scenario.strategies.slice(0, 1) };
  const prepared = prepare(alone);
  const tapes = Array.from({ length: 30 }, (_, r) => cacheTape(recordTape(alone, r)));
  return { prepared, tapes };
}
