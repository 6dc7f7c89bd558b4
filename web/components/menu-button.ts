import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';

export interface MenuItem {
  readonly value: string;
  readonly label: string;
}

/** Three dots that open a list of commands. Fires `pick` with the value as its detail. */
@customElement('menu-button')
export class MenuButton extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
      }
      .dots {
        display: grid;
        place-items: center;
        width: var(--hit);
        padding: 0;
        color: var(--ink-3);
      }
      [popover] {
        position: fixed;
        inset: auto;
        left: var(--x, 0);
        top: var(--y, 0);
        margin: 0;
        padding: var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--bg);
        color: var(--ink);
      }
      [role='menuitem'] {
        display: block;
        width: 100%;
        border-color: transparent;
        background: none;
        text-align: left;
        white-space: nowrap;
      }
    `,
  ];
  @property() label = 'More';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @query('.dots') private button!: HTMLButtonElement;
  @query('[popover]') private list!: HTMLElement;

  override render() {
    return html`
      <button
        class="dots plain"
        aria-label=${this.label}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls="list"
        popovertarget="list"
        @keydown=${(event: KeyboardEvent) => event.key === 'ArrowDown' && this.open(event)}
      >
        ${icon('dots')}
      </button>
      <div
        id="list"
        popover
        role="menu"
        aria-label=${this.label}
        @beforetoggle=${this.place}
        @toggle=${this.toggled}
        @keydown=${this.keyed}
      >
        ${this.items.map(
          ({ value, label }) =>
            html`<button role="menuitem" tabindex="-1" @click=${() => this.pick(value)}>${label}</button>`,
        )}
      </div>
    `;
  }

  private open(event: Event): void {
    event.preventDefault();
    this.list.showPopover();
  }

  /** Below the button, and within the window. */
  private place(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const { right, bottom, top } = this.button.getBoundingClientRect();
    requestAnimationFrame(() => {
      const { width, height } = this.list.getBoundingClientRect();
      const y = bottom + height + 8 > innerHeight ? top - height - 2 : bottom + 2;
      this.list.style.setProperty('--x', `${Math.max(8, right - width)}px`);
      this.list.style.setProperty('--y', `${Math.max(8, y)}px`);
    });
  }

  private toggled(event: ToggleEvent): void {
    const open = event.newState === 'open';
    this.button.setAttribute('aria-expanded', String(open));
    if (open) this.entries[0]?.focus();
  }

  private keyed(event: KeyboardEvent): void {
    const { entries } = this;
    const at = entries.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    event.stopPropagation();
    if (event.key === 'Tab' || event.key === 'Escape') this.list.hidePopover();
    if (event.key === 'Escape') this.button.focus();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  }

  private pick(value: string): void {
    this.list.hidePopover();
    this.button.focus();
    this.dispatchEvent(new CustomEvent('pick', { detail: value }));
  }

  private get entries(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }
}
