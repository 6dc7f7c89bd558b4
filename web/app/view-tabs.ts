import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import type { View } from '../store/state.js';
import { shared } from '../styles/shared.js';

export const VIEWS: readonly { readonly view: View; readonly label: string }[] = [
  { view: 'dashboard', label: 'Dashboard' },
  { view: 'orders', label: 'Orders' },
  { view: 'replay', label: 'Replay' },
  { view: 'plan', label: 'Plan today' },
];

/** Dashboard, orders, replay, plan: links in looks and buttons in truth, since the page's address is the what-if itself. */
@customElement('view-tabs')
export class ViewTabs extends LitElement {
  static override styles = [
    shared,
    css`
      nav {
        display: flex;
        height: 100%;
      }
      button {
        height: 100%;
        border: 0;
        border-radius: 0;
        background: transparent;
        color: var(--ink-2);
        box-shadow: none;
      }
      button[aria-current] {
        color: var(--ink);
        font-weight: var(--weight-strong);
        box-shadow: inset 0 -2px var(--ink);
      }
      button:hover:not(:disabled) {
        background: var(--bg-sub);
      }
      button:focus-visible {
        box-shadow: inset 0 0 0 2px var(--ink);
      }
    `,
  ];
  private readonly view = new UseStore(this, ({ view }) => view);
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);

  override render() {
    return html`<nav aria-label="Views">
      ${VIEWS.map(
        ({ view, label }) =>
          html`<button
            ?disabled=${!this.shop.now}
            aria-current=${this.view.now === view ? 'page' : nothing}
            @click=${() => store.set({ view })}
          >
            ${label}
          </button>`,
      )}
    </nav>`;
  }
}
