import type { TableSource } from '../../../src/intake/files/table.js';

/** A text as a file. */
export function source(name: string, text: string): TableSource {
  return { name, bytes: [new TextEncoder().encode(text)] };
}
