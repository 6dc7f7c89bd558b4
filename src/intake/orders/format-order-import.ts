import { formatProblem } from '../../domain/problems.js';
import { formatIntakeReport } from '../format-intake-report.js';
import type { OrderImportReport, ReturnsReport } from './order-import-report.js';

/** The report of an import of orders as plain lines. */
export function formatOrderImport(report: OrderImportReport): string[] {
  const { returns, added, customers, notes } = report;
  return [
    ...notes.map((note) => `note: ${formatProblem(note)}`),
    ...formatIntakeReport(report),
    ...(returns.lines > 0 ? returnLines(returns) : []),
    `customers: ${count(customers)} different ones among these lines, kept as keyed hashes`,
    ...(added.lines < report.taken.lines + report.mergedLines
      ? [`added to what was here before: ${count(added.lines)} lines of ${count(added.orders)} orders`]
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
    `returns: ${count(lines)} lines of items on credit notes, ${count(units)} units`,
    `  ${count(matched)} of the ${count(named)} whose customer is known are matched to a sale: the latest one before of the same customer and item with as many units left` +
      (cancelled > 0 ? `; ${count(cancelled)} of them take back a giant line` : ''),
    `  ${cancelled > 0 ? 'without those, ' : ''}${percent(shareOfLines)} of the lines sold and ${percent(shareOfUnits)} of the units come back`,
    ...(days === null
      ? []
      : [
          `  days from sale to return: ${days.p5} (5%), ${days.p25} (25%), ${days.p50} (half), ${days.p75} (75%), ${days.p95} (95%)`,
        ]),
  ];
}

/** 690165 → 690,165, the same on every machine. */
function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
