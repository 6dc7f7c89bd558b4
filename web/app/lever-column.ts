import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';
import '../components/view-slot.js';

/** The column on the left: strategies (legend, scoreboard and switch at once), the levers of the chosen one, and a promise at the foot. */
@customElement('lever-column')
export class LeverColumn extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        overflow: auto;
        border-right: var(--border) solid var(--line);
        background: var(--bg-sub);
      }
      .empty {
        flex: 1;
        padding: var(--sp-2) var(--sp-4);
      }
      .empty h2 {
        margin-bottom: var(--sp-1);
        font-size: var(--text-xs);
        font-weight: var(--weight);
        color: var(--ink-3);
      }
      .empty p {
        color: var(--ink-2);
      }
      view-slot {
        flex: none;
      }
      section {
        flex: 1 0 auto;
        display: flex;
        flex-direction: column;
      }
      view-slot.grow {
        flex: 1 0 auto;
        align-content: start;
      }
      .foot {
        display: flex;
        gap: var(--sp-2);
        padding: var(--sp-4);
        border-top: var(--border) solid var(--line);
        color: var(--ink-2);
        font-size: var(--text-sm);
      }
      .foot svg {
        flex: none;
        margin-top: 1px;
      }
    `,
  ];
  private readonly open = new UseStore(this, ({ shop, good }) => shop !== null || good !== null);

  override render() {
    return html`<section aria-label="Strategies and levers">
      ${
        this.open.now
          ? html`<view-slot tag="strategy-list"></view-slot><view-slot class="grow" tag="lever-groups"></view-slot>`
          : html`<div class="empty">
              <h2>Strategies</h2>
              <p>None yet. A scenario brings its baseline; you add the what-ifs.</p>
            </div>`
      }
      <p class="foot">
        ${icon('lock')}<span
          >All is computed in this browser. Nothing is sent anywhere. It works offline after this visit.</span
        >
      </p>
    </section>`;
  }
}
