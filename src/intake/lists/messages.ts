import { counted, plural } from '../../domain/count-words.js';
import { dayText } from '../../domain/day-text.js';
import type { Problem } from '../../domain/problems.js';
import { showCell } from '../show-cell.js';

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

/** What a person reads when a list is wrong: what is wrong, the value, what would be right. */
export const messages = {
  noColumn: (file: string, field: string, wanted: string, header: readonly string[]): Problem => ({
    file,
    line: 1,
    path: field,
    message: `no column for ${wanted}: the header has ${listed(header)} (say which column it is)`,
  }),
  mappedColumn: (file: string, field: string, name: string, header: readonly string[]): Problem => ({
    file,
    line: 1,
    path: field,
    message: `no column '${name}': the header has ${listed(header)}`,
  }),
  badNumber: (at: Place, value: string, right: string): Problem => ({
    ...at,
    message: `not a number: ${showCell(value)} (${right}, or empty if it is not known)`,
  }),
  badDay: (at: Place, value: string): Problem => ({
    ...at,
    message: `not a day: ${showCell(value)} (2026-03-01, or empty if it is not known)`,
  }),
  orderedLater: (at: Place, value: string): Problem => ({
    ...at,
    message: `ordered after it was received: ${showCell(value)} (the day it was ordered is taken as not known)`,
  }),
  farDay: (at: Place, value: string): Problem => ({
    ...at,
    message: `not a day of this century or the last: ${showCell(value)} (2026-03-01, or empty if it is not known)`,
  }),
  longOpen: (lines: number, order: string, promised: string, days: number): Problem => ({
    message: `${counted(lines, 'line')} ${plural(lines, 'has', 'have')} no day of receipt though due more than ${days} days before the list ends, the first ${order === '' ? 'without a number' : order}, due ${dayText(promised)}: taken as still to come (put the day in where it came, or leave the line out)`,
  }),
  nothing: (rows: number, what: string): Problem => ({
    message: `no ${what} is left of ${counted(rows, 'row')} (see what was left out)`,
  }),
};

function listed(header: readonly string[]): string {
  return header.map((name) => (name === '' ? "''" : name)).join(', ');
}
