import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChartTable } from '../../../src/report/charts/view.js';
import { shared } from '../../styles/shared.js';

/** The figures behind a chart, in a window that lies over the page: to be read, copied, put away. */
@customElement('chart-table')
export class ChartTableElement extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        display: none;
        flex-direction: column;
        gap: var(--sp-2);
        max-width: min(960px, calc(100vw - 32px));
        max-height: calc(100dvh - 64px);
        padding: var(--sp-4);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--bg);
        color: var(--ink);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: color-mix(in srgb, var(--ink) 25%, transparent);
      }
      :host-context([data-theme='dark']) dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      h2 {
        font-size: var(--text-lg);
      }
      .scroll {
        overflow: auto;
        min-height: 60px;
        border-block: var(--border) solid var(--line);
      }
      table {
        border-collapse: collapse;
        width: 100%;
        font-size: var(--text-sm);
      }
      th,
      td {
        height: 24px;
        padding: 0 var(--sp-3) 0 0;
        text-align: right;
        white-space: nowrap;
      }
      th:first-child,
      td:first-child {
        text-align: left;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--bg);
        color: var(--ink-3);
        font-weight: var(--weight);
        font-size: var(--text-xs);
      }
      tbody tr + tr > * {
        border-top: var(--border) solid var(--line);
      }
      tbody th {
        font-weight: var(--weight);
      }
      .buttons {
        display: flex;
        gap: var(--sp-2);
        justify-content: flex-end;
      }
    `,
  ];
  @property() heading = '';
  @property() note = '';
  @property({ attribute: false }) table: ChartTable = { head: [], rows: [] };
  @state() private open = false;
  @state() private copied = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const { head, rows } = this.table;
    return html`<dialog aria-labelledby="heading" @close=${() => (this.open = false)} @keydown=${this.keyed}>
      <h2 id="heading">${this.heading}</h2>
      <p class="note">${this.note}</p>
      ${
        this.open
          ? html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
              <table>
                <thead>
                  <tr>
                    ${head.map((text) => html`<th scope="col">${text}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ([first, ...others]) =>
                      html`<tr>
                        <th scope="row">${first}</th>
                        ${others.map((text) => html`<td>${text}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
          : nothing
      }
      <div class="buttons">
        <span class="vh" role="status">${this.copied ? 'Copied' : ''}</span>
        <button @click=${this.copy}>${this.copied ? 'Copied' : 'Copy'}</button>
        <button @click=${() => this.dispatchEvent(new Event('csv'))}>CSV</button>
        <button class="primary" @click=${() => this.dialog.close()}>Close</button>
      </div>
    </dialog>`;
  }

  async show(): Promise<void> {
    this.open = true;
    this.copied = false;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  private readonly copy = async (): Promise<void> => {
    const { head, rows } = this.table;
    await navigator.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
    this.copied = true;
  };

  /** Keys of the page mean nothing in here. */
  private keyed(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}
