import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { shared } from '../styles/shared.js';
import { UseStore } from '../store/use-store.js';
import './kpi-card.js';

/** The KPIs that decide, side by side; rows on a phone. */
@customElement('kpi-cards')
export class KpiCards extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        min-height: 130px;
        border-bottom: var(--border) solid var(--line);
      }
      kpi-card + kpi-card {
        border-left: var(--border) solid var(--line);
      }
      @media (max-width: 719.9px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          grid-auto-flow: row;
          min-height: 220px;
        }
        kpi-card:nth-child(n) {
          border-left: 0;
          border-top: var(--border) solid var(--line);
        }
      }
    `,
  ];
  private readonly board = new UseStore(this, (state) => state.board);
  private readonly stale = new UseStore(this, (state) => state.stale);
  private readonly lead = new UseStore(this, (state) => state.lead);

  override render() {
    const board = this.board.now;
    return repeat(
      board?.cards ?? [],
      ({ kpi }) => kpi,
      (card) =>
        html`<kpi-card
          .card=${card}
          .baseline=${board?.baseline ?? 0}
          ?leads=${card.kpi === this.lead.now}
          ?stale=${this.stale.now}
        ></kpi-card>`,
    );
  }
}
