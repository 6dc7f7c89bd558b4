import { dayText } from '../../src/domain/day-text.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KeptImport } from '../keep/kept-import.js';
import { shared } from '../styles/shared.js';

/** The import before this one: whether new files come on top of it. Fires `adding` (boolean) and `forget`. */
@customElement('import-before')
export class ImportBefore extends LitElement {
  static override styles = [
    shared,
    css`
      fieldset {
        display: grid;
        gap: var(--sp-2);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-bottom: var(--sp-2);
        font-weight: var(--weight-strong);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--sp-2);
        align-items: start;
        min-height: var(--hit);
        align-content: center;
      }
      .note {
        max-width: 72ch;
      }
    `,
  ];
  @property({ attribute: false }) kept!: KeptImport;
  @property({ type: Boolean }) adding = true;

  override render() {
    const { at, about, from } = this.kept;
    const day = dayText(localDay(new Date(at)));
    return html`<fieldset>
      <legend>${from ? `The import in ${from}` : 'There is an earlier import in this browser'}</legend>
      ${this.choice(true, `Add to it: ${about || 'its orders'} (${from ? `zip of ${day}` : `imported on ${day}`})`)}
      ${this.choice(false, 'Start anew, with nothing of it')}
      <p class="note">
        What is added comes on top: rows that are there already count once, and stock, suppliers and purchase orders
        stay until newer lists come.
        <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('forget'))}>
          ${from ? 'Put the zip away' : 'Forget that import'}
        </button>
      </p>
    </fieldset>`;
  }

  private choice(adding: boolean, words: string) {
    return html`<label>
      <input
        type="radio"
        name="before"
        .checked=${this.adding === adding}
        @change=${() => this.dispatchEvent(new CustomEvent('adding', { detail: adding }))}
      />
      <span>${words}</span>
    </label>`;
  }
}

/** By the clock on the reader's wall. */
function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
