import type { ChartTable } from './charts/view.js';
import { safe } from '../domain/safe-cell.js';

/** The table behind a chart as CSV with a header, UTF-8, `,` and quotes as in RFC 4180. Its cells are texts as they are read. */
export function chartCsv({ head, rows }: ChartTable): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = safe(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
