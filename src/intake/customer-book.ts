import { UNKNOWN_CUSTOMER } from './line-columns.js';

/** Turns a customer's name, number or mail into a keyed hash. */
export type HashCustomer = (name: string) => string;

/**
 * Customers as row numbers. What a file calls them is not kept: only a 53-bit fingerprint of it, and, with a key, its keyed hash. Two of
 * a million customers share a fingerprint with a chance of 1 in 18,000.
 */
export class CustomerBook {
  /** By row; empty strings without a key. */
  readonly hashes: string[] = [];
  private readonly byPrint = new Map<number, number>();
  private readonly byHash = new Map<string, number>();
  /** As it was written last: lines of an order share their customer. */
  private last = '';
  private lastRow = UNKNOWN_CUSTOMER;

  constructor(private readonly hash: HashCustomer | undefined) {}

  /** The customer's row; `hashed`: what looks like a keyed hash is one already. */
  row(written: string, hashed: boolean): number {
    if (written === this.last) return this.lastRow;
    const name = normalName(written);
    if (name === '') return UNKNOWN_CUSTOMER;
    const print = fingerprint(name);
    let row = this.byPrint.get(print);
    if (row === undefined) {
      const isHash = hashed && /^[0-9a-f]{16}$/.test(name);
      row = this.enter(isHash || this.hash === undefined ? name : this.hash(name), isHash);
      this.byPrint.set(print, row);
    }
    this.last = written;
    this.lastRow = row;
    return row;
  }

  /** The file is over: its last customer is forgotten, too. */
  forget(): void {
    this.last = '';
    this.lastRow = UNKNOWN_CUSTOMER;
  }

  private enter(name: string, hashed: boolean): number {
    const keep = hashed || this.hash !== undefined;
    const known = keep ? this.byHash.get(name) : undefined;
    if (known !== undefined) return known;
    const row = this.hashes.length;
    this.hashes.push(keep ? name : '');
    if (keep) this.byHash.set(name, row);
    return row;
  }
}

/** Mails in another case, and numbers that a spreadsheet gave decimals, are the same customer. */
export const normalName = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/^(\d+)\.0+$/, '$1');

function fingerprint(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
