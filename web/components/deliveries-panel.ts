import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ChartView } from '../../src/report/charts/view.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import './charts/chart-panel.js';
import { icon } from './icon.js';
import './segment-control.js';

/** Purchase orders of one future from order to receipt; which of them, and a scroll bar where they don't fit. */
@customElement('deliveries-panel')
export class DeliveriesPanel extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: grid;
        min-height: 0;
        height: 100%;
        background: var(--bg);
      }
      .tools {
        position: absolute;
        z-index: 1;
        top: 26px;
        right: var(--sp-4);
        display: flex;
        align-items: center;
        gap: var(--sp-1);
        background: var(--bg);
      }
      .tools button {
        display: grid;
        place-items: center;
        width: 28px;
        min-height: 20px;
        padding: 0;
      }
      @media (max-width: 719.9px) {
        :host {
          grid-template-rows: auto minmax(0, 1fr);
        }
        .tools {
          position: static;
          justify-content: end;
          padding: var(--sp-1) var(--sp-4);
        }
        .tools button {
          width: 44px;
          min-height: 40px;
        }
      }
    `,
  ];
  @state() private show: 'late' | 'all' = 'late';
  @state() private from: number | null = null;
  @state() private rows: ChartView['rows'];
  private readonly orders = new UseStore(this, (now) => now.orders);

  override render() {
    const { replication } = this.orders.now;
    const { rows } = this;
    const fits = !rows || rows.shown >= rows.total;
    return html`
      <div class="tools">
        <segment-control
          label="Which purchase orders"
          .options=${SHOWS}
          .value=${this.show}
          @change=${(event: CustomEvent<'late' | 'all'>) => {
            this.show = event.detail;
            this.from = null;
          }}
        ></segment-control>
        <button class="plain" aria-label="Earlier" ?disabled=${fits || rows.from === 0} @click=${() => this.page(-1)}>
          ${icon('up')}
        </button>
        <button
          class="plain"
          aria-label="Later"
          ?disabled=${fits || rows.from + rows.shown >= rows.total}
          @click=${() => this.page(1)}
        >
          ${icon('down')}
        </button>
      </div>
      <chart-panel
        chart="deliveries"
        .replication=${replication}
        .options=${this.options}
        @wheel=${this.wheeled}
        @drawn=${this.drawn}
      ></chart-panel>
    `;
  }

  /** The typical future is chosen once: rows that moved with every future that is played could be neither read nor clicked. */
  private readonly drawn = ({ detail: { rows, replication } }: CustomEvent<ChartView>): void => {
    this.rows = rows;
    const { orders } = store.state;
    if (orders.replication < 0 && replication !== undefined) store.set({ orders: { ...orders, replication } });
  };

  private page(by: number): void {
    const { rows } = this;
    if (rows) this.scrollRows(by * Math.max(1, rows.shown - 1));
  }

  private readonly wheeled = (event: WheelEvent): void => {
    const { rows } = this;
    if (!rows || rows.shown >= rows.total || event.ctrlKey) return;
    event.preventDefault();
    this.scrollRows(Math.sign(event.deltaY) * Math.max(1, Math.round(Math.abs(event.deltaY) / 40)));
  };

  private scrollRows(by: number): void {
    const { rows } = this;
    if (rows) this.from = Math.max(0, Math.min(rows.total - rows.shown, (this.from ?? rows.from) + by));
  }

  private kept: { readonly key: string; readonly value: Record<string, string> } = { key: '', value: {} };

  /** The same object as long as it says the same: a chart is drawn anew for another one. */
  private get options(): Readonly<Record<string, string>> {
    const value = { show: this.show, ...(this.from === null ? {} : { from: String(this.from) }) };
    const key = JSON.stringify(value);
    if (key !== this.kept.key) this.kept = { key, value };
    return this.kept.value;
  }
}

const SHOWS = [
  { value: 'late', label: 'Late or waited for' },
  { value: 'all', label: 'All' },
];
