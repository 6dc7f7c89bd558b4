import { counted } from '../domain/count-words.js';
/** How far an import is, on a terminal only: bytes read of all, and rows. */
export interface ImportProgress {
  bytes(read: number): void;
  rows(read: number): void;
  clear(): void;
}

/** Milliseconds between two drawings. */
const PAUSE = 100;
const CELLS = 24;

export function showImport(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
  now = () => performance.now(),
): ImportProgress {
  if (!stream.isTTY) return { bytes: () => {}, rows: () => {}, clear: () => {} };
  const read = { bytes: 0, rows: 0 };
  let drawn = -Infinity;
  const draw = () => {
    if (now() - drawn < PAUSE) return;
    drawn = now();
    stream.write(`\r\u001b[K${importLine(read.bytes, total, read.rows)}`);
  };
  return {
    bytes(more) {
      read.bytes += more;
      draw();
    },
    rows(more) {
      read.rows += more;
      draw();
    },
    clear: () => stream.write('\r\u001b[K'),
  };
}

/** `[#####·······] 21% · 230,000 rows`. */
export function importLine(bytes: number, total: number, rows: number): string {
  const share = total > 0 ? Math.min(1, bytes / total) : 0;
  const cells = Math.round(share * CELLS);
  const bar = `[${'#'.repeat(cells)}${'·'.repeat(CELLS - cells)}]`;
  return `${bar} ${Math.floor(share * 100)}%${rows > 0 ? ` · ${counted(rows, 'row')}` : ''}`;
}
