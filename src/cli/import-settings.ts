import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notACurrency } from '../domain/messages.js';
import type { Problem } from '../domain/problems.js';
import type { TextEncoding } from '../intake/files/table.js';
import type { ShopImportOptions } from '../intake/import-shop.js';
import { parseMaps } from '../intake/maps/parse-maps.js';
import type { ShopMap } from '../intake/maps/shop-map.js';
import { hashCustomers, keyMark } from '../intake/orders/hash-customers.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { mapOfHeader, type ImportMemory } from '../study/shop-folder/import-memory.js';
import { valueOf, valuesOf, type Arguments } from './command.js';
import { customersKey, type CustomersKey } from './customers-key.js';
import { readMemory } from './import-memory.js';
import { messages } from './messages.js';
import { notReadable } from './read-file.js';
import { Rejected } from './rejected.js';

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const satisfies readonly TextEncoding[];

/** What the flags of an import say, and what its folder remembers. */
export interface Settings {
  readonly options: ShopImportOptions;
  readonly key: CustomersKey;
  readonly memory: ImportMemory | null;
  readonly currency: string | undefined;
}

/** @throws Rejected with all that is wrong with the flags. */
export function readSettings(args: Arguments, folder: string): Settings {
  const memory = readMemory(folder);
  const maps = valuesOf(args, 'map').flatMap(readMaps);
  const named = valueOf(args, 'key');
  const key = customersKey(named ?? join(folder, 'customers.key'), named !== undefined);
  if (memory !== null && existsSync(join(folder, 'orders.csv')) && memory.key !== keyMark(key.bytes)) {
    throw new Rejected([{ file: key.path, message: messages.otherKey(folder) }]);
  }
  const sheet = valueOf(args, 'sheet');
  const options: ShopImportOptions = {
    table: {
      encoding: oneOf(args, 'encoding', ENCODINGS),
      ...(sheet === undefined ? {} : { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet }),
    },
    formats: {
      decimal: oneOf(args, 'decimal', ['point', 'comma']),
      dates: oneOf(args, 'dates', ['dmy', 'mdy', 'ymd']),
    },
    hash: hashCustomers(key.bytes),
    maps,
    remembered: (header) => {
      const one = mapOfHeader(memory?.maps ?? [], header);
      return one && { kind: one.kind ?? 'orders', map: one.map };
    },
  };
  return { options, key, memory, currency: readCurrency(args) };
}

function readCurrency(args: Arguments): string | undefined {
  const written = valueOf(args, 'currency');
  if (written === undefined || /^[A-Z]{3}$/i.test(written)) return written?.toUpperCase();
  throw new Rejected([{ path: '--currency', message: notACurrency(written) }]);
}

function oneOf<T extends string>(args: Arguments, flag: string, options: readonly T[]): T | undefined {
  const written = valueOf(args, flag);
  if (written === undefined) return undefined;
  const found = options.find((option) => option === written.toLowerCase());
  if (found !== undefined) return found;
  const message = messages.notOneOf(written, options, suggest(written, options));
  throw new Rejected([{ path: `--${flag}`, message }]);
}

/** A map, or a file that holds some. */
function readMaps(written: string): readonly ShopMap[] {
  const isFile = !written.includes('=') || existsSync(written);
  let text = written;
  try {
    if (isFile) text = readFileSync(written, 'utf8');
  } catch (error) {
    throw notReadable(written, error);
  }
  const maps = parseMaps(text, isFile ? written : undefined);
  if (!isMaps(maps)) throw new Rejected(maps);
  return maps;
}

const isMaps = (read: readonly ShopMap[] | readonly Problem[]): read is readonly ShopMap[] =>
  read.every((one) => 'map' in one);
