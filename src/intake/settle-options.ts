import type { Problem } from '../domain/problems.js';
import { messages } from './messages.js';
import type { ColumnMap, IntakeOptions } from './order-history.js';
import { parseDay } from './parse-time.js';

/** Options made exact: patterns compiled, days as numbers since 1970-01-01, every limit there. */
export interface IntakeRules {
  readonly columns: ColumnMap | undefined;
  /** undefined = as the layout of the file has it. */
  readonly itemPattern: RegExp | undefined;
  readonly creditNotePattern: RegExp | undefined;
  readonly adjustmentPattern: RegExp | undefined;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly maxUnitsPerLine: number;
  readonly cancelWithinMinutes: number;
  readonly cancelFromUnits: number;
}

/** All that is wrong with the options comes back as problems; the rules hold only where there are none. */
export function settleOptions(options: IntakeOptions): { rules: IntakeRules; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pattern = (path: 'itemPattern' | 'creditNotePattern' | 'adjustmentPattern') => {
    const written = options[path];
    if (written === undefined) return undefined;
    // Without g and y, which make a pattern remember where it was.
    if (written instanceof RegExp) return new RegExp(written.source, written.flags.replace(/[gy]/g, ''));
    try {
      return new RegExp(written);
    } catch {
      problems.push(messages.badOption(path, written, 'a regular expression like ^[0-9]{5}'));
      return undefined;
    }
  };
  const day = (path: 'start' | 'end', usual: number) => {
    const written = options[path];
    const value = written === undefined ? usual : parseDay(written);
    if (Number.isNaN(value)) problems.push(messages.badOption(path, String(written), 'a day like 2010-12-01'));
    return value;
  };
  const limit = (path: 'maxUnitsPerLine' | 'cancelWithinMinutes' | 'cancelFromUnits', usual: number) => {
    const value = options[path] ?? usual;
    if (!(value >= 0)) problems.push(messages.badOption(path, String(value), 'a number of 0 or more'));
    return value;
  };
  const rules: IntakeRules = {
    columns: options.columns,
    itemPattern: pattern('itemPattern'),
    creditNotePattern: pattern('creditNotePattern'),
    adjustmentPattern: pattern('adjustmentPattern'),
    firstDay: day('start', -Infinity),
    lastDay: day('end', Infinity),
    maxUnitsPerLine: limit('maxUnitsPerLine', Infinity),
    cancelWithinMinutes: limit('cancelWithinMinutes', 60),
    cancelFromUnits: limit('cancelFromUnits', 1000),
  };
  if (rules.firstDay > rules.lastDay) {
    problems.push(messages.badOption('end', String(options.end), `${options.start} or a later day`));
  }
  return { rules, problems };
}
