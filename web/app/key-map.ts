/** What a key asks for; the page knows how. */
export type Command =
  | { readonly do: 'keys' | 'undo' | 'redo' | 'stop or go on' | 'search' | 'editor' | 'share' }
  | { readonly do: 'strategy'; readonly nth: number }
  | { readonly do: 'lever'; readonly by: 1 | -1 }
  | { readonly do: 'baseline'; readonly on: boolean }
  | { readonly do: 'view'; readonly view: 'dashboard' | 'orders' | 'replay' | 'plan' }
  | { readonly do: 'region'; readonly by: 1 | -1 }
  | { readonly do: 'wait for a view' };

/** A key as it was pressed, and where. */
export interface Pressed {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** It is typed into a field. */
  readonly typing: boolean;
  /** `G` was pressed just before. */
  readonly afterG: boolean;
  /** Single keys are on. */
  readonly single: boolean;
}

/** The command of a key, or null: then it is left to whoever has the focus. Brackets and dots may need Shift or AltGr. */
export function commandOf({ key, ctrl, shift, alt, typing, afterG, single }: Pressed): Command | null {
  if (key === 'F6' && !ctrl && !alt) return { do: 'region', by: shift ? -1 : 1 };
  const letter = key.toLowerCase();
  // Inside a field, undo is the field's own.
  if (ctrl && !alt && !typing) {
    if (letter === 'z') return { do: shift ? 'redo' : 'undo' };
    if (letter === 'y') return { do: 'redo' };
  }
  if (typing || !single || ctrl || alt) return null;
  if (afterG) {
    if (Object.hasOwn(VIEW_OF, letter)) return { do: 'view', view: VIEW_OF[letter]! };
  }
  if (/^[1-6]$/.test(key)) return { do: 'strategy', nth: Number(key) - 1 };
  return Object.hasOwn(PLAIN, letter) ? PLAIN[letter]! : null;
}

const VIEW_OF: Readonly<Record<string, 'dashboard' | 'orders' | 'replay' | 'plan'>> = {
  d: 'dashboard',
  o: 'orders',
  r: 'replay',
  p: 'plan',
};

const PLAIN: Readonly<Record<string, Command>> = {
  '?': { do: 'keys' },
  '[': { do: 'lever', by: -1 },
  ']': { do: 'lever', by: 1 },
  '.': { do: 'stop or go on' },
  '/': { do: 'search' },
  b: { do: 'baseline', on: true },
  e: { do: 'editor' },
  g: { do: 'wait for a view' },
  s: { do: 'share' },
};

/** All keys for those who ask, in the order in which they are of use. */
export const KEY_HELP: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['?'], what: 'All keys' },
  { keys: ['1', '…', '6'], what: 'Strategy' },
  { keys: ['[', ']'], what: 'Previous, next lever' },
  { keys: ['←', '→'], what: 'Change the lever; with Shift ten times as much' },
  { keys: ['Home', 'End'], what: 'Least, most' },
  { keys: ['Backspace'], what: 'Reset the lever' },
  { keys: ['B'], what: 'Hold: see the baseline' },
  { keys: ['Ctrl Z'], what: 'Undo' },
  { keys: ['Ctrl Shift Z'], what: 'Redo' },
  { keys: ['.'], what: 'Stop or go on' },
  { keys: ['G', 'D'], what: 'Dashboard' },
  { keys: ['G', 'O'], what: 'Orders' },
  { keys: ['G', 'R'], what: 'Replay' },
  { keys: ['G', 'P'], what: 'Plan today' },
  { keys: ['/'], what: 'Search orders, items, scenarios' },
  { keys: ['E'], what: 'Scenario file' },
  { keys: ['Esc'], what: 'Back to where you were' },
  { keys: ['T'], what: 'Table behind the focused chart; arrows walk its marks' },
  { keys: ['S'], what: 'Share' },
  { keys: ['F6'], what: 'Next region of the page' },
];
