import type { Problem } from '../../domain/problems.js';
import { messages } from './messages.js';
import type { TableChunk } from './table.js';

/** Rows a chunk. */
const ROWS = 4096;

/** Rows that are cut into cells already, as chunks. Rows without any text are skipped, as empty lines are; cells beyond the header are faults. */
export function* gridChunks(
  file: string,
  width: number,
  grid: Iterable<{ readonly line: number; readonly cells: readonly string[] }>,
  notes: readonly Problem[] = [],
): Generator<TableChunk> {
  let rows: (readonly string[])[] = [];
  let lines: number[] = [];
  let faults: Problem[] = [];
  let said = notes;
  const chunk = (): TableChunk => ({
    rows,
    lines: Int32Array.from(lines),
    prints: Float64Array.from(rows, fingerprint),
    faults,
    notes: said,
    errors: [],
  });
  for (const { line, cells } of grid) {
    let used = cells.length;
    while (used > 0 && cells[used - 1] === '') used--;
    if (used === 0) continue;
    if (used > width) faults.push(messages.cells({ file, line }, used, width));
    else {
      rows.push(cells.length === width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? ''));
      lines.push(line);
    }
    if (rows.length < ROWS) continue;
    yield chunk();
    [rows, lines, faults, said] = [[], [], [], []];
  }
  yield chunk();
}

/** As `scanRecords` makes them, over the cells. */
function fingerprint(cells: readonly string[]): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const cell of cells) {
    for (let at = 0; at <= cell.length; at++) {
      const c = at < cell.length ? cell.charCodeAt(at) : 0x1f;
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ c, 0x5bd1e995);
      b ^= b >>> 15;
    }
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
