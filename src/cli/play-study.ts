import type { Pool } from '../../workers/pool.js';
import { formatProblem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import type { StudyResult } from '../study/result.js';
import { runStudy } from '../study/run-study.js';
import { settleWarmUp } from '../study/settle-warm-up.js';
import { checkMemory } from './check-memory.js';
import { estimateSeconds } from './estimate-seconds.js';
import { warn } from './print.js';
import { showProgress, spellSeconds } from './progress.js';
import type { ScenarioInput } from './read-scenario.js';

/** Seconds beyond which a run is announced. */
const LONG = 120;

export interface PlayOptions {
  readonly pool: Pool;
  readonly workers: number;
  readonly signal: AbortSignal;
  /** Also count by item, location, channel, supplier and day. */
  readonly groups: boolean;
}

/** Plays a scenario (as the flags left it) with its warnings, a progress bar and, if it will take long, a word before it starts. */
export async function playStudy(input: ScenarioInput, scenario: Scenario, options: PlayOptions): Promise<StudyResult> {
  const { pool, workers, signal, groups } = options;
  checkMemory(input.file, scenario, groups);
  const settled = settleWarmUp(scenario);
  const seconds = estimateSeconds(settled.scenario, workers);
  if (seconds > LONG) warn(announcement(input.file, seconds, settled.scenario));
  const warnings = [...input.warnings.map(formatProblem), ...settled.warnings];
  pool.load(settled.scenario, { groups });
  const repeatedBefore = pool.repeated.length;
  const progress = showProgress();
  try {
    return await runStudy(
      settled.scenario,
      { file: input.file, digest: input.digest, warnings },
      (replications, onDone, stop) => pool.run(replications, onDone, stop),
      { signal, onProgress: progress.update },
    );
  } finally {
    progress.clear();
    const repeated = pool.repeated.length - repeatedBefore;
    if (repeated > 0)
      warn(`warning: a worker died; replications played again: ${pool.repeated.slice(repeatedBefore).join(', ')}\n`);
  }
}

function announcement(file: string, seconds: number, { replications }: Scenario): string {
  const about = replications.kind === 'until' ? 'up to about' : 'about';
  return `${file}: this will take ${about} ${spellSeconds(seconds)} (Ctrl-C stops it and shows what is known by then)\n`;
}
