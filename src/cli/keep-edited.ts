import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { EDITABLE } from '../study/shop-folder/import-memory.js';
import type { OutputFile } from './write-files.js';

export interface KeptEdits {
  readonly files: readonly OutputFile[];
  /** Names of files that stay as they are, and of what is written beside them. */
  readonly edited: readonly { readonly name: string; readonly beside: string }[];
  /** sha256 of what an import wrote there, by name. */
  readonly made: Readonly<Record<string, string>>;
}

/** Files to write, those that a person has changed since the last import beside them: `scenario-new.yaml`. `made`: what that one wrote. */
export function keepEdited(files: readonly OutputFile[], made: Readonly<Record<string, string>>): KeptEdits {
  const now: Record<string, string> = {};
  const edited: { name: string; beside: string }[] = [];
  const kept = files.map((file) => {
    const name = basename(file.path);
    if (!EDITABLE.includes(name) || typeof file.content !== 'string') return file;
    const there = digestOf(file.path);
    const fresh = digest(file.content);
    if (there === null || there === made[name] || there === fresh) {
      now[name] = fresh;
      return file;
    }
    if (made[name] !== undefined) now[name] = made[name];
    const beside = `${basename(name, extname(name))}-new${extname(name)}`;
    edited.push({ name, beside });
    return { ...file, path: join(dirname(file.path), beside) };
  });
  return { files: kept, edited, made: now };
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function digestOf(path: string): string | null {
  try {
    return digest(readFileSync(path));
  } catch {
    return null;
  }
}
