import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { EDITABLE } from './import-memory.js';
import type { ShopFile } from './shop-folder.js';

export interface KeptEdits {
  readonly files: readonly ShopFile[];
  /** Names of files that stay as they are, and of what is written beside them. */
  readonly edited: readonly { readonly name: string; readonly beside: string }[];
  /** sha256 of what an import wrote there, by name. */
  readonly made: Readonly<Record<string, string>>;
}

/**
 * Files to write into a shop's folder, those that a person has changed since the last import beside them: `scenario-new.yaml`. `there` is
 * what the folder holds now, `made` the digests of what that import wrote.
 */
export function keepEdited(
  files: readonly ShopFile[],
  there: (name: string) => Uint8Array | null,
  made: Readonly<Record<string, string>>,
): KeptEdits {
  const now: Record<string, string> = {};
  const edited: { name: string; beside: string }[] = [];
  const kept = files.map((file) => {
    const { name, content } = file;
    if (!EDITABLE.includes(name) || typeof content !== 'string') return file;
    const bytes = there(name);
    const before = bytes && digestOf(bytes);
    const fresh = digestOf(utf8ToBytes(content));
    if (before === null || before === made[name] || before === fresh) {
      now[name] = fresh;
      return file;
    }
    if (made[name] !== undefined) now[name] = made[name];
    const beside = name.replace(/(\.[^.]*)$/, '-new$1');
    edited.push({ name, beside });
    return { name: beside, content };
  });
  return { files: kept, edited, made: now };
}

const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
