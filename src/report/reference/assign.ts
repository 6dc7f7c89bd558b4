import { isIn, type FileKey } from '../../study/scenario-file/keys.js';
import type { Entry } from './entry.js';

/** The keys of each entry. A key belongs to the entry that names the deepest place it is in; nobody's are `undefined`'s. */
export function assign(entries: readonly Entry[], keys: readonly FileKey[]): Map<Entry | undefined, FileKey[]> {
  const assigned = new Map<Entry | undefined, FileKey[]>();
  for (const key of keys) {
    const owner = ownerOf(key.path, entries);
    assigned.set(owner, [...(assigned.get(owner) ?? []), key]);
  }
  return assigned;
}

function ownerOf(path: string, entries: readonly Entry[]): Entry | undefined {
  let deepest = '';
  let owner: Entry | undefined;
  for (const entry of entries) {
    for (const place of entry.keys) {
      if (!isIn(path, place) || place.length <= deepest.length) continue;
      deepest = place;
      owner = entry;
    }
  }
  return owner;
}
