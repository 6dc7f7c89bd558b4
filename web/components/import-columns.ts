import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { IMPORT_FIELDS } from '../../workers/importer/fields.js';
import { shared } from '../styles/shared.js';
import { isMapped, missingFields, type ImportEntry } from './import-entry.js';

/** Which column of a file is what: its first rows, and a menu for every field. Fires `map` ({ at, map }). */
@customElement('import-columns')
export class ImportColumns extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sp-1) var(--sp-3);
        align-items: baseline;
        margin-bottom: var(--sp-2);
      }
      h2 {
        font-size: var(--text-lg);
        overflow-wrap: anywhere;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
        gap: var(--sp-3) var(--sp-4);
        margin-bottom: var(--sp-3);
      }
      label {
        display: grid;
        gap: var(--sp-1);
        font-size: var(--text-sm);
      }
      select {
        min-width: 0;
        min-height: var(--hit);
        padding: 0 var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        font-size: var(--text-md);
      }
      select[aria-invalid='true'] {
        border-color: var(--error);
      }
      .like {
        overflow: hidden;
        color: var(--ink-3);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .missing {
        margin-bottom: var(--sp-3);
        color: var(--error);
      }
      .scroll {
        overflow: auto;
        max-height: 300px;
        border: var(--border) solid var(--line);
        border-radius: var(--radius-sm);
      }
      table {
        border-collapse: collapse;
        font-size: var(--text-sm);
      }
      th,
      td {
        max-width: 220px;
        height: 24px;
        padding: 0 var(--sp-2);
        overflow: hidden;
        border-bottom: var(--border) solid var(--line);
        text-align: left;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      tr:last-child td {
        border-bottom: 0;
      }
      th {
        position: sticky;
        top: 0;
        background: var(--bg-sub);
        font-weight: var(--weight);
      }
      th.used,
      td.used {
        background: var(--bg-sub);
      }
      th.used {
        font-weight: var(--weight-strong);
      }
      .hidden {
        padding: var(--sp-1) var(--sp-2);
      }
      th small {
        display: block;
        min-height: 1.45em;
        color: var(--ink-3);
        font-size: var(--text-xs);
        font-weight: var(--weight);
      }
    `,
  ];
  @property({ attribute: false }) entry!: ImportEntry;
  @property({ type: Number }) at = 0;

  override render() {
    const { entry } = this;
    const { looked, file } = entry;
    if (looked === null) return nothing;
    const missing = missingFields(entry);
    return html`
      <header>
        <h2>${file.name}</h2>
        <p class="note">${this.told()}</p>
      </header>
      ${isMapped(entry) ? html`<div class="fields">${this.fields(missing)}</div>` : nothing}
      ${missing.length > 0 ? html`<p class="missing" role="status">Say which column holds: ${missing.join(', ')}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label="First rows of ${file.name}">${this.preview()}</div>
    `;
  }

  private told(): string {
    const { entry } = this;
    if (!isMapped(entry)) return `${entry.looked!.layout}: nothing to map`;
    if (entry.from === 'last time') return 'mapped as the last time a file had these columns';
    return entry.from === 'reader'
      ? 'mapped as you said'
      : 'guessed by the names of the columns: look whether it is right';
  }

  private fields(missing: readonly string[]) {
    const { kind, map, looked } = this.entry;
    if (kind === 'none') return nothing;
    return IMPORT_FIELDS[kind].map(({ field, label, needed }) => {
      const chosen = map[field] ?? '';
      const example = looked!.rows[0]?.[looked!.header.indexOf(chosen)] ?? '';
      return html`<label>
        <span>${label}${needed ? nothing : html` <span class="soft">if there is one</span>`}</span>
        <select
          aria-invalid=${needed && missing.includes(label) ? 'true' : 'false'}
          @change=${(event: Event) => this.choose(field, (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${chosen === ''}>${needed ? 'choose a column' : 'none'}</option>
          ${looked!.header.map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}
        </select>
        <span class="like" title=${example}>${example === '' ? '\u00a0' : `as ${example}`}</span>
      </label>`;
    });
  }

  private preview() {
    const { looked, map, kind } = this.entry;
    const labels = new Map(
      isMapped(this.entry) && kind !== 'none'
        ? IMPORT_FIELDS[kind].flatMap(({ field, label }) => (map[field] ? [[map[field], label] as const] : []))
        : [],
    );
    const used = (name: string) => (labels.has(name) ? 'used' : '');
    const { header, rows } = looked!;
    const shown = header.flatMap((name, at) =>
      labels.has(name) || rows.some((cells) => cells[at] !== '') ? [at] : [],
    );
    const hidden = header.length - shown.length;
    return html`<table>
        <thead>
          <tr>
            ${shown.map(
              (at) =>
                html`<th scope="col" class=${used(header[at])} title=${header[at]}>
                  ${labels.size > 0 ? html`<small>${labels.get(header[at]) ?? ''}</small>` : nothing}${header[at]}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${shown.map((at) => html`<td class=${used(header[at])} title=${cells[at]}>${cells[at]}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${hidden > 0 ? html`<p class="note hidden">${hidden} more ${hidden === 1 ? 'column is' : 'columns are'} empty in these rows</p>` : nothing}`;
  }

  private choose(field: string, column: string): void {
    const map = { ...this.entry.map, [field]: column };
    this.dispatchEvent(new CustomEvent('map', { detail: { at: this.at, map } }));
  }
}
