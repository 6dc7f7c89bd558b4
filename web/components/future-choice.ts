import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { icon } from './icon.js';
import './strategy-mark.js';

/** 'Under [Baseline] in [Future 7]': whose future is looked at, and which. Fires `future` with its number, −1 for a typical one. */
@customElement('future-choice')
export class FutureChoice extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sp-1) var(--sp-2);
        color: var(--ink-2);
      }
      span {
        position: relative;
        display: inline-flex;
        align-items: center;
      }
      strategy-mark {
        position: absolute;
        left: 7px;
        scale: 0.85;
        pointer-events: none;
      }
      select {
        appearance: none;
        max-width: 190px;
        field-sizing: content;
        height: 24px;
        padding: 0 26px 0 var(--sp-2);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        color: var(--ink);
        text-overflow: ellipsis;
        cursor: pointer;
      }
      strategy-mark + select {
        padding-left: 26px;
      }
      select:hover {
        background: var(--bg-hover);
      }
      span > svg {
        position: absolute;
        right: 6px;
        pointer-events: none;
      }
      @media (pointer: coarse) {
        select {
          height: 40px;
        }
      }
    `,
  ];
  /** The future that is shown, how many there are, and whether it is a typical one. */
  @property({ attribute: false }) replication = 0;
  @property({ attribute: false }) futures = 1;
  @property({ attribute: false }) typical = false;
  private readonly good = new UseStore(this, (now) => now.good);
  private readonly chosen = new UseStore(this, (now) => now.chosen);

  override render() {
    const strategies = this.good.now?.shop?.strategies ?? [];
    const at = Math.max(
      0,
      strategies.findIndex(({ name }) => name === this.chosen.now),
    );
    const count = Math.max(this.futures, this.replication + 1);
    return html`Under
      <span>
        <strategy-mark .strategy=${at}></strategy-mark>
        <select
          aria-label="Strategy"
          .value=${live(this.chosen.now)}
          @change=${(event: Event) => store.choose((event.target as HTMLSelectElement).value)}
        >
          ${strategies.map(
            ({ name, label }) => html`<option value=${name} ?selected=${name === this.chosen.now}>${label}</option>`,
          )}</select
        >${icon('down')}
      </span>
      in
      <span>
        <select
          aria-label="Future"
          title=${this.typical ? 'A typical future: no other one is nearer to the middle of all' : ''}
          @change=${this.picked}
        >
          <option value="-1">A typical one</option>
          ${Array.from(
            { length: count },
            (_, i) => html`<option value=${i} ?selected=${live(i === this.replication)}>Future ${i}</option>`,
          )}</select
        >${icon('down')}
      </span>`;
  }

  private picked(event: Event): void {
    const detail = Number((event.target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent('future', { detail }));
  }
}
