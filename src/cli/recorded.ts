import { existsSync } from 'node:fs';
import type { StudyResult } from '../study/result.js';
import { messages } from './messages.js';
import { decodeText, readBytes } from './read-file.js';
import { Rejected } from './rejected.js';

/** `scenarios/holiday.yaml` → `scenarios/holiday.expected.json`: a result file that `check --update` has put there. */
export const recordedPath = (file: string): string => file.replace(/\.(ya?ml|json)$/i, '') + '.expected.json';

export const hasRecorded = (file: string): boolean => existsSync(recordedPath(file));

/** A recorded result against today's: the same bits, or which KPIs moved. */
export interface Recorded {
  readonly verdict: 'same' | 'changed';
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
  const before = readRecorded(recordedPath(file));
  if (before.digest === result.digest) return { verdict: 'same', moved: [] };
  const moves = result.strategies.flatMap(({ name: strategy, kpis }) =>
    kpis.flatMap(({ kpi, mean: after }) => {
      const then = before.strategies[strategy]?.kpis[kpi];
      if (then === undefined || then.mean === after) return [];
      const halfWidth = (then.ci95[1] - then.ci95[0]) / 2;
      return [{ strategy, kpi, before: then.mean, after, size: Math.abs(after - then.mean) / (halfWidth || 1e-12) }];
    }),
  );
  moves.sort((a, b) => b.size - a.size);
  return { verdict: 'changed', moved: moves.map(({ size: _, ...move }) => move) };
}

/** What is read of a result file, of this version or an older one. */
interface ResultFile {
  readonly digest: string;
  readonly strategies: Readonly<
    Record<string, { readonly kpis: Readonly<Record<string, { readonly mean: number; readonly ci95: readonly [number, number] }>> }>
  >;
}

function readRecorded(path: string): ResultFile {
  const text = decodeText(path, readBytes(path));
  try {
    const file = JSON.parse(text) as Partial<ResultFile> | null;
    if (typeof file?.digest === 'string' && typeof file.strategies === 'object') return file as ResultFile;
  } catch {
    // said below
  }
  throw new Rejected([{ file: path, message: messages.notAResult() }]);
}
