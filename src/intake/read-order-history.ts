import type { Problem } from '../domain/problems.js';
import { findColumns } from './columns.js';
import { finishHistory } from './finish-history.js';
import type { IntakeFile, IntakeOptions, OrderHistory } from './order-history.js';
import type { OpenLayout } from './orders/layout.js';
import { findLayout } from './orders/layouts/index.js';
import { mappedLayout } from './orders/layouts/map.js';
import { plainFormats } from './orders/value-formats.js';
import { readTable } from './read-table.js';
import { settleOptions } from './settle-options.js';
import { Sieve } from './sift-lines.js';
import { Tally } from './tally.js';

/**
 * Cleaned orders from the exports of one shop, and a report in which every row is accounted for. Nothing is thrown: a history that
 * can't be used has 0 days and says why in `report.errors`.
 */
export function readOrderHistory(files: readonly IntakeFile[], options: IntakeOptions = {}): OrderHistory {
  const { rules, problems } = settleOptions(options);
  const errors = [...problems];
  const tally = new Tally();
  const sieve = new Sieve(rules, tally);
  for (const file of problems.length > 0 ? [] : files) readFile(file, options, sieve, errors);
  return finishHistory(sieve.sifted(), rules, tally, errors).history;
}

function readFile(file: IntakeFile, options: IntakeOptions, sieve: Sieve, errors: Problem[]): void {
  let opened = false;
  readTable(
    file,
    (header) => {
      const layout = layoutOf(file.name, header, options);
      if (!('read' in layout)) {
        errors.push(...layout);
        return null;
      }
      opened = true;
      return sieve.open(file.name, layout, plainFormats);
    },
    // Without a header there is no table.
    (problem) => (opened ? sieve.fault(problem) : errors.push(problem)),
  );
  if (opened) sieve.close();
}

function layoutOf(
  file: string,
  header: readonly string[],
  { columns }: IntakeOptions,
): OpenLayout | readonly Problem[] {
  if (columns !== undefined) return mappedLayout(file, header, columns);
  const found = findLayout(header);
  if (found !== null) return found;
  const missing = findColumns(file, header, undefined);
  return 'index' in missing ? [] : missing;
}
