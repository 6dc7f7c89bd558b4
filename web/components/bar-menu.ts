import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';

export interface MenuEntry {
  readonly label: string;
  /** A title above it: it begins a group. */
  readonly title?: string;
  readonly note?: string;
  /** A choice of a group: ticked where true. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** A button (its face is what stands inside) that opens a list of things to do: arrows walk it, Esc and a click elsewhere close it, focus goes back to the button. */
@customElement('bar-menu')
export class BarMenu extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: inline-block;
        max-width: 100%;
      }
      :host([bare]) button.head {
        padding: 0;
      }
      [role='menu'] {
        position: absolute;
        z-index: 30;
        top: calc(100% + var(--sp-1));
        left: 0;
        width: max-content;
        min-width: 180px;
        max-width: min(340px, 92vw);
        max-height: 80vh;
        overflow: auto;
        padding: var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--bg);
      }
      :host([end]) [role='menu'] {
        right: 0;
        left: auto;
      }
      .entry {
        display: grid;
        grid-template-columns: 16px 1fr;
        gap: 0 var(--sp-2);
        width: 100%;
        min-height: var(--hit);
        align-items: center;
        padding: var(--sp-1) var(--sp-2);
        border: 0;
        background: transparent;
        text-align: left;
      }
      .title {
        padding: var(--sp-2) var(--sp-2) 0;
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      .title:not(:first-child) {
        margin-top: var(--sp-1);
        border-top: var(--border) solid var(--line);
      }
      .entry small {
        grid-column: 2;
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      :host([small]) button.head {
        padding: 0 var(--sp-1);
      }
      button.head {
        display: flex;
        align-items: center;
        gap: var(--sp-1);
        width: 100%;
        min-width: 0;
        padding: 0 var(--sp-2);
        border-color: transparent;
        background: transparent;
        text-align: left;
      }
    `,
  ];
  /** Name of the button, where what it shows isn't one. */
  @property() label = '';
  @property({ attribute: false }) entries: readonly MenuEntry[] = [];
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean, reflect: true }) end = false;
  /** Without room around what is in it. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** Beside small text. */
  @property({ type: Boolean, reflect: true }) small = false;
  @state() private open = false;
  @query('.head') private readonly head!: HTMLButtonElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onOutside);
  }

  override render() {
    return html`
      <button
        class="head"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${this.label || nothing}
        title=${this.label || nothing}
        ?disabled=${this.disabled}
        @click=${() => this.show(!this.open)}
        @keydown=${this.onHeadKey}
      >
        <slot></slot>
      </button>
      ${
        this.open
          ? html`<div role="menu" aria-label=${this.label || nothing} @keydown=${this.onKey}>
              ${this.entries.map((entry) => this.entry(entry))}
            </div>`
          : nothing
      }
    `;
  }

  private entry({ label, title, note, checked, disabled, run }: MenuEntry) {
    return html`${title ? html`<div class="title" role="presentation">${title}</div>` : nothing}<button
        class="entry"
        role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
        tabindex="-1"
        ?disabled=${disabled ?? false}
        @click=${() => {
          this.close();
          run();
        }}
      >
        <span>${checked ? icon('check') : nothing}</span
        ><span>${label}</span>${note ? html`<small>${note}</small>` : nothing}
      </button>`;
  }

  private show(open: boolean): void {
    this.open = open;
    if (open) void this.updateComplete.then(() => this.items()[0]?.focus());
  }

  private close(): void {
    this.open = false;
    this.head.focus();
  }

  private items(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.entry:not(:disabled)')];
  }

  private readonly onOutside = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  private onHeadKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.show(true);
  }

  private onKey(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab') this.open = false;
    else return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  }
}
