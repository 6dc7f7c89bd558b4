import { formatProblem } from '../../domain/problems.js';
import { count, counted, plural } from '../../domain/count-words.js';
import { formatIntakeReport } from '../format-intake-report.js';
import { formatHeads } from '../joined/format-heads.js';
import type { OrderImportReport, ReturnsReport } from './order-import-report.js';

/** The report of an import of orders as plain lines. */
export function formatOrderImport(report: OrderImportReport): string[] {
  const { returns, added, customers, notes, heads } = report;
  return [
    ...notes.map((note) => `note: ${formatProblem(note)}`),
    ...(heads ? formatHeads(heads) : []),
    ...formatIntakeReport(report),
    ...(returns.lines > 0 ? returnLines(returns) : []),
    ...(customers > 0
      ? [`customers: ${count(customers)} different ${plural(customers, 'one')} among these lines, kept as keyed hashes`]
      : ['customers: no line names one']),
    ...(added.lines < report.taken.lines + report.mergedLines
      ? [`added to what was here before: ${counted(added.lines, 'line')} of ${counted(added.orders, 'order')}`]
      : []),
  ];
}

function returnLines({
  lines,
  units,
  named,
  matched,
  cancelled,
  days,
  shareOfLines,
  shareOfUnits,
}: ReturnsReport): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return [
    `returns: ${counted(lines, 'line')} of items on credit notes, ${counted(units, 'unit')}`,
    `  ${count(matched)} of the ${count(named)} whose customer is known are matched to a sale: the latest one before of the same customer and item with as many units left` +
      (cancelled > 0 ? `; ${count(cancelled)} of them ${cancelled === 1 ? 'takes' : 'take'} back a giant line` : ''),
    `  ${cancelled > 0 ? 'without those, ' : ''}${percent(shareOfLines)} of the lines sold and ${percent(shareOfUnits)} of the units come back`,
    ...(days === null
      ? []
      : [
          `  days from sale to return: ${brief(days.p5)} (5%), ${brief(days.p25)} (25%), ${brief(days.p50)} (half), ${brief(days.p75)} (75%), ${brief(days.p95)} (95%)`,
        ]),
  ];
}

const brief = (days: number): string => String(Number(days.toFixed(days < 10 ? 1 : 0)));
