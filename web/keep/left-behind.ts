import type { Session } from './session.js';

/**
 * What was changed just before the page was left. The browser's database answers later than a page that goes can wait, this storage at
 * once. Data files are not in it: they were kept when they were opened.
 */
export function leaveBehind(session: Session, storage: () => Storage = () => localStorage): void {
  const { head, body } = session;
  try {
    storage().setItem(KEY + head.id, JSON.stringify({ head, body: { ...body, shop: { ...body.shop, files: {} } } }));
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

const KEY = 'bullwhip.left.';
