import { findings } from '../../src/report/import/findings.js';
import type { OrderImportReport } from '../../src/intake/orders/order-import-report.js';
import { earlierShop } from '../../src/study/shop-folder/earlier-shop.js';
import { openedShop } from '../../src/study/shop-folder/opened-shop.js';
import { unpackShop, type UnpackedShop } from '../../src/study/shop-folder/unpack-shop.js';
import type { Store } from '../store/store.js';
import { safeFileName } from './file-name.js';
import type { KeptImport } from './kept-import.js';

/** A zip of a shop's folder: the one that an import gave out, or one that somebody packed. */
export interface PackedImport {
  readonly name: string;
  readonly shop: UnpackedShop;
  /** What the next import goes on from; null where `problem` says why not, or the folder is no import's. */
  readonly kept: KeptImport | null;
  readonly problem: string;
}

/** Bytes unpacked: orders of several million lines. */
const MOST_UNPACKED = 400 * 2 ** 20;

export const isZip = ({ name }: Pick<File, 'name'>): boolean => /\.zip$/i.test(name);

/** The shop in a zip, null = it holds something else; or why it can't be read. `keys` may be the one its customers were hashed with. */
export async function readPacked(
  file: File,
  keys: readonly Uint8Array[],
): Promise<PackedImport | { readonly unreadable: string } | null> {
  let zip: Uint8Array<ArrayBuffer>;
  try {
    zip = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { unreadable: `${file.name} can't be read: is it a folder, or has it been moved?` };
  }
  const shop = await unpackShop(zip, MOST_UNPACKED);
  if (shop === null) return null;
  if ('problem' in shop) return { unreadable: `${file.name} ${shop.problem}` };
  return packedImport(file.name, file.lastModified, shop, keys);
}

/** The same zip with another key of its customers' hashes to try. */
export function packedImport(
  name: string,
  at: number,
  shop: UnpackedShop,
  keys: readonly Uint8Array[],
  locale?: string,
): PackedImport {
  const earlier = earlierShop(shop, keys);
  if (earlier === null) return { name, shop, kept: null, problem: '' };
  if ('problem' in earlier) return { name, shop, kept: null, problem: `${name} ${earlier.problem}.` };
  const { memory, key } = earlier;
  const files = Object.fromEntries(Object.entries(shop.files).map(([path, bytes]) => [path, new Blob([bytes])]));
  const { currency } = memory;
  const about = aboutShop(shop, locale);
  const kept = { at, about, from: name, files, key, memory, ...(currency === undefined ? {} : { currency }) };
  return { name, shop, kept, problem: '' };
}

/** Opens it as it is, with the stock that came along; false where it has no scenario yet. */
export async function openPacked(store: Store, { name, shop }: PackedImport): Promise<boolean> {
  const opened = openedShop(shop);
  if (opened === null) return false;
  const { text, files, snapshot } = opened;
  await openWithStock(store, { name: safeFileName(name.replace(/\.zip$/i, '.yaml')), text, files }, snapshot);
  return true;
}

/** Opens a shop; today is planned from the stock that came along, if any. */
export async function openWithStock(
  store: Store,
  shop: Parameters<Store['open']>[0],
  snapshot: string | null,
): Promise<void> {
  const open = store.open(shop);
  if (snapshot !== null)
    store.set({ plan: { ...store.state.plan, today: [{ name: 'snapshot.json', text: snapshot }] } });
  await open;
}

/** What its report says it holds; '' where there is none that is understood. */
function aboutShop({ files }: UnpackedShop, locale?: string): string {
  try {
    const { orders } = JSON.parse(new TextDecoder().decode(files['import-report.json'])) as {
      orders: OrderImportReport;
    };
    return findings({ orders, stock: null, deliveries: null }, locale).parts[0].headline;
  } catch {
    return '';
  }
}
