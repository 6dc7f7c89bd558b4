import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlanRow, PlanSection } from '../../src/report/plan/page.js';
import { shared } from '../styles/shared.js';
import { setStyle } from './set-style.js';

/** One kind of thing to do this morning: each with its figure, its reason and the risk behind it. Long lists are cut until asked for. */
@customElement('plan-section')
export class PlanSectionList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--sp-3);
        padding: var(--sp-5) 0 var(--sp-2);
        border-bottom: var(--border) solid var(--line);
      }
      h2 {
        font-size: var(--text-lg);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(180px, 300px) minmax(72px, auto);
        gap: 2px var(--sp-6);
        padding: var(--sp-2) 0;
        border-bottom: var(--border) solid var(--line);
      }
      .what {
        font-weight: var(--weight-strong);
        overflow-wrap: anywhere;
      }
      .why {
        grid-column: 1;
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .risk {
        grid-column: 2;
        grid-row: 1 / span 2;
        display: grid;
        grid-template-columns: 44px minmax(0, 1fr);
        gap: var(--sp-2);
        align-content: start;
        color: var(--ink-2);
        font-size: var(--text-sm);
      }
      .risk.said {
        grid-template-columns: minmax(0, 1fr);
      }
      .bar {
        position: relative;
        height: 6px;
        margin-top: 6px;
        border-radius: 3px;
        background: var(--line);
        overflow: hidden;
      }
      .bar i {
        position: absolute;
        inset: 0 auto 0 0;
        width: var(--chance);
        background: var(--ink);
      }
      .figure {
        grid-column: 3;
        grid-row: 1;
        text-align: right;
        white-space: nowrap;
      }
      .more {
        margin: var(--sp-3) 0 0;
      }
      @media (max-width: 899.9px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 2px var(--sp-4);
        }
        .figure {
          grid-column: 2;
        }
        .why,
        .risk {
          grid-column: 1 / -1;
          grid-row: auto;
        }
        .risk {
          margin-top: 2px;
        }
      }
    `,
  ];
  @property({ attribute: false }) section!: PlanSection;
  @state() private all = false;

  override render() {
    const { title, summary, rows } = this.section;
    // One more is no shorter than the button that shows it.
    const shown = this.all || rows.length <= MOST + 1 ? rows : rows.slice(0, MOST);
    const more = rows.length - shown.length;
    return html`
      <header>
        <h2>${title}</h2>
        <span class="soft">${summary}</span>
      </header>
      ${
        rows.length === 0
          ? nothing
          : html`<ul aria-label=${title}>
              ${shown.map((row) => this.row(row))}
            </ul>`
      }
      ${more > 0 ? html`<button class="more" @click=${this.showAll}>Show ${more.toLocaleString('en')} more</button>` : nothing}
    `;
  }

  private row({ what, why, risk, figure, chance }: PlanRow) {
    return html`<li>
      <span class="what">${what}</span>
      ${figure === '' ? nothing : html`<span class="figure">${figure}</span>`}
      <span class="why">${capital(why)}</span>
      ${
        risk === ''
          ? nothing
          : html`<span class=${chance === null ? 'risk said' : 'risk'}
              >${
                chance === null
                  ? nothing
                  : html`<span class="bar" aria-hidden="true"
                      ><i ${setStyle({ '--chance': `${Math.round(chance * 100)}%` })}></i
                    ></span>`
              }<span>${capital(risk)}</span></span
            >`
      }
    </li>`;
  }

  private readonly showAll = (): void => {
    this.all = true;
  };
}

const MOST = 12;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
