import type { BoxEntry } from '../../src/report/box-entry.js';
import type { ShopText } from '../../workers/desk/protocol.js';
import list from './box.json';

export type { BoxEntry };

/** The scenarios that come with the page, in the order in which a newcomer should meet them. */
export const boxList = (): readonly BoxEntry[] => list as readonly BoxEntry[];

/**
 * A scenario of the box with the data that it names; each is a file of its own, fetched when it is opened.
 * @throws when there is none of that name, or it can't be fetched.
 */
export async function openBox(file: string): Promise<ShopText> {
  const load = TEXTS[`../../scenarios/${file}`];
  if (load === undefined) throw new Error(`no scenario of that name is in the box: ${file}`);
  const text = await load();
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const named = Object.entries(DATA).flatMap(([path, read]) => {
    const name = path.replace(`../../scenarios/${folder}`, '');
    return text.includes(name) ? [{ name, read }] : [];
  });
  const files = await Promise.all(
    named.map(async ({ name, read }) => [name, new TextEncoder().encode(await read())] as const),
  );
  return { name: file.slice(folder.length), text, files: Object.fromEntries(files) };
}

const TEXTS = import.meta.glob<string>(['../../scenarios/*.yaml', '../../scenarios/textbook/*.yaml'], {
  query: '?raw',
  import: 'default',
});
const DATA = import.meta.glob<string>('../../scenarios/data/*.{csv,yml}', { query: '?raw', import: 'default' });
