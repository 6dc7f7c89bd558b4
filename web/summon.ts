/** Every view and every component that isn't part of the first load, by its tag; each comes with its first use. */
const LOADS: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = {
  'dashboard-view': () => import('./views/dashboard-view.js'),
  'orders-view': () => import('./views/orders-view.js'),
  'replay-view': () => import('./views/replay-view.js'),
  'plan-view': () => import('./views/plan-view.js'),
  'import-view': () => import('./views/import-view.js'),
  'sessions-view': () => import('./views/sessions-view.js'),
  'strategy-list': () => import('./components/strategy-list.js'),
  'lever-groups': () => import('./components/levers/lever-groups.js'),
  'file-editor': () => import('./components/file-editor.js'),
  'deliveries-panel': () => import('./components/deliveries-panel.js'),
  'last-sessions': () => import('./components/last-sessions.js'),
  'share-dialog': () => import('./components/share-dialog.js'),
  'save-dialog': () => import('./components/save-dialog.js'),
  'broken-file': () => import('./app/broken-file.js'),
  'first-visit': () => import('./app/first-visit.js'),
  'keys-dialog': () => import('./app/keys-dialog.js'),
  'levers-sheet': () => import('./app/levers-sheet.js'),
  'rename-dialog': () => import('./app/rename-dialog.js'),
  'strategy-chips': () => import('./app/strategy-chips.js'),
};

/**
 * Loads the file that defines an element. Resolves once it can be used; a second call asks nothing of the network. Rejects when the
 * file can't be fetched, which may be tried again.
 */
export async function summon(tag: string): Promise<void> {
  if (!customElements.get(tag)) await LOADS[tag]?.();
}
