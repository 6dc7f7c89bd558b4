import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';
import { noteStyles } from './note.styles.js';

/** What has just been done, with a way back. It goes by itself, but not while somebody is at it. */
@customElement('toast-line')
export class ToastLine extends LitElement {
  static override styles = [
    shared,
    noteStyles,
    css`
      .note {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--on-ink);
      }
      .note button {
        border-color: transparent;
        background: transparent;
        color: inherit;
      }
      .note button:hover:not(:disabled) {
        background: transparent;
        text-decoration: underline;
      }
    `,
  ];
  private readonly toast = new UseStore(this, ({ toast }) => toast);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timed: unknown = null;

  override updated(): void {
    if (this.toast.now === this.timed) return;
    this.timed = this.toast.now;
    this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const toast = this.toast.now;
    return html`<div role="status">
      ${
        toast
          ? html`<div
              class="note"
              @pointerenter=${this.wait}
              @pointerleave=${this.start}
              @focusin=${this.wait}
              @focusout=${this.start}
            >
              <p>${toast.text}</p>
              ${toast.undo ? html`<button @click=${this.undo}>Undo</button>` : nothing}
              <button class="close" aria-label="Close" @click=${this.close}>${icon('cross')}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  private readonly wait = (): void => {
    clearTimeout(this.timer);
  };

  private readonly start = (): void => {
    clearTimeout(this.timer);
    if (this.toast.now) this.timer = setTimeout(this.close, 8000);
  };

  private readonly close = (): void => {
    store.set({ toast: null });
  };

  private undo(): void {
    const undo = this.toast.now?.undo;
    this.close();
    if (typeof undo === 'function') undo();
    else void store.undo();
  }
}
