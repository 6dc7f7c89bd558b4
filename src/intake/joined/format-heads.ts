import { count, counted } from '../../domain/count-words.js';
import type { HeadsReport } from './heads-report.js';

/** The report of a table of orders as plain lines: what became of its rows, and of which orders the other table has lines. */
export function formatHeads({
  files,
  rows,
  empty,
  unreadable,
  repeated,
  differing,
  orders,
  withLines,
  withoutLines,
  delivered,
}: HeadsReport): string[] {
  return [
    ...files.map((file) => `${file.name}: ${counted(file.rows, 'row')} (${file.layout})`),
    `rows of the table of orders: ${count(rows)}`,
    ...(empty > 0 ? [`  left out, empty rows: ${count(empty)}`] : []),
    ...(unreadable > 0 ? [`  left out, rows that cannot be read: ${count(unreadable)}`] : []),
    ...(repeated > 0 ? [`  left out, rows of an order that an earlier row holds: ${count(repeated)}`] : []),
    ...(differing.count > 0
      ? [`    ${count(differing.count)} of these say something else, the first was believed, e.g. ${differing.example}`]
      : []),
    `  taken: ${counted(orders, 'order')}, ${count(withLines)} of them with lines in the other table`,
    ...(withoutLines.count > 0
      ? [
          `  without a line there, so nothing is known of what they ordered: ${count(withoutLines.count)}, e.g. ${withoutLines.example}`,
        ]
      : []),
    ...(delivered.orders > 0 ? [`  ${deliveredWords(delivered)}`] : []),
  ];
}

/** How long customers waited, and how often longer than promised. */
export function deliveredWords({ orders, days, promised, late }: HeadsReport['delivered']): string {
  const within = `${counted(orders, 'order')} with the day of delivery: half of them within ${days.toFixed(1)} days`;
  return promised > 0
    ? `${within}; ${(late * 100).toFixed(1)}% of the ${count(promised)} with a promise came after its day`
    : within;
}
