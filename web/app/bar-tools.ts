import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import './phone-menu.js';
import './report-menu.js';
import './theme-menu.js';
import { icon } from '../components/icon.js';

/** Undo, redo, share, report, theme. */
@customElement('bar-tools')
export class BarTools extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--sp-1);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--sp-2);
        padding: 0 var(--sp-2);
      }
      .rule {
        width: 1px;
        height: 20px;
        margin: 0 var(--sp-1);
        background: var(--line);
      }
      @media (max-width: 1279px) {
        .word {
          display: none;
        }
      }
    `,
  ];
  /** On a phone: undo, and all the rest in a menu. */
  @property({ type: Boolean }) small = false;
  private readonly state = new UseStore(this);

  override render() {
    const { past, future } = this.state.now;
    const back = past.at(-1)?.what;
    const forth = future.at(-1)?.what;
    return html`
      <button
        class="plain"
        aria-label=${back ? `Undo: ${back}` : 'Undo'}
        title=${back ? `Undo: ${back} (Ctrl Z)` : 'Nothing to undo'}
        ?disabled=${!back}
        @click=${() => store.undo()}
      >
        ${icon('undo')}
      </button>
      ${this.small ? html`<phone-menu></phone-menu>` : this.rest(forth)}
    `;
  }

  private rest(forth: string | undefined) {
    const { shop } = this.state.now;
    return html`
      <button
        class="plain"
        aria-label=${forth ? `Redo: ${forth}` : 'Redo'}
        title=${forth ? `Redo: ${forth} (Ctrl Shift Z)` : 'Nothing to redo'}
        ?disabled=${!forth}
        @click=${() => store.redo()}
      >
        ${icon('redo')}
      </button>
      <span class="rule"></span>
      <button
        class="plain"
        data-tour="share"
        aria-label="Share"
        title="Share (S)"
        ?disabled=${!shop}
        @click=${this.share}
      >
        ${icon('share')}<span class="word">Share</span>
      </button>
      <report-menu></report-menu>
      <theme-menu></theme-menu>
    `;
  }

  private share(): void {
    this.dispatchEvent(new CustomEvent('bw-ask', { detail: 'share', bubbles: true, composed: true }));
  }
}
