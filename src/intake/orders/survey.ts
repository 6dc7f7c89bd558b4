import type { Problem } from '../../domain/problems.js';
import { messages } from '../messages.js';
import { ordersOf } from './parse-moment.js';
import { plainFormats, type DateOrder, type Decimal, type ValueFormats } from './value-formats.js';

/** What a person said about a file's formats; absent = find out. */
export interface AskedFormats {
  readonly decimal?: Decimal;
  readonly dates?: DateOrder;
}

export interface Surveyed {
  readonly formats: ValueFormats;
  /** What was found where it isn't the usual. */
  readonly notes: readonly Problem[];
  /** What nobody but the person can know. */
  readonly problems: readonly Problem[];
}

interface Seen {
  count: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

type Evidence = 'point' | 'comma' | 'either' | 'dmy' | 'mdy' | 'day-or-month';

/**
 * Evidence on how a file writes numbers and days, from whole columns: `31/12/2024` can only have the day first, `1.234,56` only a decimal
 * comma. One cell that leaves no doubt decides for those that do; two that contradict each other are for the person to settle.
 */
export class Survey {
  private readonly seen = new Map<Evidence, Seen>();
  private last = '';

  constructor(
    private readonly file: string,
    private readonly header: readonly string[],
    private readonly times: readonly number[],
    private readonly numbers: readonly number[],
    /** Columns of whole units: a separator there is one of thousands. */
    private readonly whole: readonly number[],
  ) {}

  add(rows: readonly (readonly string[])[], lines: Int32Array): void {
    rows.forEach((cells, k) => {
      for (const column of this.times) this.addTime(cells[column], column, lines[k]);
      for (const column of this.numbers) this.addNumber(cells[column], column, lines[k]);
    });
  }

  /** More rows may still decide. */
  get inDoubt(): boolean {
    return this.seen.has('day-or-month') && !this.seen.has('dmy') && !this.seen.has('mdy');
  }

  decide(asked: AskedFormats): Surveyed {
    const notes: Problem[] = [];
    const problems: Problem[] = [];
    const decimal = asked.decimal ?? this.decimal(notes, problems);
    const dates = asked.dates ?? this.dates(notes, problems);
    return { formats: { decimal, dates }, notes, problems };
  }

  private decimal(notes: Problem[], problems: Problem[]): Decimal {
    const { point, comma, either } = this.evidence('point', 'comma', 'either');
    if (point && comma) problems.push(messages.mixedDecimals(this.at(comma), comma.text, comma.count, point));
    if (comma) notes.push(messages.decimalComma(this.at(comma), comma.text));
    else if (either && !point) notes.push(messages.separatorInDoubt(this.at(either), either.text));
    return comma ? 'comma' : plainFormats.decimal;
  }

  private dates(notes: Problem[], problems: Problem[]): DateOrder {
    const { dmy, mdy, 'day-or-month': doubt } = this.evidence('dmy', 'mdy', 'day-or-month');
    if (dmy && mdy) problems.push(messages.mixedDates(this.at(mdy), mdy.text, mdy.count, dmy));
    else if (doubt && !dmy && !mdy) problems.push(messages.datesInDoubt(this.at(doubt), doubt.text, doubt.count));
    else if (dmy) notes.push(messages.dayFirst(this.at(dmy), dmy.text));
    else if (mdy) notes.push(messages.monthFirst(this.at(mdy), mdy.text));
    return dmy ? 'dmy' : mdy ? 'mdy' : 'ymd';
  }

  private addTime(text: string, column: number, line: number): void {
    // Lines of an order share their time, and most times say themselves what they are.
    if (text === this.last || text === '') return;
    this.last = text;
    if (text.charCodeAt(4) === 45 && text.length >= 10) return;
    const { dmy, mdy } = ordersOf(text);
    if (dmy && mdy && !sameReading(text)) this.note(text.includes('.') ? 'dmy' : 'day-or-month', text, column, line);
    else if (dmy !== mdy) this.note(dmy ? 'dmy' : 'mdy', text, column, line);
  }

  private addNumber(text: string, column: number, line: number): void {
    const found = separatorOf(text, this.whole.includes(column));
    if (found !== null) this.note(found, text, column, line);
  }

  private note(evidence: Evidence, text: string, column: number, line: number): void {
    const entry = this.seen.get(evidence);
    if (entry === undefined) this.seen.set(evidence, { count: 1, text, column, line });
    else entry.count++;
  }

  private evidence<K extends Evidence>(...kinds: K[]): Partial<Record<K, Seen>> {
    const found: Partial<Record<K, Seen>> = {};
    for (const kind of kinds) found[kind] = this.seen.get(kind);
    return found;
  }

  private at = ({ line, column }: Seen) => ({ file: this.file, line, column: column + 1, path: this.header[column] });
}

/** `05/05/2024`, and a month that is written as a word. */
function sameReading(text: string): boolean {
  const [a, b] = text.trim().split(/[/.-]/);
  return Number(a) === Number(b) || /[A-Za-z]/.test(b);
}

/** What the separators of a number say: `1,234.5` point, `1.234,5` comma, `1,234` either (in a column of whole units: thousands). */
function separatorOf(text: string, whole: boolean): 'point' | 'comma' | 'either' | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (!/^[^A-Za-z]*\d[\d.,\s'\u00a0]*[^A-Za-z]*$/.test(text.replace(/[A-Z]{3}|kr\.?|zł/g, ''))) return null;
  if (point >= 0 && comma >= 0) return point > comma ? 'point' : 'comma';
  const [mark, at] = comma >= 0 ? [',', comma] : ['.', point];
  const asDecimal = mark === ',' ? 'comma' : 'point';
  const asThousands = mark === ',' ? 'point' : 'comma';
  if (text.indexOf(mark) !== at) return asThousands;
  if (!/^\D*\d{1,3}[.,]\d{3}(?!\d)/.test(text)) return asDecimal;
  return whole ? asThousands : 'either';
}
