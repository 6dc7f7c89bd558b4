import type { Problem } from '../domain/problems.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import { findColumns, type Columns } from './columns.js';
import { LineColumns, NO_CUSTOMERS, UNKNOWN_CUSTOMER } from './line-columns.js';
import { messages } from './messages.js';
import { Names } from './names.js';
import type { IntakeFile, Reason } from './order-history.js';
import { parseTime } from './parse-time.js';
import { readTable, type TakeRecord } from './read-table.js';
import type { IntakeRules } from './settle-options.js';
import type { Tally } from './tally.js';

/** All sales lines of all files as they were read, and the credit notes that may cancel one. */
export interface SiftedLines {
  readonly sales: LineColumns;
  readonly creditNotes: LineColumns;
  readonly orderNames: readonly string[];
  /** As written. */
  readonly codes: readonly string[];
  readonly rowsByFile: readonly number[];
  readonly repeatedRows: number;
  readonly differing: { readonly count: number; readonly example: string };
  readonly errors: readonly Problem[];
}

/** Reads the files row by row and asks every row the reasons to leave it out, in the order of `reasons`. */
export function siftLines(files: readonly IntakeFile[], rules: IntakeRules, tally: Tally): SiftedLines {
  const sieve = new Sieve(rules, tally);
  for (const file of files) sieve.read(file);
  return {
    sales: sieve.sales,
    creditNotes: sieve.creditNotes,
    orderNames: sieve.orders.texts,
    codes: sieve.codes.texts,
    rowsByFile: sieve.rowsByFile,
    repeatedRows: sieve.repeatedRows,
    differing: sieve.differing,
    errors: sieve.errors,
  };
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const MOST_UNITS = 1_000_000_000;

class Sieve {
  readonly sales = new LineColumns();
  readonly creditNotes = new LineColumns();
  readonly orders = new Names();
  readonly codes = new Names();
  readonly rowsByFile: number[] = [];
  readonly errors: Problem[] = [];
  readonly differing = { count: 0, example: '' };
  repeatedRows = 0;

  private readonly customers = new Names();
  /** By order: the first file it is in, what kind it is, and its rows and units there. */
  private readonly orderFile: number[] = [];
  private readonly orderKind: ('sale' | 'creditNote' | 'adjustment')[] = [];
  private readonly orderRows: number[] = [];
  private readonly orderUnits: number[] = [];
  private readonly codeIsItem: boolean[] = [];
  private lastTimeText = '';
  private lastTime = NaN;

  constructor(
    private readonly rules: IntakeRules,
    private readonly tally: Tally,
  ) {}

  read(file: IntakeFile): void {
    const row = this.rowsByFile.push(0) - 1;
    const prints: number[] = [];
    const again = new Map<number, { rows: number; units: number }>();
    readTable(
      file,
      (header) => this.open(file, row, header, prints, again),
      (problem) => {
        this.rowsByFile[row]++;
        this.tally.problem(problem);
        this.tally.leaveOut('unreadable', NaN, file.name, problem.line ?? 0, () => problem.message);
      },
    );
    this.repeatedRows += countRepeats(prints);
    for (const [order, { rows, units }] of again) {
      if (rows === this.orderRows[order] && units === this.orderUnits[order]) continue;
      if (this.differing.count++ === 0) this.differing.example = `${this.orders.texts[order]} in ${file.name}`;
    }
  }

  private open(
    file: IntakeFile,
    fileRow: number,
    header: readonly string[],
    prints: number[],
    again: Map<number, { rows: number; units: number }>,
  ): TakeRecord | null {
    const columns = findColumns(file.name, header, this.rules.columns);
    if (!('index' in columns)) {
      this.errors.push(...columns);
      return null;
    }
    const { index } = columns;
    return (cells, line, print) => {
      this.rowsByFile[fileRow]++;
      const left = (reason: Reason, units: number) =>
        this.tally.leaveOut(reason, units, file.name, line, () => cells.join(','));
      if (cells.every((cell) => cell.trim() === '')) return left('blank', NaN);

      const time = this.timeOf(cells[index.time]);
      const units = numberOf(cells[index.units]);
      const price = index.price < 0 ? NaN : numberOf(cells[index.price]);
      const orderName = cells[index.order].trim();
      const problem = this.problemOf(cells, columns, file.name, line, time, units, price);
      if (problem !== null) {
        this.tally.problem(problem);
        return left('unreadable', units);
      }

      const order = this.orderRow(orderName, fileRow);
      if (this.orderFile[order] !== fileRow) {
        const seen = again.get(order);
        if (seen === undefined) again.set(order, { rows: 1, units });
        else {
          seen.rows++;
          seen.units += units;
        }
        return left('duplicate', units);
      }
      this.orderRows[order]++;
      this.orderUnits[order] += units;
      prints.push(print);

      const customer = index.customer < 0 ? NO_CUSTOMERS : this.customerRow(cells[index.customer].trim());
      const code = this.codeRow(cells[index.item]);
      const kind = this.orderKind[order];
      if (kind === 'creditNote') this.creditNotes.push(order, code, customer, units, price, time, fileRow, line);
      const reason = this.reasonOf(kind, code, units, price, time, index.price >= 0);
      if (reason !== null) return left(reason, units);
      this.sales.push(order, code, customer, units, price, time, fileRow, line);
    };
  }

  private reasonOf(
    kind: 'sale' | 'creditNote' | 'adjustment',
    code: number,
    units: number,
    price: number,
    time: number,
    priced: boolean,
  ): Reason | null {
    const day = Math.floor(time / TICKS_PER_DAY);
    if (day < this.rules.firstDay || day > this.rules.lastDay) return 'outsidePeriod';
    if (kind !== 'sale') return kind;
    if (units < 0) return 'writeOff';
    if (units === 0) return 'zeroUnits';
    if (priced && price <= 0) return 'noPrice';
    if (!this.codeIsItem[code]) return 'notAnItem';
    return null;
  }

  /** The first thing that makes a row unreadable. */
  private problemOf(
    cells: readonly string[],
    { index, names }: Columns,
    file: string,
    line: number,
    time: number,
    units: number,
    price: number,
  ): Problem | null {
    const at = { file, line };
    for (const field of ['order', 'item'] as const) {
      if (cells[index[field]].trim() === '') return messages.emptyCell(at, names[field]);
    }
    if (Number.isNaN(units)) return messages.badNumber(at, names.units, cells[index.units]);
    if (!Number.isInteger(units) || Math.abs(units) > MOST_UNITS) {
      return messages.notWhole(at, names.units, cells[index.units]);
    }
    if (Number.isNaN(time)) return messages.badTime(at, names.time, cells[index.time]);
    if (index.price >= 0 && Number.isNaN(price)) return messages.badNumber(at, names.price, cells[index.price]);
    return null;
  }

  private timeOf(text: string): number {
    if (text !== this.lastTimeText) {
      this.lastTimeText = text;
      this.lastTime = parseTime(text);
    }
    return this.lastTime;
  }

  private orderRow(name: string, file: number): number {
    const row = this.orders.row(name);
    if (row === this.orderFile.length) {
      this.orderFile.push(file);
      this.orderRows.push(0);
      this.orderUnits.push(0);
      const { creditNotePattern, adjustmentPattern } = this.rules;
      this.orderKind.push(
        creditNotePattern?.test(name) ? 'creditNote' : adjustmentPattern?.test(name) ? 'adjustment' : 'sale',
      );
    }
    return row;
  }

  private customerRow(name: string): number {
    return name === '' ? UNKNOWN_CUSTOMER : this.customers.row(name);
  }

  private codeRow(code: string): number {
    const row = this.codes.row(code);
    if (row === this.codeIsItem.length) this.codeIsItem.push(this.rules.itemPattern?.test(code) ?? true);
    return row;
  }
}

function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}

function countRepeats(prints: readonly number[]): number {
  const sorted = Float64Array.from(prints).sort();
  let repeats = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeats++;
  return repeats;
}
