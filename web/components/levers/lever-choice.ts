import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceLever } from '../../../src/study/levers/lever.js';
import { shared } from '../../styles/shared.js';
import { icon } from '../icon.js';
import { LeverControl } from './lever-control.js';
import { leverRow } from './lever-row.js';

/** A rule that a planner can choose; the sentence of what is chosen describes it. */
@customElement('lever-choice')
export class LeverChoice extends LeverControl<ChoiceLever> {
  static override styles = [
    shared,
    leverRow,
    css`
      :host {
        padding-block: 2px;
      }
      .head {
        min-height: 22px;
      }
      label {
        flex: 1 0 auto;
        max-width: 60%;
      }
      .select {
        position: relative;
        display: flex;
        flex: 0 1 auto;
        min-width: 72px;
      }
      select {
        appearance: none;
        width: 100%;
        height: 22px;
        padding: 0 24px 0 7px;
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        text-overflow: ellipsis;
        cursor: pointer;
      }
      .select svg {
        position: absolute;
        right: 5px;
        top: 3px;
        pointer-events: none;
      }
      button.back {
        min-width: 20px;
      }
      :host([changed])::before {
        bottom: 1px;
      }
      @media (pointer: coarse) {
        select {
          height: var(--hit);
        }
        .select svg {
          top: 14px;
        }
      }
    `,
  ];
  @query('select') protected readonly control!: HTMLSelectElement;

  override willUpdate(): void {
    this.toggleAttribute('changed', this.lever.changed);
  }

  override render() {
    const { lever } = this;
    return html`
      <div class="head">
        <label for="choice" @pointerenter=${this.showTip} @pointerleave=${this.hideTip}>${lever.label}</label>
        ${
          lever.changed
            ? html`<button
                class="back"
                title=${`was ${lever.was}`}
                aria-label=${`${lever.label}: back to ${lever.was}`}
                @click=${() => this.edit(null)}
              >
                ${icon('back')}
              </button>`
            : nothing
        }
        <span class="select">
          <select
            id="choice"
            aria-describedby="about"
            .value=${live(lever.value)}
            @change=${() => this.edit(this.control.value)}
            @keydown=${this.keyed}
            @focus=${this.showTipOfFocus}
            @blur=${this.hideTip}
            @pointerdown=${this.hideTip}
          >
            ${lever.options.map(
              ({ value, label, sentence }) =>
                html`<option value=${value} title=${sentence} ?selected=${value === lever.value}>${label}</option>`,
            )}
          </select>
          ${icon('down')}
        </span>
      </div>
      <span id="about" class="vh">${this.lines().join(' ')}</span>
      <floating-tip plain></floating-tip>
    `;
  }

  protected override lines(): string[] {
    const { lever } = this;
    const chosen = lever.options.find(({ value }) => value === lever.value);
    const { sentence, label } = chosen ?? { sentence: '', label: '' };
    return [...super.lines(), ...(sentence === '' ? [] : [`${label}: ${sentence}`])];
  }

  private edit(value: string | null): void {
    const to = this.lever.options.find((option) => option.value === value)?.label;
    void this.write(value, to === undefined ? 'back' : `→ ${to}`);
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    this.edit(null);
  };
}
