import './app/bw-app.js';
import { askBeforeLeaving } from './app/leave.js';
import { followTheme } from './app/theme.js';
import { followServed } from './box/follow-served.js';
import { isServed } from './box/served.js';
import { keepOffline } from './offline/keep-offline.js';
import { keepSettings } from './store/settings.js';
import { store } from './store/use-store.js';

store.set({ editor: { open: innerWidth >= 1280 } });
keepSettings(store);
followTheme(store);
if (isServed()) void followServed(store);
askBeforeLeaving(store);
void keepOffline();
void import('./keep/keep.js').then(({ keep }) => keep({ restore: !isServed() }));
