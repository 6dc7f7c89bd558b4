import type { ImportedShop as Imported } from '../../src/intake/import-shop.js';
import { shopFolder } from '../../src/study/shop-folder/shop-folder.js';
import type { ImportedShop } from './protocol.js';

const SCENARIO = 'scenario.yaml';

/** The folder of an imported shop: the scenario, the cleaned data it names, and what else was found. */
export function makeShop(shop: Imported): ImportedShop {
  const terms = { title: 'My shop', key: 'this browser' };
  const all = shopFolder(shop, terms).map(({ name, content }) => [name, bytes(content)] as const);
  const some = (want: (name: string) => boolean) => Object.fromEntries(all.filter(([name]) => want(name)));
  const scenario = all.find(([name]) => name === SCENARIO)?.[1];
  const text = scenario === undefined ? '' : new TextDecoder().decode(scenario);
  // Files that the scenario reads are named in it; the others are for people and for later.
  const isRead = (name: string) => name !== SCENARIO && name.endsWith('.csv') && text.includes(name);
  return {
    name: 'my-shop.yaml',
    text,
    files: some(isRead),
    beside: some((name) => name !== SCENARIO && !isRead(name)),
  };
}

function bytes(content: string | Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = Array.from(typeof content === 'string' ? [content] : content, (piece) => encoder.encode(piece));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
