import { formatIntakeReport } from './format-intake-report.js';
import type { IntakeReport } from './order-history.js';
import { cleanedOrders } from './orders/layouts/own-tables.js';

/** The report of an intake; nothing of orders that an import has cleaned, where each row was accounted for, unless something is amiss with them. */
export function briefIntakeReport(report: IntakeReport): string[] {
  const { files, leftOut, problems, errors, differingOrders } = report;
  const cleaned = files.length > 0 && files.every(({ layout }) => layout === cleanedOrders.title);
  const amiss = leftOut.length + problems.count + errors.length + differingOrders.count > 0;
  return cleaned && !amiss ? [] : formatIntakeReport(report);
}
