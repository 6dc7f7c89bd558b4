import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './app-bar.js';
import { appStyles } from './bw-app.styles.js';
import { deepFind } from './deep-find.js';
import { DropAnywhere } from './drop-anywhere.js';
import './error-note.js';
import { Keyboard } from './keyboard.js';
import './lever-column.js';
import { DRAWER, Media, PHONE } from './media.js';
import './notice-line.js';
import './problem-note.js';
import './run-news.js';
import { summon } from '../summon.js';
import './toast-line.js';
import './tour-step.js';
import './verdict-news.js';
import '../components/view-slot.js';
import { ShownState } from './shown-state.js';

/** The page: the bar, the levers and the view, parted by lines. Bar and verdict stay, each column scrolls by itself. */
@customElement('bw-app')
export class BwApp extends LitElement {
  static override styles = [shared, appStyles];
  private readonly view = new UseStore(this, ({ view }) => view);
  private readonly awaited = new UseStore(this, ({ awaited }) => awaited);
  /** There has never been anything that could be shown. */
  private readonly broken = new UseStore(
    this,
    ({ good, reading }) => good === null && (reading?.problems.length ?? 0) > 0,
  );
  private readonly shopTitle = new UseStore(this, ({ good, shop }) => good?.shop?.title ?? shop?.name ?? 'Bullwhip');
  private readonly phone = new Media(this, PHONE);
  private readonly drawer = new Media(this, DRAWER);
  private readonly drop = new DropAnywhere(this);
  @state() private leversOpen = false;

  constructor() {
    super();
    new ShownState(this);
    new Keyboard(this, (what) => void this.ask(what));
    this.addEventListener('bw-ask', (event) => void this.ask((event as CustomEvent<string>).detail));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.drawer.matches && this.leversOpen) this.leversOpen = false;
    });
  }

  override render() {
    const view = this.view.now;
    const withLevers = (view === 'dashboard' || view === 'start') && !this.phone.matches;
    const drawn = this.drawer.matches && view === 'dashboard';
    return html`
      <app-bar data-region="Bar"></app-bar>
      <div class="body ${withLevers && !this.drawer.matches ? 'two' : ''}">
        ${
          withLevers && (!this.drawer.matches || (drawn && this.leversOpen))
            ? html`<lever-column id="levers" class=${drawn ? 'drawer' : ''} data-region="Levers"></lever-column>`
            : nothing
        }
        <main data-region="View" tabindex="-1" class=${this.phone.matches && view === 'dashboard' ? 'sheeted' : ''}>
          ${view === 'start' || view === 'import' || this.broken.now ? nothing : html`<h1 class="vh">${this.shopTitle.now}: ${NAMES[view]}</h1>`}
          ${this.content()}
        </main>
      </div>
      ${this.phone.matches && view === 'dashboard' && !this.broken.now ? this.sheet() : nothing}
      <div class="notes">
        <error-note></error-note>
        <notice-line></notice-line>
        <problem-note ?hidden=${this.broken.now}></problem-note>
        <toast-line></toast-line>
      </div>
      <tour-step></tour-step>
      <run-news></run-news>
      <verdict-news></verdict-news>
      ${this.drop.over ? html`<div class="drop">Drop to open</div>` : nothing}
    `;
  }

  private content() {
    const view = this.view.now;
    if (view === 'start') return this.awaited.now ? nothing : html`<view-slot tag="first-visit"></view-slot>`;
    if (this.broken.now && view !== 'sessions' && view !== 'import')
      return html`<view-slot tag="broken-file"></view-slot>`;
    const slot = html`<view-slot .tag=${`${view}-view`}></view-slot>`;
    return this.phone.matches && view === 'dashboard'
      ? html`<view-slot class="chips" tag="strategy-chips"></view-slot>${slot}`
      : slot;
  }

  private sheet() {
    return html`<view-slot tag="levers-sheet" data-region="Levers"></view-slot>`;
  }

  private async ask(what: string): Promise<void> {
    if (what === 'levers') this.leversOpen = !this.leversOpen;
    else if (what === 'tour') store.set({ view: 'start', tour: 0 });
    else {
      const tag = DIALOGS[what];
      if (tag === undefined) return;
      await summon(tag);
      if (!customElements.get(tag)) return;
      const dialog =
        deepFind<Dialog>(tag, this.renderRoot as ShadowRoot)[0] ??
        this.renderRoot.appendChild(document.createElement(tag) as Dialog);
      await dialog.updateComplete;
      dialog.show();
    }
  }
}

const NAMES = {
  start: '',
  import: 'import',
  dashboard: 'dashboard',
  orders: 'orders',
  replay: 'replay',
  plan: 'plan today',
  sessions: 'sessions',
} as const;

type Dialog = LitElement & { show(): void };

const DIALOGS: Readonly<Record<string, string | undefined>> = {
  keys: 'keys-dialog',
  share: 'share-dialog',
  save: 'save-dialog',
  rename: 'rename-dialog',
};
