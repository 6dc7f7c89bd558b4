import { CHAIN, FORM } from './chain.js';
import { Accounts } from './chain/accounts.js';
import { NOTHING, readLink, type ChainRecord, type Link } from './chain/link.js';
import { says } from './chain/says.js';

export interface ChainVerdict {
  /** 'foreign': not a chain at all, or in a form this version can't read. */
  readonly kind: 'whole' | 'broken' | 'foreign';
  /** What is wrong, line by line, as far as it was kept; the rest is counted in `more`. */
  readonly findings: readonly string[];
  readonly more: number;
  /** The first line, if it is as it was written. */
  readonly header: ChainRecord | undefined;
  /** The hash of the last line. */
  readonly seal: string | undefined;
}

/** Findings that are kept in words. */
const MOST = 20;

/**
 * Reads a chain line by line and names every line that is not as it was written. Then the lines are what the movements say they
 * are: no stock below zero, and every line's `available` the sum of those before. Keeps one line and the balances, however long
 * the file.
 *
 * Who knows the rules can write a whole chain anew: only its seal, kept elsewhere, tells it from the first one.
 */
export class ChainCheck {
  private lines = 0;
  /** The last line that is as it was written, and how many since are not. */
  private good = { n: 0, hash: NOTHING };
  private bad = 0;
  private readable = 0;
  private unreadableLast = false;
  private header: ChainRecord | undefined;
  private seal: { readonly line: number; readonly hash: string } | undefined;
  private readonly accounts = new Accounts();
  private readonly findings: string[] = [];
  private found = 0;
  private foreign = false;

  /** `expected`: the seal that the chain had when it was made. */
  constructor(private readonly expected?: string) {}

  /** Takes the next line, without its break. False when reading on is of no use: this is not a chain. */
  take(line: string): boolean {
    this.lines++;
    const link = readLink(line);
    this.unreadableLast = link === undefined;
    if (link !== undefined) this.readable++;
    if (this.seal !== undefined) this.find(says.afterSeal(this.lines, this.seal.line));
    else if (link === undefined || !link.whole) {
      this.bad++;
      this.find(says.changed(this.lines));
    } else this.follow(link);
    if (this.readable === 0 && this.lines === 2) this.foreign = true;
    return !this.foreign;
  }

  /** Call once, after the last line. */
  finish(): ChainVerdict {
    if (this.foreign || this.readable === 0) return this.verdict('foreign');
    if (this.seal === undefined) this.findEnd();
    else if (this.expected !== undefined && this.expected !== this.seal.hash)
      this.find(says.otherSeal(this.seal.hash, this.expected));
    return this.verdict(this.found > 0 ? 'broken' : 'whole');
  }

  private follow({ n, prev, hash, record }: Link): void {
    const next = this.good.n + 1;
    const follows = n === next ? prev === this.good.hash : n > next && n <= next + this.bad;
    if (!follows) this.find(this.gap(n, next));
    if (n < next) return; // moved or copied here: the line after it is held against the one before
    this.good = { n, hash };
    this.bad = 0;
    if (n === 1) this.readHeader(record);
    else if (record['seal'] === CHAIN) this.readSeal(n, hash, record);
    else if (this.found === 0) this.readMovement(record);
  }

  private gap(n: number, next: number): string {
    const at = this.lines;
    if (at === 1) return says.noHeader(n);
    if (n < next) return says.moved(at, n);
    if (n === next) return says.madeAnew(at);
    return says.missing(at, n - next - this.bad);
  }

  private readHeader(record: ChainRecord): void {
    if (record['chain'] !== CHAIN || record['form'] !== FORM) this.foreign = true;
    this.header = record;
  }

  private readSeal(n: number, hash: string, { movements }: ChainRecord): void {
    this.seal = { line: this.lines, hash };
    const said = this.header?.['movements'];
    if (this.found === 0 && (movements !== n - 2 || said !== n - 2)) this.find(says.miscounted(n - 2, movements, said));
  }

  /** Only the first breach is named: what follows from it would be noise, as it would be after a line that is not there. */
  private readMovement(record: ChainRecord): void {
    const { available, breach } = this.accounts.post(record);
    if (breach !== undefined) this.find(says.breach(this.lines, breach));
    else if (available !== record['available']) this.find(says.noSum(this.lines, record['available'], available));
  }

  private findEnd(): void {
    if (this.unreadableLast) {
      // Cut off in the middle of a line: that line is a part of what is missing.
      this.unreadableLast = false;
      this.lines--;
      this.bad--;
      if (--this.found < MOST) this.findings.pop();
    }
    const movements = this.header?.['movements'];
    const all = typeof movements === 'number' ? movements + 2 : undefined;
    if (this.found === 0 || all === undefined || this.good.n + this.bad < all) this.find(says.noEnd(this.lines, all));
  }

  private find(text: string): void {
    if (this.found++ < MOST) this.findings.push(text);
  }

  private verdict(kind: ChainVerdict['kind']): ChainVerdict {
    const { findings, found, header, seal } = this;
    return { kind, findings, more: found - findings.length, header, seal: seal?.hash };
  }
}
