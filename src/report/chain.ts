import { Accounts } from './chain/accounts.js';
import { link, NOTHING, type ChainRecord } from './chain/link.js';
import { factRecord, type TraceSetting } from './trace/fact-record.js';
import type { FactRow } from '../engine/fact-row.js';

/** Marks the first line of a file, and the form of its lines. */
export const CHAIN = 'stock movements';
export const FORM = 1;

/** Which future a chain tells. */
export interface ChainHeader {
  readonly scenario: string;
  /** `sha256:…` of the scenario's file and its data. */
  readonly digest: string;
  readonly strategy: string;
  readonly replication: number;
  readonly seed: string;
  /** How many there will be: a file whose end is cut off can say how much is missing. */
  readonly movements: number;
}

/**
 * The movements of stock in one future as lines of NDJSON (without line breaks), each with the hash of the one before: a header first,
 * a seal last. `available` is what the movement leaves for other orders.
 */
export class Chain {
  /** The hash of the last line written; after the seal, the one hash that stands for all. */
  hash = NOTHING;
  private lines = 0;
  private readonly accounts = new Accounts();

  constructor(private readonly setting: TraceSetting) {}

  header(header: ChainHeader): string {
    return this.line({ chain: CHAIN, form: FORM, ...header });
  }

  movement(fact: FactRow): string {
    const record = factRecord(fact, this.setting);
    return this.line({ ...record, available: this.accounts.post(record).available });
  }

  seal(): string {
    return this.line({ seal: CHAIN, movements: this.lines - 1 });
  }

  private line(record: ChainRecord): string {
    const { text, hash } = link({ n: ++this.lines, ...record }, this.hash);
    this.hash = hash;
    return text;
  }
}
