import { columns } from '../text/wrap.js';

/** A table as text: columns as wide as they need, numbers to the right. `left` are the columns of words. */
export function columnsText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[],
): string[] {
  const widths = head.map((title, c) => Math.max(columns(title), ...rows.map((row) => columns(row[c]))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => {
        const gap = ' '.repeat(widths[c] - columns(cell));
        return left.includes(c) ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)];
}
