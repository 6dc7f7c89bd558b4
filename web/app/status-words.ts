import { plural } from '../../src/domain/count-words.js';
import { Format } from '../../src/report/format.js';
import type { State } from '../store/state.js';

/** What the bar says about the study: everything that `run-status` draws. */
export interface StatusWords {
  readonly kind: 'empty' | 'problems' | 'failed' | 'recalculating' | 'first' | 'playing' | 'sure' | 'stopped';
  /** 'Getting surer' */
  readonly head: string;
  /** '200 of 400 futures' */
  readonly count: string;
  /** 'on time ±0.35 points, stop at ±0.2' */
  readonly detail: string;
  /** 0 … 1 */
  readonly progress: number;
  /** What can be done: stop what plays, go on with what was stopped. */
  readonly act: 'stop' | 'go on' | null;
  /** Line of the first problem in the file. */
  readonly line?: number;
  /** Something is missing or was played twice. */
  readonly warn: boolean;
}

type Known = Pick<State, 'shop' | 'reading' | 'tick' | 'stale'>;

/** The state of the study in words; the numbers in the reader's locale. */
export function statusWords({ shop, reading, tick, stale }: Known, locale?: string): StatusWords {
  const nothing = { head: '', count: '', detail: '', progress: 0, act: null, warn: false } as const;
  if (shop === null) return { ...nothing, kind: 'empty', head: 'No scenario open' };
  const problems = reading?.problems ?? [];
  if (problems.length > 0) {
    const line = problems.find((problem) => problem.line !== undefined)?.line;
    return {
      ...nothing,
      kind: 'problems',
      head: problems.length === 1 ? '1 problem' : `${problems.length} problems`,
      detail: tick === null ? 'nothing can be played yet' : 'shown: the last good version',
      ...(line === undefined ? {} : { line }),
      warn: true,
    };
  }
  if (tick === null || (stale && tick.state !== 'failed'))
    return { ...nothing, kind: 'recalculating', head: 'Recalculating', act: tick === null ? null : 'stop' };
  const number = new Format('EUR', locale);
  const { done, total, progress, precision, goal, missing, repeated } = tick;
  const parts = [
    ...(missing > 0 ? [`${number.count(missing)} ${plural(missing, 'future')} missing`] : []),
    ...(repeated > 0 ? [`${number.count(repeated)} played again`] : []),
    ...(precision ? [precision] : []),
  ];
  const known = { progress, warn: missing > 0, detail: parts.join(', ') };
  const count = `${number.count(done)} of ${number.count(total)} ${plural(total, 'future')}`;
  if (tick.state === 'failed')
    return {
      ...known,
      kind: 'failed',
      head: 'Not played',
      count: '',
      detail: tick.failure ?? '',
      act: 'go on',
      warn: true,
    };
  if (tick.state === 'stopped')
    return { ...known, kind: 'stopped', head: 'Stopped', count: `at ${count}`, act: 'go on' };
  if (tick.state === 'sure')
    return {
      ...known,
      kind: 'sure',
      head: 'Sure enough',
      count: missing > 0 ? count : `${number.count(done)} ${plural(done, 'future')}`,
      progress: 1,
      act: null,
    };
  const detail = goal ? [...parts, goal].join(', ') : known.detail;
  if (tick.first) return { ...known, detail, kind: 'first', head: 'First estimate', count, act: 'stop' };
  return { ...known, detail, kind: 'playing', head: 'Getting surer', count, act: 'stop' };
}
