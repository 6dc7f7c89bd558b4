import { totalmem } from 'node:os';
import type { Pool } from '../../workers/pool.js';
import { KPI_NAMES } from '../domain/kpi-names.js';
import { formatProblem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import type { StudyResult } from '../study/result.js';
import { runStudy } from '../study/run-study.js';
import { settleWarmUp } from '../study/settle-warm-up.js';
import { estimateSeconds } from './estimate-seconds.js';
import { messages } from './messages.js';
import { warn } from './print.js';
import { showProgress, spellSeconds } from './progress.js';
import type { ScenarioInput } from './read-scenario.js';
import { Rejected } from './rejected.js';

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
  checkMemory(input.file, scenario);
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

/** The KPIs of every replication are kept until the end: a run that they would not fit in never starts. */
function checkMemory(file: string, { replications, strategies }: Scenario): void {
  const played = replications.kind === 'fixed' ? replications.n : replications.max;
  const bytes = strategies.length * KPI_NAMES.length * 2 * Float64Array.BYTES_PER_ELEMENT;
  const most = Math.floor(totalmem() / 2 / bytes);
  if (played > most)
    throw new Rejected([{ file, path: 'replications', message: messages.tooManyReplications(played, most) }]);
}
