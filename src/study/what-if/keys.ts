import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Scenario } from '../../domain/scenario.js';
import type { Strategy } from '../../domain/strategy.js';

/**
 * What an outcome hangs on, as short texts: equal keys give equal outcomes. One of the shop (all that the tape and the KPIs are made from
 * but the strategies; its warm-up as it stands, so settle it first), one of a strategy. Names, claims and how many futures are wanted
 * change no future.
 */
export class Keys {
  /** Recorded orders are large, and the same arrays as long as their file is. */
  private readonly known = new WeakMap<object, string>();

  /** The shop asked for last: one whose strategies alone have changed has the same parts. */
  private last: { readonly shop: Readonly<Record<string, unknown>>; readonly key: string } | undefined;

  shop(scenario: Scenario): string {
    const { name, title, currency, replications, strategies, expect, zone, ...rest } = scenario;
    void [name, title, currency, replications, strategies, expect, zone];
    if (!this.last || !sameParts(this.last.shop, rest)) this.last = { shop: rest, key: this.digest(rest) };
    return this.last.key;
  }

  strategy({ name, ...terms }: Strategy): string {
    void name;
    return this.digest(terms);
  }

  private digest(value: object): string {
    const text = JSON.stringify(value, (_, part: unknown) => this.plain(part));
    return shortened(new TextEncoder().encode(text));
  }

  /** What JSON can't tell apart: Infinity from null, a column from an object. */
  private plain(part: unknown): unknown {
    if (typeof part === 'number' && !Number.isFinite(part)) return { number: String(part) };
    if (!ArrayBuffer.isView(part)) return part;
    let key = this.known.get(part);
    if (key === undefined) {
      key = `${part.constructor.name} ${shortened(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))}`;
      this.known.set(part, key);
    }
    return { column: key };
  }
}

function sameParts(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]));
}

/** 128 bits are enough not to meet by chance. */
const shortened = (bytes: Uint8Array): string => bytesToHex(sha256(bytes).subarray(0, 16));
