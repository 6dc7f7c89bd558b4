import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMemory, type ImportMemory } from '../study/shop-folder/import-memory.js';

/** null where nothing was imported yet, or nothing that is understood. */
export function readMemory(folder: string): ImportMemory | null {
  try {
    return parseMemory(readFileSync(join(folder, 'import.json'), 'utf8'));
  } catch {
    return null;
  }
}
