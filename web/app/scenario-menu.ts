import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import './run-status.js';
import type { MenuEntry } from '../components/bar-menu.js';
import { icon } from '../components/icon.js';
import { download } from '../keep/download.js';
import { savedText } from './saved-text.js';

/** Title of what is open, when it was saved, and what can be done with the file. */
@customElement('scenario-menu')
export class ScenarioMenu extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .two {
        display: grid;
        min-width: 0;
        line-height: 1.2;
      }
      .title {
        display: flex;
        align-items: center;
        gap: var(--sp-1);
        min-width: 0;
        font-weight: var(--weight-strong);
      }
      .title span {
        overflow: hidden;
        max-width: 300px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .title svg {
        flex: none;
      }
      .note {
        font-size: var(--text-xs);
      }
      .note.warn {
        color: var(--warn);
      }
      @media (max-width: 1279px) {
        .title span {
          max-width: 220px;
        }
      }
    `,
  ];
  /** On a phone: how far it is stands below the title. */
  @property({ type: Boolean }) bare = false;
  private readonly state = new UseStore(this);

  override render() {
    const { shop, good, saved } = this.state.now;
    const title = shop ? (good?.shop?.title ?? shop.name) : 'No scenario open';
    const note = shop ? savedText(saved) : { text: 'Open, drop or paste a link', warn: false };
    return html`<bar-menu .entries=${this.entries()}
      ><span class="two">
        <span class="title"><span>${title}</span>${icon('down')}</span>
        ${this.bare && shop && !note.warn ? html`<run-status small></run-status>` : html`<span class="note ${note.warn ? 'warn' : ''}">${note.text}</span>`}
      </span></bar-menu
    >`;
  }

  private entries(): MenuEntry[] {
    const { shop } = this.state.now;
    const none = shop === null;
    return [
      { label: 'Open another …', run: () => store.set({ view: 'start' }) },
      ...(none ? [] : [{ label: 'Back to the dashboard', run: () => store.set({ view: 'dashboard' }) }]),
      { label: 'Rename file …', disabled: none, run: () => this.ask('rename') },
      { label: 'Save as session …', disabled: none, run: () => this.ask('save') },
      { label: 'Sessions', run: () => store.set({ view: 'sessions' }) },
      { label: 'Take the tour', run: () => this.ask('tour') },
      { label: 'Keys', run: () => this.ask('keys') },
      { label: 'Download file', ...(shop ? { note: shop.name } : {}), disabled: none, run: () => this.download() },
    ];
  }

  private ask(what: string): void {
    this.dispatchEvent(new CustomEvent('bw-ask', { detail: what, bubbles: true, composed: true }));
  }

  private download(): void {
    const { shop } = this.state.now;
    if (shop) download({ name: shop.name, type: 'text/yaml', content: shop.text });
  }
}
