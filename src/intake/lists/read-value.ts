import type { Problem } from '../../domain/problems.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { parseMoment } from '../orders/parse-moment.js';
import { parseNumber } from '../orders/parse-number.js';
import type { ValueFormats } from '../orders/value-formats.js';
import type { ListTally } from './list-report.js';
import { messages } from './messages.js';

/** Reads cells of one file: NaN = empty, or a word that stands for "not known" and is counted; null = no value at all, a problem. */
export interface ValueReader {
  /** Days since 1970-01-01. */
  day(cells: readonly string[], line: number, column: number): number | null;
  number(cells: readonly string[], line: number, column: number): number | null;
}

/** Days outside are slips of the pen, or a spreadsheet's day 0. */
const FIRST_DAY = Date.UTC(1900, 0, 2) / 86_400_000;
const LAST_DAY = Date.UTC(2100, 0, 1) / 86_400_000;
/** Without a digit, or with one behind words that name no month: `N/A - From RDC`, `See ASN-93 (ID#:1281)`, `tbd`. */
const WORD = /^\D*$|^(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[A-Za-z]{2,}[A-Za-z\s]*\b/i;

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

export function valueReader(
  file: string,
  header: readonly string[],
  formats: ValueFormats,
  tally: Pick<ListTally<string>, 'word' | 'problem'>,
): ValueReader {
  const at = (line: number, column: number): Place => ({ file, line, column: column + 1, path: header[column] });
  const read = (
    cells: readonly string[],
    line: number,
    column: number,
    parse: (text: string) => number,
    problem: (place: Place, text: string) => Problem,
  ): number | null => {
    const text = column < 0 ? '' : cells[column];
    if (text.trim() === '') return NaN;
    const value = parse(text);
    if (!Number.isNaN(value)) return value;
    if (WORD.test(text.trim())) {
      tally.word(header[column], text);
      return NaN;
    }
    tally.problem(problem(at(line, column), text));
    return null;
  };
  return {
    day(cells, line, column) {
      const day = read(
        cells,
        line,
        column,
        (text) => parseMoment(text, formats.dates) / TICKS_PER_DAY,
        messages.badDay,
      );
      if (day === null || Number.isNaN(day) || (day >= FIRST_DAY && day < LAST_DAY)) return day;
      tally.problem(messages.farDay(at(line, column), cells[column]));
      return null;
    },
    number: (cells, line, column) =>
      read(
        cells,
        line,
        column,
        (text) => parseNumber(text, formats.decimal),
        (where, text) =>
          messages.badNumber(
            where,
            text,
            formats.decimal === 'comma' ? 'digits, a comma for decimals' : 'digits, a point for decimals',
          ),
      ),
  };
}
