import { joinBytes } from '../../intake/files/join-bytes.js';
import { zipEntries, type ZipEntry } from '../../intake/files/zip-entries.js';

/** A folder of a shop out of a zip: its scenario and what lies beside it. */
export interface UnpackedShop {
  /** By their names in the folder. */
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** Why a zip that holds a shop can't be taken, in a sentence without its subject. */
export interface NoShop {
  readonly problem: string;
}

/** What may mark a folder as a shop's, the surest first. */
const MARKS = ['import.json', 'scenario.yaml', 'scenario.yml'] as const;

/**
 * The shop in a zip: the folder that holds an import's memory or a scenario, wherever in the zip it lies; null = a zip of something else.
 * More than `most` bytes are not unpacked, whatever the zip says of their number. Nothing is thrown.
 */
export async function unpackShop(zip: Uint8Array<ArrayBuffer>, most: number): Promise<UnpackedShop | NoShop | null> {
  const entries = zipEntries(zip)?.filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name));
  if (!entries) return null;
  const folders = foldersOf(entries);
  if (folders.length === 0) return null;
  if (folders.length > 1) return { problem: `holds ${folders.length} shops: ${folders.slice(0, 5).join(', ')} (unpack it, and take one)` }; // prettier-ignore
  const [folder] = folders;
  const own = entries.filter(({ name }) => name.startsWith(folder));
  const files: [string, Uint8Array<ArrayBuffer>][] = [];
  let left = most;
  for (const entry of own) {
    const bytes = await bytesOf(entry, left);
    if (bytes === null) return { problem: `is not whole: ${entry.name} can’t be unpacked` };
    if (bytes === 'too large') return { problem: `holds more than ${Math.round(most / 2 ** 20)} MB: unpack it, and use the command line` }; // prettier-ignore
    left -= bytes.length;
    files.push([entry.name.slice(folder.length), bytes]);
  }
  // fromEntries defines, so that a file may have any name, `__proto__` too.
  return { files: Object.fromEntries(files) };
}

/** Folders of shops, `''` or ending with a slash; those inside another one don't count. */
function foldersOf(entries: readonly ZipEntry[]): readonly string[] {
  for (const mark of MARKS) {
    const found = entries.flatMap(({ name }) => (name === mark || name.endsWith(`/${mark}`) ? [name.slice(0, -mark.length)] : [])); // prettier-ignore
    // In order, a folder stands before all that are inside it; one entry twice is one folder.
    const outer = found.sort().reduce<string[]>((all, one) => {
      const last = all.at(-1);
      if (last === undefined || !one.startsWith(last)) all.push(one);
      return all;
    }, []);
    if (outer.length > 0) return outer;
  }
  return [];
}

async function bytesOf(entry: ZipEntry, most: number): Promise<Uint8Array<ArrayBuffer> | 'too large' | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of entry.bytes()) {
      length += piece.length;
      if (length > most) return 'too large';
      pieces.push(piece);
    }
  } catch {
    return null;
  }
  return joinBytes(pieces);
}
