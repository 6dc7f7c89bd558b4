const DELIMITERS = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

const QUOTE = 34;
const NEWLINE = 10;
/** Records looked at. */
const SAMPLE = 50;

/**
 * The delimiter that cuts most of the first records into as many cells as the header has; of equals the one that makes more cells. A text
 * that none of them cuts has one column.
 */
export function findDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = cellCounts(text, delimiter);
    if (header === undefined || header < 2) continue;
    const same = rows.filter((n) => n === header).length;
    const score = (rows.length === 0 ? 1 : same / rows.length) + 1 - 1 / header;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Cells of the first record from `from`: where it ends (at its line end or the text's), how many lines it takes. */
export function walkRecord(
  text: string,
  from: number,
  delimiter: string,
): { end: number; cells: number; lines: number } {
  const cut = delimiter.charCodeAt(0);
  let cells = 1;
  let lines = 1;
  let cellStart = true;
  let at = from;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === NEWLINE) break;
    if (c === QUOTE && cellStart) {
      for (at++; at < text.length; at++) {
        const inside = text.charCodeAt(at);
        if (inside === NEWLINE) lines++;
        if (inside === QUOTE && text.charCodeAt(at + 1) !== QUOTE) break;
        if (inside === QUOTE) at++;
      }
    }
    cellStart = c === cut;
    if (cellStart) cells++;
  }
  return { end: Math.min(at, text.length), cells, lines };
}

/** Of records that aren't empty, the last of the sample left out where the text may end inside it. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  for (let from = 0; from < text.length && counts.length < SAMPLE;) {
    const { end, cells } = walkRecord(text, from, delimiter);
    if (end > from) counts.push(cells);
    if (end === text.length && counts.length > 1) counts.pop();
    from = end + 1;
  }
  return counts;
}
