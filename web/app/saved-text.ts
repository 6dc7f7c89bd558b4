import type { State } from '../store/state.js';

/** What stands below the title: when it was kept, or why it wasn't. The place is kept before the first time. */
export function savedText(saved: State['saved'], locale?: string): { readonly text: string; readonly warn: boolean } {
  if (saved === null) return { text: '\u00a0', warn: false };
  if (saved.problem) return { text: `Not saved: ${saved.problem}`, warn: true };
  const clock = new Date(saved.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return { text: `Autosaved ${clock}`, warn: false };
}
