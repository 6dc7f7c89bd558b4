import { formatProblem } from '../../src/domain/problems.js';
import { guessDeliveries, looksLikeDeliveries } from '../../src/intake/deliveries/columns.js';
import { guessHeads, guessLines, looksLikeHeads, looksLikeLines } from '../../src/intake/joined/columns.js';
import { isTable, openTable } from '../../src/intake/files/open-table.js';
import type { TableSource } from '../../src/intake/files/table.js';
import { guessColumns } from '../../src/intake/orders/guess-map.js';
import { settleLayout } from '../../src/intake/orders/layout.js';
import { findLayout } from '../../src/intake/orders/layouts/index.js';
import { guessStock, looksLikeStock } from '../../src/intake/stock/columns.js';
import type { ImportKind, LookedFile } from './protocol.js';

/** Rows shown. */
const PREVIEW = 8;

/** What a file seems to be, from its header and first rows; no more of it is read. */
export async function look(source: TableSource, size: number): Promise<LookedFile> {
  const table = await openTable(source);
  const { name } = source;
  if (!isTable(table)) {
    const problems = table.problems.map((problem) => formatProblem({ ...problem, file: undefined, line: undefined }));
    const choose = table.sheets ?? [];
    return { name, size, kind: choose.length > 0 ? 'orders' : null, layout: '', header: [], rows: [], sheets: choose, sheet: '', problems, guesses: none }; // prettier-ignore
  }
  const { header, format } = table;
  const rows: (readonly string[])[] = [];
  for await (const chunk of table.chunks) {
    rows.push(...chunk.rows.slice(0, PREVIEW - rows.length));
    if (rows.length >= PREVIEW) break;
  }
  const { kind, layout } = recognise(header, rows);
  return {
    name,
    size,
    kind,
    layout,
    header,
    rows,
    sheets: format.kind === 'xlsx' ? format.sheets : [],
    sheet: format.kind === 'xlsx' ? format.sheet : '',
    problems: [],
    guesses: {
      orders: defined(guessColumns(header)),
      heads: defined(guessHeads(header)),
      lines: defined(guessLines(header)),
      stock: defined(guessStock(header)),
      deliveries: defined(guessDeliveries(header)),
    },
  };
}

const none: LookedFile['guesses'] = { orders: {}, heads: {}, lines: {}, stock: {}, deliveries: {} };

function recognise(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): { kind: ImportKind; layout: string } {
  const orders = findLayout(header);
  if (orders !== null) return { kind: 'orders', layout: settleLayout(orders, rows).title };
  if (looksLikeDeliveries(header)) return { kind: 'deliveries', layout: '' };
  if (looksLikeHeads(header)) return { kind: 'heads', layout: '' };
  if (looksLikeLines(header)) return { kind: 'lines', layout: '' };
  return { kind: looksLikeStock(header) ? 'stock' : 'orders', layout: '' };
}

function defined(guesses: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(guesses).flatMap(([field, name]) => (name === undefined ? [] : [[field, name]])),
  );
}
