import type { EditorView } from '@codemirror/view';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Problem } from '../../src/domain/problems.js';
import './bar-menu.js';
import type { OpenEditor } from '../editor/open-editor.js';
import { changedLines } from '../editor/changed-lines.js';
import { download } from '../keep/download.js';
import type { State } from '../store/state.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { atLeisure } from './at-leisure.js';
import { fileEditorStyles } from './file-editor.styles.js';
import { lookOf } from '../../src/report/strategy-look.js';
import './file-problems.js';

/** The scenario file, in step with the levers. The editor itself is fetched when this is first shown. */
@customElement('file-editor')
export class FileEditor extends LitElement {
  static override styles = [shared, fileEditorStyles];
  @query('.host') private readonly host!: HTMLElement;
  @state() private failed = '';
  @state() private leaving = false;
  private readonly state = new UseStore(this);
  private editor: OpenEditor | null = null;
  private loading = false;
  /** The text as the file was opened: another one is another file. */
  private openedFor = '';
  /** What the editor was told last. */
  private shown: State | null = null;
  /** Where the focus was before it was called here. */
  private cameFrom: HTMLElement | null = null;
  private wantsFocus = false;

  override render() {
    const { shop, reading, opened } = this.state.now;
    if (shop === null) return html`<p class="empty">No scenario is open.</p>`;
    const changed = changedLines(opened, shop.text);
    return html`
      <header>
        <h2 title=${shop.name}>${shop.name}</h2>
        <span class="count" role="status">${countText(reading?.problems, reading?.warnings)}</span>
        <span class="changed"
          >${changed === 0 ? nothing : changed === 1 ? '1 line changed' : `${changed} lines changed`}</span
        >
        <bar-menu small end .label=${'File'} .entries=${this.entries()}><span class="dots">⋯</span></bar-menu>
      </header>
      ${this.note(shop.text.length)}
      <div class="host" ?hidden=${shop.text.length > MOST_SHOWN} @focusin=${() => (this.leaving = false)}></div>
      <file-problems
        .file=${shop.name}
        @go=${({ detail }: CustomEvent<Problem>) => this.editor?.goTo(detail)}
      ></file-problems>
      ${this.leaving ? html`<p class="hint" role="status">Tab leaves the editor now</p>` : nothing}
    `;
  }

  /** Unless somebody is at it, what a lever has written into the text can come after what came of it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.editor) await atLeisure((now) => this.isUrgent(now));
    await super.scheduleUpdate();
  }

  override updated(): void {
    const { shop, opened, good, chosen } = this.state.now;
    if (this.openedFor !== opened) this.close(false);
    if (shop === null || shop.text.length > MOST_SHOWN) return this.close(true);
    this.shown = this.state.now;
    if (this.editor) this.editor.show(this.state.now);
    else void this.open();
    const at = good?.shop?.strategies.findIndex(({ name }) => name === chosen) ?? -1;
    this.style.setProperty('--chosen', `var(--s${lookOf(Math.max(0, at))})`);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Another file must never get what was typed into this one. */
  private isUrgent({ opened, shop, editor, reading }: State): boolean {
    if (reading !== null && reading.problems.length > 0) return true;
    if (!this.editor || opened !== this.openedFor || shop === null || editor !== this.shown?.editor) return true;
    return this.editor.view.hasFocus;
  }

  /** Takes the focus to the text; Esc brings it back. */
  override focus(): void {
    this.cameFrom = deepFocus();
    this.wantsFocus = true;
    this.editor?.view.focus();
  }

  private async open(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      const { openEditor } = await import('../editor/open-editor.js');
      const { shop, opened } = this.state.now;
      if (!this.isConnected || shop === null || this.editor) return;
      this.openedFor = opened;
      this.editor = openEditor(store, {
        parent: this.host,
        root: this.renderRoot as ShadowRoot,
        readOnly: shop.text.length > MOST_TYPED,
        onEscape: (view) => this.leave(view),
      });
      this.failed = '';
      this.editor.show(this.state.now);
      if (this.wantsFocus) this.editor.view.focus();
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    } finally {
      this.loading = false;
    }
  }

  private close(send: boolean): void {
    this.editor?.close(send);
    this.editor = null;
  }

  /** Back to where the focus was; without such a place, the next Tab goes on to what comes after the editor. */
  private leave(view: EditorView): void {
    const back = this.cameFrom;
    this.cameFrom = null;
    this.wantsFocus = false;
    if (back?.isConnected && back !== document.body) return back.focus();
    view.setTabFocusMode(LEAVING);
    this.leaving = true;
    setTimeout(() => (this.leaving = false), LEAVING);
  }

  private note(length: number) {
    if (this.failed)
      return html`<p class="told" role="alert">
        The editor could not be loaded (${this.failed}).
        <button class="link" @click=${() => this.open()}>Try again</button>
      </p>`;
    const long = `${(length / 1e6).toFixed(1)} MB`;
    if (length > MOST_SHOWN)
      return html`<p class="told">
        This file is too long to be shown (${long}). The levers change it all the same; download it to read it.
      </p>`;
    if (length > MOST_TYPED)
      return html`<p class="told">This file is long (${long}): it can be read here, and changed by the levers.</p>`;
    return nothing;
  }

  private entries() {
    const { name, text } = this.state.now.shop!;
    return [
      { label: 'Copy', note: 'the whole file', run: () => void copy(text) },
      { label: 'Download file', note: name, run: () => download({ name, type: 'text/yaml', content: text }) },
      { label: 'Find', note: 'Ctrl F in the text', run: () => this.editor?.find() },
      { label: 'Next problem', note: 'F8 in the text', run: () => this.editor?.nextProblem() },
    ];
  }
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    store.set({ toast: { text: 'Copied', undo: false } });
  } catch {
    store.set({ toast: { text: 'The browser did not allow copying: download the file instead', undo: false } });
  }
}

function countText(problems: readonly Problem[] = [], warnings: readonly Problem[] = []): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  if (problems.length > 0) return count(problems.length, 'problem');
  return warnings.length > 0 ? count(warnings.length, 'warning') : 'No problems';
}

function deepFocus(): HTMLElement | null {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}

/** Characters beyond which a file is only shown, and beyond which it isn't. */
const MOST_TYPED = 1_000_000;
const MOST_SHOWN = 5_000_000;
/** Milliseconds for the Tab after an Esc. */
const LEAVING = 4000;
