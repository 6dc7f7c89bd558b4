import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readResult, resultJson } from '../report/json.js';
import type { StudyResult } from '../study/result.js';
import { messages } from './messages.js';
import { decodeText, readBytes } from './read-file.js';
import { Rejected } from './rejected.js';
import { version } from './version.js';
import type { OutputFile } from './write-files.js';

/** `scenarios/holiday.yaml` → `scenarios/holiday.expected.json`: the result file that `check --update` puts beside a scenario. */
export const recordedPath = (file: string): string => file.replace(/\.(ya?ml|json)$/i, '') + '.expected.json';

export const hasRecorded = (file: string): boolean => existsSync(recordedPath(file));

/** A recorded result against today's: the same bits, or which KPIs moved. */
export interface Recorded {
  readonly path: string;
  readonly verdict: 'same' | 'changed';
  /** The scenario or its data are not what they were. */
  readonly scenarioChanged: boolean;
  /** The largest moves first, measured in half-widths of the recorded interval. */
  readonly moved: readonly Move[];
}

export interface Move {
  readonly strategy: string;
  readonly kpi: string;
  readonly before: number;
  readonly after: number;
}

/** @throws Rejected when the recorded file is no result file. */
export function compareRecorded(file: string, result: StudyResult): Recorded {
  const path = recordedPath(file);
  const answer = readResult(decodeText(path, readBytes(path)));
  if ('wrong' in answer) throw new Rejected([{ file: path, message: messages.notAResult(answer.wrong) }]);
  const before = answer.result;
  const scenarioChanged = before.scenario.digest !== result.scenario.digest;
  if (before.digest === result.digest) return { path, verdict: 'same', scenarioChanged, moved: [] };
  const moves = result.strategies.flatMap(({ name: strategy, kpis }) =>
    kpis.flatMap(({ kpi, mean: after }) => {
      const then = before.strategies.find(({ name }) => name === strategy)?.kpis.find((k) => k.kpi === kpi);
      if (then === undefined || then.mean === after) return [];
      const size = Math.abs(after - then.mean) / ((then.high - then.low) / 2 || 1e-12);
      return [{ strategy, kpi, before: then.mean, after, size }];
    }),
  );
  moves.sort((a, b) => b.size - a.size);
  return {
    path,
    verdict: 'changed',
    scenarioChanged,
    moved: moves.map(({ strategy, kpi, before: was, after }) => ({ strategy, kpi, before: was, after })),
  };
}

/** The file is kept beside its scenario, so it names it without a folder. */
export function recordResult(file: string, result: StudyResult): OutputFile {
  const scenario = { ...result.scenario, file: basename(file) };
  return { path: recordedPath(file), content: resultJson({ ...result, scenario }, version) };
}
