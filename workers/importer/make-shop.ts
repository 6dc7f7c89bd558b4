import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { KEPT_FILES, type ImportedShop as Imported } from '../../src/intake/import-shop.js';
import type { ColumnMap } from '../../src/intake/order-history.js';
import { keyMark } from '../../src/intake/orders/hash-customers.js';
import { fitFiles } from '../../src/report/fit/fit-files.js';
import type { Draw } from '../../src/report/html/page.js';
import { EDITABLE, type ImportMemory } from '../../src/study/shop-folder/import-memory.js';
import { shopFolder, type ShopFile } from '../../src/study/shop-folder/shop-folder.js';
import type { ImportedShop } from './protocol.js';

const SCENARIO = 'scenario.yaml';
const KEPT = Object.values(KEPT_FILES).flat();

/** How a shop was read, beyond what its files say. */
export interface ReadTerms {
  readonly key: Uint8Array;
  readonly currency?: string;
  /** Column maps of order files, by their header. */
  readonly maps: ImportMemory['maps'];
}

/** An imported shop as its files, made once: what is downloaded is what is opened. */
export class MadeShop {
  private readonly made: readonly ShopFile[];
  private readonly bytes: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

  constructor(
    private readonly imported: Imported,
    private readonly terms: ReadTerms,
  ) {
    const made = shopFolder(imported, { title: 'My shop', key: 'customers.key', currency: terms.currency });
    // Text that comes in pieces is read once.
    this.bytes = Object.fromEntries(made.map(({ name, content }) => [name, bytesOf(content)]));
    this.made = made.filter(({ content }) => typeof content === 'string');
  }

  /** The scenario and the cleaned data it names, to be opened; what is there for people; and what the next import goes on from. */
  opened(): ImportedShop {
    const text = new TextDecoder().decode(this.bytes[SCENARIO]);
    const all = Object.entries(this.bytes);
    const some = (want: (name: string) => boolean) => Object.fromEntries(all.filter(([name]) => want(name)));
    const isRead = (name: string) => name !== SCENARIO && name.endsWith('.csv') && text.includes(name);
    return {
      name: 'my-shop.yaml',
      text,
      files: some(isRead),
      beside: some((name) => name !== SCENARIO && !isRead(name)),
      kept: some((name) => KEPT.includes(name)),
      ...(this.terms.currency === undefined ? {} : { currency: this.terms.currency }),
    };
  }

  /** Every file of the folder as the command line writes it. */
  async folder(draw: Draw): Promise<Readonly<Record<string, string | Uint8Array>>> {
    const fit = await fitFiles(this.imported, this.made, { draw });
    const about = 'files' in fit ? fit.files.map(({ name, content }) => [name, bytesOf(content)] as const) : [];
    return {
      ...this.bytes,
      ...Object.fromEntries(about),
      'import.json': `${JSON.stringify(this.memory(), null, 2)}\n`,
      'customers.key': `${bytesToHex(this.terms.key)}\n`,
    };
  }

  private memory(): ImportMemory {
    const { key, maps, currency } = this.terms;
    const own = EDITABLE.filter((name) => Object.hasOwn(this.bytes, name));
    return {
      bullwhipImport: 1,
      key: keyMark(key),
      maps,
      ...(currency === undefined ? {} : { currency }),
      made: Object.fromEntries(own.map((name) => [name, bytesToHex(sha256(this.bytes[name]))])),
    };
  }
}

/** A map as orders are read by it: a field without a column has none. */
export const asColumnMap = (map: Readonly<Record<string, string>>): ColumnMap =>
  Object.fromEntries(Object.entries(map).filter(([, column]) => column !== '')) as unknown as ColumnMap;

function bytesOf(content: string | Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = Array.from(typeof content === 'string' ? [content] : content, (piece) => encoder.encode(piece));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
