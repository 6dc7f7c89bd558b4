import type { Problem } from '../domain/problems.js';
import { safe } from '../domain/safe-cell.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import { CodeBook, type CodeNames } from './code-book.js';
import { countDistinct } from './count-distinct.js';
import { CustomerBook, type HashCustomer } from './customer-book.js';
import { LineColumns, NO_CUSTOMERS } from './line-columns.js';
import { kindOfCode } from './kind-of-code.js';
import { OrderBook, type OrderKind } from './order-book.js';
import { noEntry } from './no-entry.js';
import type { IntakeReport, NotItem, Reason } from './order-history.js';
import type { LayoutRules, OpenLayout } from './orders/layout.js';
import type { ValueFormats } from './orders/value-formats.js';
import type { Fields } from './orders/fields.js';
import type { TakeRecord } from './read-table.js';
import { Repeats } from './repeats.js';
import type { IntakeRules } from './settle-options.js';
import type { Tally } from './tally.js';

/** All sales lines of all files as they were read, and the credit notes that may cancel one. */
export interface SiftedLines {
  readonly sales: LineColumns;
  readonly creditNotes: LineColumns;
  readonly orderNames: readonly string[];
  /** As written. */
  readonly codes: readonly string[];
  readonly codeNames: CodeNames;
  /** Keyed hashes by customer row; empty without a key. */
  readonly customers: readonly string[];
  readonly files: IntakeReport['files'];
  readonly notItems: readonly NotItem[];
  readonly refunds: IntakeReport['refunds'];
  readonly repeatedRows: number;
  readonly differing: { readonly count: number; readonly example: string };
  readonly continued: { readonly count: number; readonly example: string };
  /** Lines and orders among rows of the sales that no earlier import held. */
  added(rows: Int32Array): { readonly lines: number; readonly orders: number };
}

export interface SieveOptions {
  readonly hash?: HashCustomer;
  /** Names are made harmless to spreadsheets: they will be written to CSV. */
  readonly harmless?: boolean;
}

/** Takes the rows of the files one by one and asks each the reasons to leave it out, in the order of `reasons`. */
export class Sieve {
  private readonly sales = new LineColumns();
  private readonly creditNotes = new LineColumns();
  private readonly orders = new OrderBook();
  private readonly codes = new CodeBook();
  private readonly customers: CustomerBook;
  private readonly files: { name: string; layout: string; rows: number; lines: number }[] = [];
  /** Rows by code that is no item. */
  private readonly notItems = new Map<number, number>();
  private readonly refunds = { orders: 0, amount: 0 };
  private repeats = new Repeats();
  private repeatedRows = 0;
  /** Rows of files that hold what an earlier import kept. */
  private readonly cleaned = new Set<number>();
  private readonly clean: (text: string) => string;
  private last = { text: '', order: -1 };
  /** No earlier file held the row that is being read. */
  private entered = false;

  constructor(
    private readonly rules: IntakeRules,
    private readonly tally: Tally,
    { hash, harmless = false }: SieveOptions = {},
  ) {
    this.customers = new CustomerBook(hash);
    this.clean = harmless ? safe : (text) => text;
  }

  /** The next file: who takes its records. Every file that is opened is closed before the next one. */
  open(name: string, layout: OpenLayout, formats: ValueFormats): TakeRecord {
    const fileRow = this.files.length;
    const file = { name, layout: layout.title, rows: 0, lines: 0 };
    this.files.push(file);
    if (layout.layout === 'bullwhip') this.cleaned.add(fileRow);
    const rules = this.rulesOf(layout.rules);
    const read = layout.read(name, formats);
    let line = 0;
    let lines = 0;
    let row: readonly string[] = [];
    const take = (fields: Fields) => {
      lines++;
      const none = fields.problem === null ? null : noEntry(row);
      if (none !== null) return this.tally.leaveOut(none, NaN, name, line, () => exampleOf(fields));
      this.take(fields, name, fileRow, line, layout, rules);
    };
    return (cells, at, print) => {
      line = at;
      row = cells;
      lines = 0;
      file.rows++;
      if (isBlank(cells)) {
        lines = 1;
        this.tally.leaveOut('blank', NaN, name, line, () => '');
      } else {
        this.entered = false;
        read(cells, line, take);
        if (this.entered) this.repeats.add(print);
      }
      file.lines += lines;
    };
  }

  /** A row of the open file that is no table row. */
  fault(problem: Problem): void {
    const file = this.files[this.files.length - 1];
    file.rows++;
    file.lines++;
    this.leaveUnreadable(problem, NaN, file.name, problem.line ?? 0, () => problem.message);
  }

  close(): void {
    this.repeatedRows += this.repeats.count();
    this.repeats = new Repeats();
    this.customers.forget();
    const last = this.files.length - 1;
    this.orders.closeFile(this.files[last].name, this.cleaned.has(last));
  }

  sifted(): SiftedLines {
    const { sales, creditNotes, files, repeatedRows, orders, codes, refunds } = this;
    return {
      sales,
      creditNotes,
      orderNames: orders.texts,
      codes: codes.texts,
      codeNames: codes.named(),
      customers: this.customers.hashes,
      files,
      notItems: [...this.notItems]
        .map(([code, rows]): NotItem => ({ code: codes.texts[code], kind: kindOfCode(codes.texts[code]), rows }))
        .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
      refunds,
      repeatedRows,
      differing: orders.differing,
      continued: orders.continued,
      added: (rows) => {
        const fresh = this.cleaned.size === 0 ? rows : rows.filter((row) => !this.cleaned.has(sales.file[row]));
        return { lines: fresh.length, orders: countDistinct(sales.order, 0, fresh) };
      },
    };
  }

  private take(
    fields: Fields,
    name: string,
    fileRow: number,
    line: number,
    layout: OpenLayout,
    rules: SieveRules,
  ): void {
    const { units, problem } = fields;
    const text = () => exampleOf(fields);
    if (problem !== null) return this.leaveUnreadable(problem, units, name, line, text);
    if (fields.reason === 'noLine' || fields.reason === 'noHead')
      return this.tally.leaveOut(fields.reason, units, name, line, text);

    const order = this.orderRow(fields.order, fileRow, rules);
    const code = this.codes.row(this.clean(fields.code), rules.upperCaseSuffix);
    const kind = kindOfRow(this.orders.kindOf(order), fields, rules);
    // Cleaned orders don't hold what was left out of them: that is asked first, and left out again.
    const cleaned = this.cleaned.size > 0 && this.cleaned.has(this.orders.fileOf(order)) && !this.cleaned.has(fileRow);
    let reason = cleaned ? this.reasonOf(kind, code, fields, rules) : null;
    if (reason === null || (reason === 'creditNote' && rules.isItem(code, fields.code))) {
      // What is sold and taken back on one order are two lines.
      const item = this.codes.nameOf(code);
      if (!this.orders.enter(order, kind === 'creditNote' ? -1 - item : item, fileRow, units)) {
        return this.tally.leaveOut('duplicate', units, name, line, text);
      }
      this.entered = true;
      reason = this.reasonOf(kind, code, fields, rules);
    }
    if (fields.refund > 0) {
      this.refunds.orders++;
      this.refunds.amount += fields.refund;
    }
    if (reason === 'notAnItem') this.notItems.set(code, (this.notItems.get(code) ?? 0) + 1);
    if (reason !== null) this.tally.leaveOut(reason, units, name, line, text);
    if (reason !== null && (reason !== 'creditNote' || units >= 0 || !rules.isItem(code, fields.code))) return;
    const customer = layout.hasCustomers ? this.customers.row(fields.customer, layout.hashed === true) : NO_CUSTOMERS;
    const lines = reason === null ? this.sales : this.creditNotes;
    lines.push(order, code, customer, units, fields.price, fields.time, fileRow, line);
  }

  /** Lines of an order mostly stand together. */
  private orderRow(text: string, fileRow: number, rules: SieveRules): number {
    if (text === this.last.text) return this.last.order;
    const order = this.orders.row(this.clean(text), fileRow, rules);
    this.last = { text, order };
    return order;
  }

  private reasonOf(kind: OrderKind, code: number, fields: Fields, rules: SieveRules): Reason | null {
    const { units, price, time } = fields;
    const day = Math.floor(time / TICKS_PER_DAY);
    if (day < this.rules.firstDay || day > this.rules.lastDay) return 'outsidePeriod';
    if (fields.reason !== null) return fields.reason;
    if (kind !== 'sale') return kind;
    if (units < 0) return 'writeOff';
    if (units === 0) return 'zeroUnits';
    if (price <= 0) return 'noPrice';
    return rules.isItem(code, fields.code) ? null : 'notAnItem';
  }

  private leaveUnreadable(problem: Problem, units: number, file: string, line: number, text: () => string): void {
    this.tally.problem(problem);
    this.tally.leaveOut('unreadable', units, file, line, text);
  }

  /** The person's rules before those of the layout. */
  private rulesOf(layout: LayoutRules): SieveRules {
    const itemPattern = this.rules.itemPattern ?? layout.itemPattern;
    const answers: (boolean | undefined)[] = [];
    const isItem = (code: string) => (itemPattern?.test(code) ?? true) && layout.notGoods?.test(code.trim()) !== true;
    return {
      creditNotePattern: this.rules.creditNotePattern ?? layout.creditNotePattern,
      adjustmentPattern: this.rules.adjustmentPattern ?? layout.adjustmentPattern,
      upperCaseSuffix: layout.upperCaseSuffix,
      negativeIsReturn: layout.negativeIsReturn === true,
      allReturns: layout.allReturns === true,
      isItem: (code, text) => (answers[code] ??= isItem(text)),
    };
  }
}

interface SieveRules {
  readonly creditNotePattern: RegExp | undefined;
  readonly adjustmentPattern: RegExp | undefined;
  readonly upperCaseSuffix: boolean;
  readonly negativeIsReturn: boolean;
  readonly allReturns: boolean;
  /** By the code's row; asked once for each. */
  isItem(code: number, text: string): boolean;
}

/** Where a shop writes returns into the order they belong to, the row says what it is. */
function kindOfRow(
  kind: OrderKind,
  { units, price, customer }: Fields,
  { negativeIsReturn, allReturns }: SieveRules,
): OrderKind {
  if (allReturns) return 'creditNote';
  if (!negativeIsReturn || kind === 'adjustment') return kind;
  return units < 0 && price > 0 && customer !== '' ? 'creditNote' : 'sale';
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) {
    const first = cell.charCodeAt(0);
    if ((first > 32 && first < 127) || cell.trim() !== '') return false;
  }
  return true;
}

/** A row for the report: what was ordered, never by whom. */
function exampleOf({ order, code, units, time, price }: Fields): string {
  const at = Number.isNaN(time) ? '' : new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const number = (n: number) => (Number.isNaN(n) ? '' : String(n));
  return [order, code.trim(), number(units), at, number(price)].join(', ');
}
