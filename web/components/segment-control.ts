import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';

export interface SegmentOption {
  readonly value: string;
  readonly label: string;
}

/** One of a few: joined buttons, or underlined words with `look="tabs"`. Fires `change` with the value as its detail. */
@customElement('segment-control')
export class SegmentControl extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      div {
        display: flex;
        min-width: 0;
        max-width: 100%;
      }
      button {
        min-height: 18px;
        padding: 0 var(--sp-2);
        border-color: var(--line-strong);
        border-radius: 0;
        margin-left: -1px;
        font-size: var(--text-sm);
        line-height: 1;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
        position: relative;
      }
      button:first-child {
        margin-left: 0;
        border-radius: var(--radius-sm) 0 0 var(--radius-sm);
      }
      button:last-child {
        border-radius: 0 var(--radius-sm) var(--radius-sm) 0;
      }
      button[aria-checked='true'] {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--on-ink);
        z-index: 1;
      }
      button:focus-visible {
        z-index: 2;
      }
      :host([look='tabs']) {
        display: flex;
        border-bottom: var(--border) solid var(--line);
        padding: 0 var(--sp-2);
        overflow-x: auto;
      }
      :host([look='tabs']) button {
        min-height: var(--hit);
        padding: 0 var(--sp-3);
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--ink-2);
        font-size: var(--text-md);
        overflow: visible;
      }
      :host([look='tabs']) button[aria-checked='true'] {
        border-color: var(--ink);
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      @media (pointer: coarse) {
        button {
          min-height: 32px;
        }
        button::after {
          content: '';
          position: absolute;
          inset: -6px 0;
        }
      }
    `,
  ];
  @property() label = '';
  @property({ attribute: false }) options: readonly SegmentOption[] = [];
  @property() value = '';

  override render() {
    return html`<div role="radiogroup" aria-label=${this.label} @keydown=${this.keyed}>
      ${this.options.map(
        ({ value, label }) =>
          html`<button
            role="radio"
            aria-checked=${value === this.value}
            tabindex=${value === this.value ? 0 : -1}
            title=${label}
            @click=${() => this.choose(value)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  private choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new CustomEvent('change', { detail: value }));
  }

  private async keyed(event: KeyboardEvent): Promise<void> {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { options } = this;
    const at = options.findIndex(({ value }) => value === this.value);
    this.choose(options[(at + by + options.length) % options.length]?.value ?? this.value);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }
}
