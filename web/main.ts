import './app/bw-app.js';
import { askBeforeLeaving } from './app/leave.js';
import { followTheme } from './app/theme.js';
import { followServed } from './box/follow-served.js';
import { isServed } from './box/served.js';
import { keepOffline } from './offline/keep-offline.js';
import { keepSettings } from './store/settings.js';
import { store } from './store/use-store.js';

store.set({ editor: { open: innerWidth >= 1280 }, awaited: true });
keepSettings(store);
followTheme(store);
askBeforeLeaving(store);
void keepOffline();
const served = isServed() ? followServed(store) : null;
const kept = import('./keep/keep.js').then(({ keep }) => keep({ restore: !isServed() }));
const decided = (): void => {
  if (store.state.awaited) store.set({ awaited: false });
};
void Promise.allSettled([served, kept]).then(decided);
// Storage that is slow to answer keeps nobody waiting.
setTimeout(decided, 600);
