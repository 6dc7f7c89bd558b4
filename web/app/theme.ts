import type { Store } from '../store/store.js';

/** Keeps the page in the chosen theme; 'system' follows the system while the page is open. Remembered on this computer. */
export function followTheme(store: Store, root = document.documentElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = store.state;
    root.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  dark.addEventListener('change', apply);
  store.addEventListener('change', apply);
  apply();
}
