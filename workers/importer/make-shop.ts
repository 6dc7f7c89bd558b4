import { bytesToHex } from '@noble/hashes/utils.js';
import { joinBytes } from '../../src/intake/files/join-bytes.js';
import type { ImportedShop as Imported } from '../../src/intake/import-shop.js';
import { keyMark } from '../../src/intake/orders/hash-customers.js';
import { fitFiles } from '../../src/report/fit/fit-files.js';
import type { Draw } from '../../src/report/html/page.js';
import { KEPT_NAMES } from '../../src/study/shop-folder/earlier-shop.js';
import type { HeaderMap, ImportMemory } from '../../src/study/shop-folder/import-memory.js';
import { keepEdited, type KeptEdits } from '../../src/study/shop-folder/keep-edited.js';
import { openedShop } from '../../src/study/shop-folder/opened-shop.js';
import { shopFolder, type ShopFile } from '../../src/study/shop-folder/shop-folder.js';
import type { ImportedShop } from './protocol.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** How a shop was read, beyond what its files say. */
export interface ReadTerms {
  readonly key: Uint8Array;
  readonly currency?: string;
  /** Column maps of its files, by their header. */
  readonly maps: readonly HeaderMap[];
  /** The folder of the import before this one, and what that remembered. */
  readonly before: { readonly files: Readonly<Record<string, Bytes>>; readonly memory: Partial<ImportMemory> };
}

/** An imported shop as its files, made once: what is downloaded is what is opened. What a person edited in the folder stays. */
export class MadeShop {
  private readonly made: readonly ShopFile[];
  private readonly edits: KeptEdits;
  private readonly bytes: Readonly<Record<string, Bytes>>;

  constructor(
    private readonly imported: Imported,
    private readonly terms: ReadTerms,
  ) {
    const { before } = terms;
    const made = shopFolder(imported, { title: 'My shop', key: 'customers.key', currency: terms.currency });
    const there = (name: string) => (Object.hasOwn(before.files, name) ? before.files[name] : null);
    this.edits = keepEdited(made, there, before.memory.made ?? {});
    // Text that comes in pieces is read once.
    const written = this.edits.files.map(({ name, content }) => [name, bytesOf(content)] as const);
    this.bytes = Object.fromEntries([...Object.entries(before.files), ...written]);
    this.made = made.filter(({ content }) => typeof content === 'string');
  }

  /** The scenario and the cleaned data it names, to be opened; what is there for people; and what the next import goes on from. */
  opened(): ImportedShop {
    const { bytes, edits, terms } = this;
    const { text, files, snapshot } = openedShop({ files: bytes })!;
    return {
      name: 'my-shop.yaml',
      text,
      files,
      snapshot,
      edited: edits.edited,
      // What else lies in the folder stays there, too.
      kept: Object.fromEntries(Object.entries(bytes).filter(([name]) => KEPT_NAMES.includes(name))),
      ...(terms.currency === undefined ? {} : { currency: terms.currency }),
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
    const { key, maps, currency, before } = this.terms;
    const known = new Map([...(before.memory.maps ?? []), ...maps].map((one) => [one.header.join('\n'), one]));
    return {
      bullwhipImport: 1,
      key: keyMark(key),
      maps: [...known.values()],
      ...(currency === undefined ? {} : { currency }),
      made: { ...before.memory.made, ...this.edits.made },
    };
  }
}

function bytesOf(content: string | Iterable<string>): Bytes {
  const encoder = new TextEncoder();
  return joinBytes(Array.from(typeof content === 'string' ? [content] : content, (piece) => encoder.encode(piece)));
}
