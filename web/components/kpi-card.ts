import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Card } from '../../src/report/board/board.js';
import { shared } from '../styles/shared.js';
import { store } from '../store/use-store.js';
import './floating-tip.js';
import type { FloatingTip } from './floating-tip.js';
import { kpiStrip } from './kpi-strip.js';

/** One KPI: its value with the interval, the change against the baseline, and all strategies on one axis. A click makes it lead. */
@customElement('kpi-card')
export class KpiCard extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: block;
        min-width: 0;
        height: 130px;
        padding: var(--sp-2) var(--sp-4) 0;
        line-height: 20px;
        container-type: inline-size;
        contain: layout style;
      }
      button {
        position: absolute;
        inset: 0;
        border: 0;
        border-radius: 0;
        background: none;
      }
      button:hover:not(:disabled) {
        background: color-mix(in srgb, var(--bg-hover) 40%, transparent);
      }
      button:focus-visible {
        box-shadow: inset 0 0 0 2px var(--ink);
      }
      :host([leads]) .label {
        color: var(--ink);
        font-weight: var(--weight-strong);
      }
      :host([stale]) .figures,
      :host([stale]) .strip {
        opacity: 0.55;
      }
      p {
        position: relative;
        pointer-events: none;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .label {
        color: var(--ink-2);
        font-size: var(--text-sm);
        line-height: 18px;
      }
      .value {
        line-height: 22px;
      }
      .value strong {
        font-size: var(--text-xl);
      }
      .value .soft {
        margin-left: 3px;
        font-size: var(--text-sm);
      }
      /* Where there is no room for the interval it wraps out of sight, whole. */
      .change {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: 4px;
        height: 20px;
        color: var(--ink-2);
        font-size: var(--text-sm);
      }
      .what {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .change strong {
        color: var(--ink);
      }
      .change .soft {
        font-size: inherit;
      }
      .arrow {
        display: inline-block;
        width: 9px;
        height: 8px;
        margin-right: 5px;
        fill: var(--ink-2);
      }
      .strip {
        position: relative;
        display: block;
        overflow: visible;
        margin-top: 2px;
        pointer-events: none;
      }
      .strip text {
        fill: var(--ink-3);
        font-size: var(--text-xs);
      }
      .axis {
        stroke: var(--chart-axis);
      }
      .from {
        stroke: var(--ink-3);
        stroke-dasharray: 2 3;
      }
      .shape {
        overflow: visible;
      }
      .mark {
        pointer-events: all;
      }
      .hit {
        stroke: transparent;
        stroke-width: 10;
        stroke-linecap: square;
      }
      @container (max-width: 215px) {
        .strip .many {
          display: none;
        }
      }
      @container (max-width: 150px) {
        .strip .minor,
        .change .soft {
          display: none;
        }
        .change {
          font-size: var(--text-xs);
          letter-spacing: -0.01em;
        }
        .arrow {
          margin-right: 2px;
        }
      }
      @media (max-width: 719.9px) {
        :host {
          display: grid;
          grid-template-columns: minmax(0, 1fr) minmax(100px, 36%);
          column-gap: var(--sp-4);
          height: 44px;
          padding-block: 2px;
          align-items: center;
        }
        .figures {
          display: grid;
          grid-template-columns: auto 1fr;
          column-gap: 6px;
        }
        .label {
          grid-column: 1 / -1;
        }
        .value strong {
          font-size: var(--text-lg);
        }
        .value .soft,
        .change .soft {
          display: none;
        }
        .change {
          align-self: end;
          line-height: 21px;
        }
        .change strong {
          font-weight: var(--weight);
          color: inherit;
        }
        .strip {
          height: 44px;
          margin: 0;
        }
        .strip text,
        .strip .axis {
          display: none;
        }
      }
      @media (max-width: 359.9px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          height: 90px;
        }
      }
    `,
  ];
  @property({ attribute: false }) card!: Card;
  @property({ type: Number }) baseline = 0;
  @property({ type: Boolean, reflect: true }) leads = false;
  @query('floating-tip') private tip!: FloatingTip;

  override render() {
    const { label, value, plusMinus, change, strip, sentence, formula } = this.card;
    return html`
      <button
        aria-label=${sentence}
        aria-pressed=${this.leads}
        aria-describedby="marks"
        title=${formula}
        @click=${() => store.leadBy(this.card.kpi)}
        @focus=${this.showAll}
        @blur=${this.hideTip}
      ></button>
      <span id="marks" hidden>${strip.marks.map(({ text }) => text).join('. ')}</span>
      <div class="figures" aria-hidden="true">
        <p class="label">${label}</p>
        <p class="value"><strong>${value}</strong> <span class="soft">${plusMinus}</span></p>
        <p class="change">
          ${
            change
              ? html`<span class="what">${arrow(change.arrow)}<strong>${change.size}</strong> ${change.word}</span>
                  <span class="soft"
                    >${change.interval === '' ? '' : `(${change.interval.replace(' to ', '–')})`}</span
                  >`
              : nothing
          }
        </p>
      </div>
      ${kpiStrip(strip, this.baseline, { show: (text) => (event) => this.showTip(event, text), hide: this.hideTip })}
      <floating-tip plain></floating-tip>
    `;
  }

  /** Who came by the keyboard sees all marks at once. */
  private readonly showAll = (event: Event): void => {
    if (!(event.target as Element).matches(':focus-visible')) return;
    const { left, right, top, bottom } = this.getBoundingClientRect();
    void this.tip.show(
      { left, right, top, bottom },
      this.card.strip.marks.map(({ text }) => text),
    );
  };

  private readonly hideTip = (): void => this.tip.hide();

  private showTip(event: Event, text: string): void {
    const { left, right, top, bottom } = (event.currentTarget as Element).getBoundingClientRect();
    void this.tip.show({ left, right, top, bottom }, [text]);
  }
}

function arrow(which: '▲' | '▼' | '') {
  if (which === '') return nothing;
  const path = which === '▲' ? 'M4.5 0 9 8H0Z' : 'M4.5 8 9 0H0Z';
  return html`<svg class="arrow" viewBox="0 0 9 8"><path d=${path} /></svg>`;
}
