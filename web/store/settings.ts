import type { State } from './state.js';
import type { Store } from './store.js';

/** What this browser remembers of a person's ways; never of their shop. */
interface Settings {
  readonly theme: State['theme'];
  readonly keys: boolean;
  /** The tour was done or skipped. */
  readonly toured: boolean;
}

const KEY = 'bullwhip.settings';

/** What was remembered; what is missing, broken or forbidden is as for a newcomer. */
export function readSettings(storage: () => Storage = () => localStorage): Settings {
  try {
    const known = JSON.parse(storage().getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return {
      theme: known.theme === 'light' || known.theme === 'dark' ? known.theme : 'system',
      keys: known.keys !== false,
      toured: known.toured === true,
    };
  } catch {
    return { theme: 'system', keys: true, toured: false };
  }
}

/** Settings of the store from now on, and remembered when they change. The tour begins where nobody has seen it. */
export function keepSettings(store: Store, storage: () => Storage = () => localStorage): void {
  const { theme, keys, toured } = readSettings(storage);
  store.set({ theme, keys, tour: toured ? null : 0 });
  let seen = toured;
  let last = '';
  store.addEventListener('change', () => {
    const now = store.state;
    seen ||= now.tour === null;
    const text = JSON.stringify({ theme: now.theme, keys: now.keys, toured: seen } satisfies Settings);
    if (text === last) return;
    last = text;
    try {
      storage().setItem(KEY, text);
    } catch {
      // Forbidden or full: it is asked again next time.
    }
  });
}
