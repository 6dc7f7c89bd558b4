import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';

/**
 * A few lines beside what the pointer or the focus is on, above everything and never outside the window. It says nothing to a screen
 * reader: who shows it says the same by a description of its own.
 */
@customElement('floating-tip')
export class FloatingTip extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        inset: auto;
        left: var(--x, 0);
        top: var(--y, 0);
        margin: 0;
        max-width: min(300px, calc(100vw - 16px));
        padding: var(--sp-1) var(--sp-2);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--bg);
        color: var(--ink-2);
        font-size: var(--text-sm);
        line-height: var(--lh-tight);
        pointer-events: none;
        overflow-wrap: anywhere;
      }
      p + p {
        margin-top: 2px;
      }
      p:first-child {
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      :host([plain]) p:first-child {
        font-weight: var(--weight);
      }
    `,
  ];
  @state() private lines: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.ariaHidden = 'true';
  }

  override render() {
    return this.lines.map((line) => html`<p>${line}</p>`);
  }

  /** Shows `lines` above (or, where there is no room, below) a box of the window. */
  async show(
    box: { left: number; right: number; top: number; bottom: number },
    lines: readonly string[],
  ): Promise<void> {
    this.lines = lines.filter((line) => line !== '');
    if (this.lines.length === 0) return this.hide();
    if (!this.matches(':popover-open')) this.showPopover();
    await this.updateComplete;
    const { width, height } = this.getBoundingClientRect();
    const x = Math.max(8, Math.min(innerWidth - width - 8, (box.left + box.right - width) / 2));
    const above = box.top - height - 8;
    const y = above >= 8 ? above : Math.min(innerHeight - height - 8, box.bottom + 8);
    this.style.setProperty('--x', `${Math.round(x)}px`);
    this.style.setProperty('--y', `${Math.round(Math.max(8, y))}px`);
  }

  hide(): void {
    if (this.matches(':popover-open')) this.hidePopover();
  }
}
