import { store } from '../store/use-store.js';
import { Autosave } from './autosave.js';
import { openBrowserShelf } from './browser-shelf.js';
import { download } from './download.js';
import { leaveBehind, takeLeftBehind } from './left-behind.js';
import { isLink } from './link.js';
import { openLink } from './open-link.js';
import type { SessionHead } from './session.js';
import { Sessions } from './sessions.js';
import { claim, sessionOfTab } from './tab.js';

/** What is kept in this browser. */
export const sessions = new Sessions({ open: () => openBrowserShelf() });

const autosave = new Autosave({
  sessions,
  state: () => store.state,
  set: (change) => store.set(change),
  claim,
  download: () => {
    const { shop } = store.state;
    if (shop) download({ name: shop.name, type: 'text/yaml', content: shop.text });
  },
});

/** Opens the link of the page, else what this tab (or the last one) had, and keeps what is open from now on. */
export async function keep({ restore }: { readonly restore: boolean }): Promise<void> {
  store.addEventListener('change', () => autosave.changed());
  addEventListener('hashchange', () => void followHash());
  addEventListener('pagehide', () => {
    const left = autosave.unkept();
    if (left) leaveBehind(left);
    void autosave.flush();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  if (isLink(location.hash)) await followHash();
  else if (restore) await openLast();
  await sessions.prune().catch(() => {});
}

/** Goes on with a kept what-if: one of its own, so that a named one stays as it was saved. */
export async function openSession(head: SessionHead): Promise<void> {
  await autosave.flush();
  const body = await sessions.body(head.id);
  if (body === undefined) return store.set({ toast: { text: 'That session is not there any more', undo: false } });
  const { shop, view, chosen, goal, opened, lead, plan } = body;
  const open = store.open(shop, view, { chosen, goal, opened });
  if (plan) store.set({ plan });
  await open;
  store.leadBy(lead);
}

async function openLast(): Promise<void> {
  try {
    for (const left of takeLeftBehind()) await sessions.takeUp(left);
    const heads = await sessions.list();
    const own = sessionOfTab();
    const head =
      heads.find(({ id, kind }) => id === own && kind === 'auto') ?? heads.find(({ kind }) => kind === 'auto');
    if (head === undefined || store.state.shop !== null || !(await claim(head.id))) return;
    autosave.adopt(head.id);
    await openSession(head);
    store.set({ saved: { at: head.at, problem: sessions.problem } });
  } catch {
    // What can't be read is not restored; that nothing can be kept is said when there is something to keep.
  }
}

async function followHash(): Promise<void> {
  const { hash } = location;
  if (!isLink(hash)) return;
  await autosave.flush();
  await openLink(store, hash);
  // A reload goes on with what has been made of it.
  history.replaceState(history.state, '', location.pathname + location.search);
}
