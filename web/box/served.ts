import type { ShopText } from '../../workers/desk/protocol.js';

interface Served {
  readonly name: string;
  readonly text: string;
  readonly data: readonly string[];
}

/** Was the page served together with a scenario file (`bullwhip serve FILE`)? */
export const isServed = (): boolean => document.querySelector('link[rel="bullwhip-served"]') !== null;

/**
 * The scenario file that the page was served with, and the data it names.
 * @throws when the server is gone, or the file can't be read just now; the message says which.
 */
export async function servedShop(): Promise<ShopText> {
  const { name, text, data } = (await (await get('./served/shop')).json()) as Served;
  const files = await Promise.all(
    data.map(async (path) => {
      const answer = await get(`./served/data?path=${encodeURIComponent(path)}`);
      return [path, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return { name, text, files: Object.fromEntries(files) };
}

/** Calls back whenever the file, or its data, is another on the disk. Returns a way to stop. */
export function watchServed(onChange: () => void): () => void {
  const events = new EventSource('./served/events');
  events.addEventListener('changed', onChange);
  return () => events.close();
}

async function get(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-store' });
  if (!answer.ok) throw new Error((await answer.text()) || `the server answered ${answer.status}`);
  return answer;
}
