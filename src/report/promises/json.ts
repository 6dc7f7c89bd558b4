import { isoDate } from '../../domain/units.js';
import { SHOWN, type PromiseStudy } from '../../study/promises/promise-study.js';

/** The result file of `--json`, two spaces in, with a line break at its end. Days as dates; what is not known, and an infinite strength, as null. */
export function promiseJson({ asOf, replay, ...study }: PromiseStudy, version: string): string {
  const file = {
    bullwhip: version,
    percentiles: SHOWN,
    asOf: isoDate(asOf),
    ...study,
    replay: { ...replay, from: isoDate(replay.from), to: Number.isNaN(replay.to) ? null : isoDate(replay.to) },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
