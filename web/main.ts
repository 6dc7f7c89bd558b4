import './app/bw-app.js';
import { followTheme } from './app/theme.js';
import { followServed } from './box/follow-served.js';
import { isServed } from './box/served.js';
import { keepOffline } from './offline/keep-offline.js';
import { store } from './store/use-store.js';

followTheme(store);
if (isServed()) void followServed(store);
void keepOffline();
