/** A run of lines that differ: 0-based, `to` not included. One side may be empty. */
export interface Hunk {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Where two texts differ, line by line, in order; fewest lines changed, unless that would take long (see `MOST_CELLS`). */
export function lineDiff(before: readonly string[], after: readonly string[]): Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) {
    return [{ before: [head, head + rows], after: [head, head + columns] }];
  }
  return walk(before.slice(head, head + rows), after.slice(head, head + columns), head);
}

/** How many lines somebody would call changed: of a replaced run the longer side. */
export const linesChanged = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { before, after }) => sum + Math.max(before[1] - before[0], after[1] - after[0]), 0);

/** Beyond this many pairs of lines what differs is one hunk. */
const MOST_CELLS = 4_000_000;

/** The longest common subsequence by the textbook's table, which says at each pair how many lines can still be kept. */
function walk(before: readonly string[], after: readonly string[], offset: number): Hunk[] {
  const width = after.length + 1;
  const kept = new Uint32Array((before.length + 1) * width);
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      const at = b * width + a;
      kept[at] = before[b] === after[a] ? kept[at + width + 1]! + 1 : Math.max(kept[at + width]!, kept[at + 1]!);
    }
  }
  const hunks: Hunk[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const [fromB, fromA] = [b, a];
    while ((b < before.length || a < after.length) && before[b] !== after[a]) {
      const at = b * width + a;
      if (a === after.length || (b < before.length && kept[at + width]! >= kept[at + 1]!)) b++;
      else a++;
    }
    if (b > fromB || a > fromA) {
      hunks.push({ before: [offset + fromB, offset + b], after: [offset + fromA, offset + a] });
    }
    while (b < before.length && a < after.length && before[b] === after[a]) {
      b++;
      a++;
    }
  }
  return hunks;
}
