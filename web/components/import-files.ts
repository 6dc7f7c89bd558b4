import { counted } from '../../src/domain/count-words.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from './icon.js';
import { shared } from '../styles/shared.js';
import { isMapped, missingFields, sizeText, type ImportEntry } from './import-entry.js';

/** The files of an import: what each seems to be. Fires `files` (File[]), `kind`, `sheet` and `remove` with the entry's place. */
@customElement('import-files')
export class ImportFiles extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--sp-4);
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sp-2) var(--sp-4);
        padding: var(--sp-4) var(--sp-5);
        border: var(--border) dashed var(--line-strong);
        border-radius: var(--radius);
      }
      .zone.large {
        flex-direction: column;
        padding: var(--sp-8) var(--sp-5);
        text-align: center;
      }
      .zone svg {
        flex: none;
        color: var(--ink-2);
      }
      .zone.large svg {
        width: 24px;
        height: 24px;
      }
      h2 {
        font-size: var(--text-lg);
      }
      .zone p {
        max-width: 64ch;
      }
      input[type='file'] {
        display: none;
      }
      ul {
        border-top: var(--border) solid var(--line);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 190px 28px;
        gap: var(--sp-1) var(--sp-4);
        align-items: center;
        padding: var(--sp-3) 0;
        border-bottom: var(--border) solid var(--line);
      }
      .name {
        overflow-wrap: anywhere;
      }
      .problem {
        display: flex;
        gap: var(--sp-2);
        grid-column: 1 / -1;
        padding: var(--sp-2) var(--sp-3);
        border-left: 3px solid var(--error);
        background: var(--error-bg);
        overflow-wrap: anywhere;
      }
      .problem svg {
        flex: none;
      }
      select {
        width: 100%;
        min-height: var(--hit);
        padding: 0 var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
      }
      .sheet {
        display: flex;
        gap: var(--sp-2);
        align-items: center;
        grid-column: 1 / -1;
      }
      .sheet select {
        max-width: 260px;
      }
      .close {
        display: grid;
        place-items: center;
        width: var(--hit);
        padding: 0;
      }
      @media (max-width: 719px) {
        li {
          grid-template-columns: minmax(0, 1fr) 44px;
        }
        li > label {
          grid-row: 2;
          grid-column: 1 / -1;
        }
      }
    `,
  ];
  @property({ attribute: false }) entries: readonly ImportEntry[] = [];
  @query('input[type=file]') private readonly picker!: HTMLInputElement;

  override render() {
    const { entries } = this;
    return html`
      ${
        entries.length > 0
          ? html`<ul aria-label="Files">
              ${entries.map((entry, at) => this.row(entry, at))}
            </ul>`
          : nothing
      }
      <div class="zone ${entries.length === 0 ? 'large' : ''}">
        ${icon('drop')}
        <div>
          <h2>${entries.length === 0 ? 'Drop your shop’s files here' : 'Drop more files'}</h2>
          <p>or <button class="link" @click=${() => this.picker.click()}>choose files</button></p>
        </div>
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.gz,.zip,.xlsx,.parquet,.key"
          aria-label="Files"
          @change=${this.chosen}
        />
        <p class="note">
          Orders from Shopify, WooCommerce or any other shop; if you have them, a stock list and deliveries with their
          promised and actual days; or the zip of an import, to go on from it. CSV, gz, zip, xlsx or Parquet. They are
          read in this browser and sent nowhere.
        </p>
      </div>
    `;
  }

  private row(entry: ImportEntry, at: number) {
    const { file, looked, kind } = entry;
    return html`<li>
      <div>
        <p class="name"><strong>${file.name}</strong></p>
        <p class="note">${sizeText(file.size)} · ${told(entry)}</p>
      </div>
      <label>
        <span class="vh">${file.name} is</span>
        ${
          looked === null || looked.kind === null
            ? nothing
            : html`<select .value=${kind} @change=${(event: Event) => this.fire('kind', at, event)}>
                ${KINDS.map(([value, label]) => html`<option value=${value} ?selected=${value === kind}>${label}</option>`)}
              </select>`
        }
      </label>
      <button class="plain close" aria-label="Remove ${file.name}" @click=${() => this.fire('remove', at)}>
        ${icon('cross')}
      </button>
      ${
        (looked?.sheets.length ?? 0) > 1
          ? html`<label class="sheet"
              ><span>Sheet</span>
              <select aria-label="Sheet of ${file.name}" @change=${(event: Event) => this.fire('sheet', at, event)}>
                ${looked!.sheet === '' ? html`<option value="" selected>choose one of ${looked!.sheets.length}</option>` : nothing}
                ${looked!.sheets.map((sheet) => html`<option value=${sheet} ?selected=${sheet === looked!.sheet}>${sheet}</option>`)}
              </select></label
            >`
          : (looked?.problems ?? []).map(
              (problem) =>
                html`<p class="problem" role="alert">${icon('warn')}<span>${file.name}: ${problem}</span></p>`,
            )
      }
    </li>`;
  }

  private fire(what: 'kind' | 'sheet' | 'remove', at: number, event?: Event): void {
    const value = (event?.target as HTMLSelectElement | undefined)?.value ?? '';
    this.dispatchEvent(new CustomEvent(what, { detail: { at, value } }));
  }

  private chosen(): void {
    const files = [...(this.picker.files ?? [])];
    this.picker.value = '';
    if (files.length > 0) this.dispatchEvent(new CustomEvent('files', { detail: files }));
  }
}

const KINDS = [
  ['orders', 'Orders'],
  ['heads', 'Orders, without lines'],
  ['lines', 'Lines of orders'],
  ['stock', 'Stock list'],
  ['deliveries', 'Deliveries'],
  ['none', 'Leave it out'],
] as const;

function told(entry: ImportEntry): string {
  const { looked, kind, from } = entry;
  if (looked === null) return 'being looked at …';
  if (looked.kind === null) return 'cannot be read';
  if (looked.header.length === 0) return 'several sheets';
  if (kind === 'none') return 'left out';
  const columns = counted(looked.header.length, 'column');
  if (!isMapped(entry)) return `${looked.layout}, ${columns}`;
  if (missingFields(entry).length > 0) return `${columns}, to be mapped`;
  return `${columns}, mapped ${from === 'last time' ? 'as the last time' : from === 'reader' ? 'as you said' : 'by their names'}`;
}
