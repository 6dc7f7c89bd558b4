import type { ImportedShop as Imported } from '../../src/intake/import-shop.js';
import { shopFolder } from '../../src/study/shop-folder/shop-folder.js';
import type { ImportedShop } from './protocol.js';

const SCENARIO = 'scenario.yaml';
/** Files that the scenario reads; the others are for people and for later. */
const READ = ['orders.csv', 'items.csv'];

/** The folder of an imported shop: the scenario, the cleaned data it names, and what else was found. */
export function makeShop(shop: Imported): ImportedShop {
  const terms = { title: 'My shop', key: 'this browser' };
  const all = shopFolder(shop, terms).map(({ name, content }) => [name, bytes(content)] as const);
  const some = (want: (name: string) => boolean) => Object.fromEntries(all.filter(([name]) => want(name)));
  const scenario = all.find(([name]) => name === SCENARIO)?.[1];
  return {
    name: 'my-shop.yaml',
    text: scenario === undefined ? '' : new TextDecoder().decode(scenario),
    files: some((name) => READ.includes(name)),
    beside: some((name) => name !== SCENARIO && !READ.includes(name)),
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
