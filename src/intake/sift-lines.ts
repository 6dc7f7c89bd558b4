import type { Problem } from '../domain/problems.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import { findColumns } from './columns.js';
import { LineColumns, NO_CUSTOMERS, UNKNOWN_CUSTOMER } from './line-columns.js';
import { Names } from './names.js';
import { OrderBook, type OrderKind } from './order-book.js';
import type { IntakeFile, Reason } from './order-history.js';
import { cellReader, type Fields } from './read-cells.js';
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
  files.forEach((file, row) => sieve.read(file, row));
  const { sales, creditNotes, rowsByFile, repeatedRows, errors, orders, codes } = sieve;
  const { differing, texts: orderNames } = orders;
  return { sales, creditNotes, orderNames, codes: codes.texts, rowsByFile, repeatedRows, differing, errors };
}

class Sieve {
  readonly sales = new LineColumns();
  readonly creditNotes = new LineColumns();
  readonly orders: OrderBook;
  readonly codes = new Names();
  readonly rowsByFile: number[] = [];
  readonly errors: Problem[] = [];
  repeatedRows = 0;
  private readonly customers = new Names();
  /** By code row. */
  private readonly isItem: boolean[] = [];

  constructor(
    private readonly rules: IntakeRules,
    private readonly tally: Tally,
  ) {
    this.orders = new OrderBook(rules);
  }

  read(file: IntakeFile, fileRow: number): void {
    this.rowsByFile[fileRow] = 0;
    const prints: number[] = [];
    readTable(
      file,
      (header) => this.open(file, fileRow, header, prints),
      (problem) => {
        // Line 1 is the header: without it there is no table.
        if (problem.line === 1) return void this.errors.push(problem);
        this.rowsByFile[fileRow]++;
        this.leaveUnreadable(problem, NaN, file.name, problem.line ?? 0, () => problem.message);
      },
    );
    this.repeatedRows += countRepeats(prints);
    this.orders.closeFile(file.name);
  }

  private open(file: IntakeFile, fileRow: number, header: readonly string[], prints: number[]): TakeRecord | null {
    const columns = findColumns(file.name, header, this.rules.columns);
    if (!('index' in columns)) {
      this.errors.push(...columns);
      return null;
    }
    const readCells = cellReader(file.name, columns);
    const hasCustomers = columns.index.customer >= 0;
    return (cells, line, print) => {
      this.rowsByFile[fileRow]++;
      const text = () => cells.join(',');
      if (cells.every((cell) => cell.trim() === '')) return this.tally.leaveOut('blank', NaN, file.name, line, text);
      const fields = readCells(cells, line);
      const { units, problem } = fields;
      if (problem !== null) return this.leaveUnreadable(problem, units, file.name, line, text);

      const order = this.orders.row(fields.order, fileRow);
      if (!this.orders.enter(order, fileRow, units)) {
        return this.tally.leaveOut('duplicate', units, file.name, line, text);
      }
      prints.push(print);
      const kind = this.orders.kindOf(order);
      const code = this.codeRow(fields.code);
      const reason = this.reasonOf(kind, code, fields);
      if (reason !== null) this.tally.leaveOut(reason, units, file.name, line, text);
      if (reason !== null && kind !== 'creditNote') return;
      const customer = hasCustomers ? this.customerRow(fields.customer) : NO_CUSTOMERS;
      const lines = kind === 'creditNote' ? this.creditNotes : this.sales;
      lines.push(order, code, customer, units, fields.price, fields.time, fileRow, line);
    };
  }

  private reasonOf(kind: OrderKind, code: number, { units, price, time }: Fields): Reason | null {
    const day = Math.floor(time / TICKS_PER_DAY);
    if (day < this.rules.firstDay || day > this.rules.lastDay) return 'outsidePeriod';
    if (kind !== 'sale') return kind;
    if (units < 0) return 'writeOff';
    if (units === 0) return 'zeroUnits';
    if (price <= 0) return 'noPrice';
    if (!this.isItem[code]) return 'notAnItem';
    return null;
  }

  private leaveUnreadable(problem: Problem, units: number, file: string, line: number, text: () => string): void {
    this.tally.problem(problem);
    this.tally.leaveOut('unreadable', units, file, line, text);
  }

  private customerRow(name: string): number {
    return name === '' ? UNKNOWN_CUSTOMER : this.customers.row(name);
  }

  private codeRow(code: string): number {
    const row = this.codes.row(code);
    if (row === this.isItem.length) this.isItem.push(this.rules.itemPattern?.test(code) ?? true);
    return row;
  }
}

function countRepeats(prints: readonly number[]): number {
  const sorted = Float64Array.from(prints).sort();
  let repeats = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeats++;
  return repeats;
}
