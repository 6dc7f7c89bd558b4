import type { KpiCell, KpiTable } from '../kpi-rows.js';
import { printable } from './printable.js';
import type { Style } from './style.js';
import { columns, padEnd, wrap } from './wrap.js';

/**
 * The KPI table as text, one piece for as many strategies as fit beside the baseline. A cell is one line where all strategies fit
 * so, else two, else three; with still too little room the table comes in several pieces, each with the baseline.
 */
export function textTable(table: KpiTable, width: number, style: Style): string[] {
  const others = table.strategies.slice(1).map((_, i) => i + 1);
  const label = Math.min(Math.max(...table.groups.flatMap((g) => g.rows.map((row) => columns(row.label)))), MOST_LABEL);
  const lined = aligned(table);
  if (neededFor(lined, [0, ...others], oneLine, label) <= width)
    return [piece(lined, [0, ...others], oneLine, label, style)];
  if (neededFor(table, [0, ...others], twoLines, label) <= width)
    return [piece(table, [0, ...others], twoLines, label, style)];
  const pieces: number[][] = [];
  for (const s of others) {
    const last = pieces.at(-1);
    if (last && neededFor(table, [0, ...last, s], threeLines, label) <= width) last.push(s);
    else pieces.push([s]);
  }
  return pieces.map((some) => piece(table, [0, ...some], threeLines, label, style));
}

const MOST_LABEL = 22;
const GAP = 2;

/** The lines of a cell, from one to three of them. */
type Shape = (cell: KpiCell) => string[];

const oneLine: Shape = ({ value, change, range }) => [`${value}  ${change}  ${range}`.trimEnd()];
const twoLines: Shape = (cell) => (isSame(cell) ? [cell.change] : [cell.value, `${cell.change} ${cell.range}`.trim()]);
const threeLines: Shape = (cell) => (isSame(cell) ? [cell.change] : [cell.value, cell.change, cell.range]);

/** What is the same is not said twice: the baseline's value stands beside it. */
const isSame = ({ judgement }: KpiCell): boolean => judgement === 'same';

/** With values and changes of a column equally wide, so that they stand below each other on one line. */
function aligned(table: KpiTable): KpiTable {
  const cells = table.strategies.map((_, s) => table.groups.flatMap((group) => group.rows.map((row) => row.cells[s])));
  const widest = (key: 'value' | 'change') => cells.map((of) => Math.max(0, ...of.map((cell) => columns(cell[key]))));
  const [values, changes] = [widest('value'), widest('change')];
  const pad = (cell: KpiCell, s: number): KpiCell => ({
    ...cell,
    value: padEnd(cell.value, values[s]),
    change: padEnd(cell.change, changes[s]),
  });
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(pad) })),
  }));
  return { ...table, groups };
}

const neededFor = (table: KpiTable, some: readonly number[], shape: Shape, label: number): number =>
  some.reduce((sum, s) => sum + GAP + columnWidth(table, s, shape), label);

function columnWidth(table: KpiTable, s: number, shape: Shape): number {
  const lines = table.groups.flatMap((group) => group.rows.flatMap((row) => shape(row.cells[s])));
  return Math.max(12, ...lines.map(columns));
}

function piece(table: KpiTable, some: readonly number[], shape: Shape, label: number, { bold, dim }: Style): string {
  const widths = some.map((s) => columnWidth(table, s, shape));
  const line = (first: string, cells: readonly string[], paint = (text: string) => text) => {
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    const padded = cells
      .slice(0, last + 1)
      .map((cell, i) => paint(cell) + (i < last ? ' '.repeat(widths[i] - columns(cell)) : ''));
    return [last < 0 ? first : padEnd(first, label), ...padded].join(' '.repeat(GAP));
  };
  const heads = some.map((s, i) => wrap(printable(table.strategies[s].name), widths[i]));
  const tall = Math.max(...heads.map((head) => head.length));
  const lines = Array.from({ length: tall }, (_, i) =>
    line(
      '',
      heads.map((head) => head[i - tall + head.length] ?? ''),
      bold,
    ),
  );
  for (const group of table.groups) {
    lines.push('', bold(group.title));
    for (const row of group.rows) {
      const labels = wrap(row.label, label, 1);
      const cells = some.map((s) => shape(row.cells[s]));
      const high = Math.max(labels.length, ...cells.map((cell) => cell.findLastIndex((text) => text !== '') + 1));
      for (let i = 0; i < high; i++) {
        lines.push(
          line(
            labels[i] ?? '',
            cells.map((cell) => cell[i] ?? ''),
            i > 1 ? dim : undefined,
          ),
        );
      }
    }
  }
  return lines.join('\n');
}
