import { ImportMaps } from '../keep/import-maps.js';
import { keyMark } from '../../src/intake/orders/hash-customers.js';
import { KeptImports, type KeptImport } from '../keep/kept-import.js';
import { openPacked, readPacked } from '../keep/packed-import.js';
import { store } from '../store/use-store.js';
import type { Told } from './open-shop.js';

/** A zip that was dropped or chosen: the shop in it is opened, and is what the next import goes on from. null = it holds none. */
export async function openZip(file: File): Promise<Told | null> {
  const packed = await readPacked(file, [await new ImportMaps().key()]);
  if (packed === null) return null;
  if ('unreadable' in packed) return { text: packed.unreadable };
  if (!(await openPacked(store, packed))) return null;
  await remember(packed.kept);
  return {};
}

/** What another shop, or a later import, has left in this browser stays. */
async function remember(kept: KeptImport | null): Promise<void> {
  const imports = new KeptImports();
  const before = kept && (await imports.recall());
  if (kept === null || (before && (before.at > kept.at || keyMark(before.key) !== keyMark(kept.key)))) return;
  await imports.keep(kept);
}
