import type { Problem } from '../domain/problems.js';
import { messages } from './messages.js';
import type { ColumnMap, IntakeOptions } from './order-history.js';
import { parseDay } from './parse-time.js';

/** Options made exact: patterns compiled, days as numbers since 1970-01-01, every limit there. */
export interface IntakeRules {
  readonly columns: ColumnMap | undefined;
  /** undefined = the rule isn't asked. */
  readonly itemPattern: RegExp | undefined;
  readonly creditNotePattern: RegExp | undefined;
  readonly adjustmentPattern: RegExp | undefined;
  /** `85123a` is `85123A`. */
  readonly upperCaseSuffix: boolean;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly maxUnitsPerLine: number;
  readonly cancelWithinMinutes: number;
  readonly cancelFromUnits: number;
}

/** The patterns of Online Retail are asked where its columns are; a file with a column map has only the patterns it is given. */
export function settleOptions(options: IntakeOptions): { rules: IntakeRules; problems: readonly Problem[] } {
  const known = options.columns === undefined;
  const problems: Problem[] = [];
  const pattern = (path: 'itemPattern' | 'creditNotePattern' | 'adjustmentPattern', usual: RegExp) => {
    const written = options[path] ?? (known ? usual : undefined);
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
    itemPattern: pattern('itemPattern', /^[0-9]{5}/),
    creditNotePattern: pattern('creditNotePattern', /^C/),
    adjustmentPattern: pattern('adjustmentPattern', /^A/),
    upperCaseSuffix: known,
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
