import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DateOrder, Decimal } from '../../src/intake/orders/value-formats.js';
import { shared } from '../styles/shared.js';

/** What a reader says of all files; null = found out from the file. */
export interface ImportFormats {
  readonly dates: DateOrder | null;
  readonly decimal: Decimal | null;
  /** Of all prices, in capitals as typed; '' = as the files say. */
  readonly currency: string;
}

export const isCurrency = (typed: string): boolean => /^([A-Z]{3})?$/.test(typed);

/** How days, numbers and prices are written. Fires `formats` (ImportFormats). */
@customElement('import-formats')
export class ImportFormatsFields extends LitElement {
  static override styles = [
    shared,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sp-3) var(--sp-5);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        width: 100%;
        padding: 0;
        margin-bottom: var(--sp-2);
        font-weight: var(--weight-strong);
      }
      label {
        display: grid;
        gap: var(--sp-1);
        font-size: var(--text-sm);
      }
      select,
      input {
        box-sizing: border-box;
        min-width: 210px;
        min-height: var(--hit);
        padding: 0 var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        color: inherit;
        font: inherit;
        font-size: var(--text-md);
      }
      input[aria-invalid='true'] {
        border-color: var(--error);
      }
    `,
  ];
  @property({ attribute: false }) formats: ImportFormats = { dates: null, decimal: null, currency: '' };

  override render() {
    const { dates, decimal, currency } = this.formats;
    return html`<fieldset>
      <legend>How days, numbers and prices are written</legend>
      ${this.menu('Days', dates, DATES, (chosen) => this.say({ dates: chosen }))}
      ${this.menu('Decimals', decimal, DECIMALS, (chosen) => this.say({ decimal: chosen }))}
      <label
        ><span>Currency</span>
        <input
          type="text"
          maxlength="3"
          autocomplete="off"
          spellcheck="false"
          placeholder="as the files say (or EUR)"
          aria-invalid=${isCurrency(currency) ? 'false' : 'true'}
          .value=${currency}
          @input=${(event: Event) => this.say({ currency: (event.target as HTMLInputElement).value.trim().toUpperCase() })}
      /></label>
    </fieldset>`;
  }

  private menu<T extends string>(
    label: string,
    value: T | null,
    options: readonly (readonly [T, string])[],
    set: (value: T | null) => void,
  ) {
    return html`<label
      ><span>${label}</span>
      <select @change=${(event: Event) => set(((event.target as HTMLSelectElement).value || null) as T | null)}>
        <option value="" ?selected=${value === null}>found out from the file</option>
        ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
      </select></label
    >`;
  }

  private say(change: Partial<ImportFormats>): void {
    this.dispatchEvent(new CustomEvent('formats', { detail: { ...this.formats, ...change } }));
  }
}

const DATES = [
  ['dmy', 'day first: 31.12.2026'],
  ['mdy', 'month first: 12/31/2026'],
  ['ymd', 'year first: 2026-12-31'],
] as const;
const DECIMALS = [
  ['point', 'a point: 1,234.50'],
  ['comma', 'a comma: 1.234,50'],
] as const;
