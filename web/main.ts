import './app/bw-app.js';
import { followTheme } from './app/theme.js';
import { keepOffline } from './offline/keep-offline.js';
import { store } from './store/use-store.js';

followTheme(store);
void keepOffline();
