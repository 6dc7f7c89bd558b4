import type { Session } from './session.js';

/**
 * What was changed just before the page was left. The browser's database answers later than a page that goes can wait, this storage at
 * once. Data files are not in it, nor is a long list of today's stock: they were kept when they were opened.
 */
export function leaveBehind(session: Session, storage: () => Storage = () => localStorage): void {
  const { head, body } = session;
  try {
    const { plan, ...rest } = body;
    const length = plan?.today.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    const left = { ...rest, shop: { ...body.shop, files: {} }, ...(plan && length <= MOST_TEXT ? { plan } : {}) };
    storage().setItem(KEY + head.id, JSON.stringify({ head, body: left }));
  } catch {
    // Full or forbidden: what was kept a second ago is there.
  }
}

/** What was left behind, once. */
export function takeLeftBehind(storage: () => Storage = () => localStorage): readonly Session[] {
  try {
    const kept = storage();
    const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? '').filter((key) => key.startsWith(KEY));
    const texts = keys.map((key) => kept.getItem(key) ?? '');
    for (const key of keys) kept.removeItem(key);
    return texts.map((text) => JSON.parse(text) as Session);
  } catch {
    return [];
  }
}

/** Characters: such storages hold five million, for all of a site. */
const MOST_TEXT = 500_000;
const KEY = 'bullwhip.left.';
