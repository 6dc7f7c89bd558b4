import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import './view-slot.js';
import { shared } from '../styles/shared.js';
import type { DockTab } from '../store/state.js';
import { store, UseStore } from '../store/use-store.js';
import { icon } from './icon.js';
import './items-table.js';

/** What lies below the charts: items, deliveries, the way to an order's story, and the file where there is no room beside it. */
@customElement('dock-panel')
export class DockPanel extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
        background: var(--bg);
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--sp-3);
        height: 32px;
        padding: 0 var(--sp-3) 0 var(--sp-2);
        border-bottom: var(--border) solid var(--line);
        background: var(--bg-sub);
        overflow-x: auto;
        scrollbar-width: none;
      }
      .tabs {
        display: flex;
        flex: none;
        align-self: stretch;
      }
      .tabs button,
      .way {
        flex: none;
        align-self: stretch;
        min-height: 0;
        padding: 0 var(--sp-2);
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--ink-2);
        white-space: nowrap;
      }
      .way {
        margin-left: calc(-1 * var(--sp-3));
      }
      .tabs button:hover:not(:disabled),
      .way:hover:not(:disabled) {
        background: none;
        color: var(--ink);
      }
      .tabs button[aria-selected='true'] {
        border-color: var(--ink);
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      .tabs button:focus-visible,
      .way:focus-visible {
        box-shadow: inset 0 0 0 2px var(--ink);
      }
      .tabs .count {
        color: var(--ink-3);
        font-weight: var(--weight);
      }
      .grow {
        flex: 1;
      }
      .find {
        position: relative;
        display: flex;
        flex: 0 1 120px;
        min-width: 90px;
      }
      .find svg {
        position: absolute;
        left: 6px;
        top: 3px;
        color: var(--ink-3);
        pointer-events: none;
      }
      .find input {
        width: 100%;
        height: 22px;
        padding: 0 var(--sp-1) 0 25px;
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        font-size: var(--text-sm);
      }
      .range {
        flex: none;
        min-width: 136px;
        color: var(--ink-3);
        font-size: var(--text-sm);
        white-space: nowrap;
      }
      .fold {
        flex: none;
        display: grid;
        place-items: center;
        width: var(--hit);
        padding: 0;
      }
      .body {
        display: grid;
        min-height: 0;
        min-width: 0;
      }
      .body > * {
        min-height: 0;
        min-width: 0;
      }
      @media (pointer: coarse) {
        .head {
          height: 48px;
        }
        .find input {
          height: 36px;
        }
        .find svg {
          top: 10px;
        }
      }
    `,
  ];
  /** The file stands beside the dock, or has no tab of its own. */
  @property({ type: Boolean }) beside = false;
  @state() private search = '';
  @state() private range = { text: '', total: 0 };
  @query('.find input') private field!: HTMLInputElement | null;
  private readonly dock = new UseStore(this, (now) => now.dock);
  private readonly orders = new UseStore(this, (now) => now.orders);

  override render() {
    const { open } = this.dock.now;
    const tab = this.tab;
    const { order } = this.orders.now;
    return html`
      <div class="head">
        <div class="tabs" role="tablist" aria-label="Below the charts" @keydown=${this.keyed}>
          ${this.tabs.map(
            ([id, label]) =>
              html`<button
                role="tab"
                id=${`tab-${id}`}
                aria-selected=${id === tab}
                aria-controls="body"
                tabindex=${id === tab ? 0 : -1}
                @click=${() => this.show(id)}
              >
                ${label}${id === 'items' && this.range.total > 0 ? html` <span class="count">${this.range.total}</span>` : nothing}
              </button>`,
          )}
        </div>
        <button class="way" @click=${this.toStory}>Order story${order === null ? '' : ` #${order}`}</button>
        ${
          this.beside
            ? nothing
            : html`<button
                class="way"
                ?hidden=${this.tabs.some(([id]) => id === 'file')}
                @click=${() => store.set({ editor: { open: true } })}
              >
                Scenario file
              </button>`
        }
        <span class="grow"></span>
        ${
          tab === 'items' && open
            ? html`<span class="find"
                  >${icon('find')}<input
                    type="search"
                    placeholder="Search items"
                    aria-label="Search items"
                    aria-keyshortcuts="/"
                    .value=${live(this.search)}
                    @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
                    @keydown=${this.searchKeyed}
                /></span>
                <span class="range">${this.range.text}</span>`
            : nothing
        }
        <button
          class="fold plain"
          aria-label=${open ? 'Hide what is below the charts' : 'Show what is below the charts'}
          aria-expanded=${open}
          @click=${() => store.set({ dock: { tab, open: !open } })}
        >
          ${open ? icon('down') : icon('up')}
        </button>
      </div>
      <div class="body" id="body" role="tabpanel" aria-labelledby=${`tab-${tab}`} ?hidden=${!open}>
        ${open ? this.body(tab) : nothing}
      </div>
    `;
  }

  /** The field that the key `/` leads to; null while another tab is shown. */
  override focus(): void {
    if (this.tab !== 'items' || !this.dock.now.open) store.set({ dock: { tab: 'items', open: true } });
    void this.updateComplete.then(() => this.field?.focus());
  }

  private body(tab: DockTab) {
    if (tab === 'deliveries') return html`<view-slot tag="deliveries-panel"></view-slot>`;
    if (tab === 'file') return html`<view-slot tag="file-editor"></view-slot>`;
    return html`<items-table .search=${this.search} @range=${this.ranged}></items-table>`;
  }

  private get tabs(): readonly (readonly [DockTab, string])[] {
    return [
      ['items', 'Items'],
      ['deliveries', 'Deliveries'],
      ...(this.fileTab ? [['file', 'Scenario file'] as const] : []),
    ];
  }

  /** Without room beside the dock the file is a tab of it. */
  private get fileTab(): boolean {
    return !matchMedia('(min-width: 1280px)').matches;
  }

  private get tab(): DockTab {
    const { tab } = this.dock.now;
    return this.tabs.some(([id]) => id === tab) ? tab : 'items';
  }

  private show(tab: DockTab): void {
    store.set({ dock: { tab, open: true } });
  }

  private async keyed(event: KeyboardEvent): Promise<void> {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { tabs } = this;
    const at = tabs.findIndex(([id]) => id === this.tab);
    this.show(tabs[(at + by + tabs.length) % tabs.length]?.[0] ?? 'items');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  private searchKeyed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    this.search = '';
  }

  private readonly ranged = (event: CustomEvent<{ text: string; total: number }>): void => {
    this.range = event.detail;
  };

  private readonly toStory = (): void => store.set({ view: 'orders' });
}
