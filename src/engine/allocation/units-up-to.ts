import type { Engine } from '../engine.js';

/**
 * Units that wait in a line's queue up to the line and its own. Sums are kept by line until somebody ahead might have got something, left or
 * come in: then the row has another version. The plain version adds up `waiting` from the head.
 */
export function unitsUpTo({ backlog, ledger }: Engine, line: number): number {
  const { previous, next, waiting, upTo, upToVersion } = backlog;
  const row = backlog.row[line];
  const version = ledger.queueVersion[row];
  let known = line;
  while (known >= 0 && upToVersion[known] !== version) known = previous[known];
  let units = known < 0 ? 0 : upTo[known];
  while (known !== line) {
    known = known < 0 ? ledger.head[row] : next[known];
    units += waiting[known];
    upTo[known] = units;
    upToVersion[known] = version;
  }
  return units;
}
