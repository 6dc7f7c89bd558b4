import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportMemory } from '../study/shop-folder/import-memory.js';

/** null where nothing was imported yet, or nothing that is understood. */
export function readMemory(folder: string): ImportMemory | null {
  try {
    const memory = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')) as Partial<ImportMemory>;
    if (memory.bullwhipImport !== 1 || !Array.isArray(memory.maps)) return null;
    return memory as ImportMemory;
  } catch {
    return null;
  }
}
