import type { UnpackedShop } from './unpack-shop.js';

/** A shop's folder as a page opens it. */
export interface OpenedShop {
  readonly text: string;
  /** Data beside the scenario, by the paths that it gives. */
  readonly files: UnpackedShop['files'];
  /** Today's stock as the import left it; null = none came. */
  readonly snapshot: string | null;
}

const DATA = /\.(csv|tsv|ya?ml)$/i;

/** null where the folder has no scenario: no orders were imported yet. */
export function openedShop({ files }: UnpackedShop): OpenedShop | null {
  const scenario = ['scenario.yaml', 'scenario.yml'].find((name) => Object.hasOwn(files, name));
  if (scenario === undefined) return null;
  const decoder = new TextDecoder();
  const text = decoder.decode(files[scenario]);
  const named = Object.entries(files).filter(([name]) => name !== scenario && DATA.test(name) && text.includes(name));
  const snapshot = Object.hasOwn(files, 'snapshot.json') ? decoder.decode(files['snapshot.json']) : null;
  return { text, files: Object.fromEntries(named), snapshot };
}
