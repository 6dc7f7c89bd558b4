import type { Store } from '../store/store.js';
import { readLink } from './link.js';

/** Opens what a link holds, beside all that is kept; or says why it can't be read, and leaves what is open. */
export async function openLink(store: Store, hash: string): Promise<void> {
  const read = await readLink(hash);
  if ('problem' in read) return store.set({ notice: { kind: 'error', text: read.problem } });
  const { shop, view, chosen, goal, left } = read;
  await store.open(shop, view, { chosen, goal });
  if (left.length > 0) {
    const text = `${left.join(', ')} did not come with the link: ask for ${left.length === 1 ? 'it' : 'them'}, and drop ${left.length === 1 ? 'it' : 'them'} here.`;
    store.set({ notice: { kind: 'warn', text } });
  }
}
