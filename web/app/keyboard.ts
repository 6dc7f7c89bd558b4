import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { store } from '../store/use-store.js';
import { deepFind, deepFocus, isShown } from './deep-find.js';
import { focusControl } from './focus-control.js';
import { commandOf, type Command } from './key-map.js';

/** Listens to the keys of the whole page and does what they ask for; `ask` opens what lies in the page's own hands. */
export class Keyboard implements ReactiveController {
  private afterG = 0;
  /** Where the focus was before the editor was opened. */
  private back: Element | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly ask: (what: 'keys' | 'share') => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.down);
    addEventListener('keyup', this.up);
    addEventListener('blur', this.blur);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.down);
    removeEventListener('keyup', this.up);
    removeEventListener('blur', this.blur);
  }

  private readonly down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const path = event.composedPath();
    if (event.key === 'Escape') return this.leaveEditor(path);
    if (path.some((target) => target instanceof HTMLDialogElement && target.open)) return;
    // AltGr is how many keyboards write brackets; it says Ctrl and Alt as well.
    const altGr = event.getModifierState('AltGraph');
    const command = commandOf({
      key: event.key,
      ctrl: (event.ctrlKey || event.metaKey) && !altGr,
      shift: event.shiftKey,
      alt: event.altKey && !altGr,
      typing: path.some((target) => isField(target, event.key)),
      afterG: performance.now() - this.afterG < 3000,
      single: store.state.keys,
    });
    if (command === null) return;
    if (command.do !== 'wait for a view') this.afterG = 0;
    if (this.run(command)) event.preventDefault();
  };

  private readonly up = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'b') store.peek(false);
  };

  private readonly blur = (): void => {
    store.peek(false);
  };

  /** Was there something to do? */
  private run(command: Command): boolean {
    const { shop, good, tick, view, editor } = store.state;
    switch (command.do) {
      case 'wait for a view':
        this.afterG = performance.now();
        return shop !== null;
      case 'keys':
        this.ask('keys');
        return true;
      case 'region':
        return goToRegion(command.by);
      case 'search':
        return search();
    }
    if (shop === null) return false;
    switch (command.do) {
      case 'undo':
        void store.undo();
        return true;
      case 'redo':
        void store.redo();
        return true;
      case 'share':
        this.ask('share');
        return true;
      case 'baseline':
        store.peek(command.on);
        return true;
      case 'view':
        store.set({ view: command.view });
        return true;
      case 'strategy': {
        const name = good?.shop?.strategies[command.nth]?.name;
        if (name !== undefined) store.choose(name);
        return name !== undefined;
      }
      case 'stop or go on':
        if (tick?.state === 'playing') store.stop();
        else store.goOn();
        return true;
      case 'lever':
        return goToLever(command.by);
      case 'editor':
        this.back = deepFocus();
        store.set({ view: view === 'start' ? 'dashboard' : view, editor: { ...editor, open: true } });
        void focusEditor();
        return true;
    }
  }

  private leaveEditor(path: EventTarget[]): void {
    if (!path.some((target) => target instanceof HTMLElement && target.localName === 'file-editor')) return;
    const back = this.back instanceof HTMLElement && this.back.isConnected ? this.back : deepFind('main')[0];
    back?.focus();
  }
}

/** Where this key is text. A list of choices takes letters and figures: it finds what begins with them. */
const isField = (target: EventTarget, key: string): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLSelectElement && /^[\p{L}\p{N}]$/u.test(key)) ||
    (target instanceof HTMLInputElement &&
      !/^(range|checkbox|radio|button|submit|reset|file|color)$/.test(target.type)));

function goToRegion(by: 1 | -1): boolean {
  const regions = deepFind('[data-region]').filter(isShown);
  if (regions.length === 0) return false;
  const at = regions.findIndex((region) => containsDeep(region, deepFocus()));
  const next = regions[(at < 0 ? (by > 0 ? 0 : -1) : at + by + regions.length) % regions.length] ?? regions.at(-1)!;
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
  return true;
}

function containsDeep(region: Element, inner: Element | null): boolean {
  for (let node: Node | null = inner; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node === region) return true;
  return false;
}

function goToLever(by: 1 | -1): boolean {
  const levers = deepFind('lever-slider, lever-choice').filter(isShown);
  const at = levers.findIndex((lever) => containsDeep(lever, deepFocus()));
  const next = levers[at < 0 ? (by > 0 ? 0 : levers.length - 1) : (at + by + levers.length) % levers.length];
  return next !== undefined && focusControl(next);
}

function search(): boolean {
  const field = deepFind<HTMLInputElement>('input[type=search]').find(isShown);
  field?.focus();
  field?.select();
  return field !== undefined;
}

/** The editor comes by itself, a little later, unless it is closed meanwhile; it knows the way back. */
async function focusEditor(): Promise<void> {
  while (store.state.editor.open) {
    const editor = deepFind<HTMLElement>('file-editor').find(isShown);
    if (editor && customElements.get('file-editor')) return editor.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
