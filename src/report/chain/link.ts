import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a line of a chain says, with `n`, its number in the file from 1, and `prev`, the hash of the line before. */
export type ChainRecord = Readonly<Record<string, unknown>>;

/** `prev` of the first line. */
export const NOTHING = '0'.repeat(64);

/**
 * A record as a line, without a line break. Its `hash` stands last and is the SHA-256, in hex, of the line's text without it: of
 * `{…,"prev":"…"}` in UTF-8.
 */
export function link(record: ChainRecord, prev: string): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify({ ...record, prev });
  const hash = digest(text);
  return { text: `${text.slice(0, -1)},"hash":"${hash}"}`, hash };
}

export interface Link {
  readonly record: ChainRecord;
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
  /** The hash is the one of this very text. */
  readonly whole: boolean;
}

/** A line taken apart; undefined where it has not the form of one. */
export function readLink(line: string): Link | undefined {
  const [, hash] = /^,"hash":"([0-9a-f]{64})"\}$/.exec(line.slice(-TAIL)) ?? [];
  if (hash === undefined) return undefined;
  const text = `${line.slice(0, -TAIL)}}`;
  const record = parse(text);
  const n = record?.['n'];
  const prev = record?.['prev'];
  if (record === undefined || typeof n !== 'number' || !Number.isInteger(n) || typeof prev !== 'string')
    return undefined;
  return { record, n, prev, hash, whole: digest(text) === hash };
}

/** Characters of `,"hash":"…"}`. */
const TAIL = 75;

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function parse(text: string): ChainRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as ChainRecord) : undefined;
  } catch {
    return undefined;
  }
}
