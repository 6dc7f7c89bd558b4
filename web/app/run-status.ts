import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './sure-menu.js';
import { goToLine } from './go-to-line.js';
import { icon } from '../components/icon.js';
import { statusWords } from './status-words.js';

/** How sure the study is by now, and stop or go on. Its width never changes, so nothing beside it moves. */
@customElement('run-status')
export class RunStatus extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        width: 340px;
        min-width: 110px;
      }
      .all {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--sp-2);
        align-items: center;
      }
      .words {
        font-size: var(--text-sm);
        line-height: 1.25;
      }
      .words > div {
        display: flex;
        align-items: center;
        gap: var(--sp-2);
        min-height: 15px;
        white-space: nowrap;
      }
      .words span,
      .words strong {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .head {
        color: var(--ink-2);
      }
      .head strong {
        flex: none;
        color: var(--ink);
      }
      .warn {
        color: var(--warn);
      }
      progress {
        flex: none;
        appearance: none;
        width: 110px;
        height: 3px;
        border: 0;
        background: var(--line);
      }
      progress::-webkit-progress-bar {
        background: var(--line);
      }
      progress::-webkit-progress-value {
        background: var(--ink);
      }
      progress::-moz-progress-bar {
        background: var(--ink);
      }
      @media (forced-colors: active) {
        progress {
          forced-color-adjust: none;
        }
      }
      .detail {
        font-size: var(--text-xs);
        color: var(--ink-3);
      }
      .detail .text {
        flex: 0 1 auto;
      }
      .act {
        width: var(--hit);
        padding: 0;
        display: grid;
        place-items: center;
      }
      .act.space {
        visibility: hidden;
      }
      :host([small]) {
        width: auto;
      }
      .line {
        overflow: hidden;
        min-height: 1.45em;
        font-size: var(--text-xs);
        font-weight: var(--weight);
        text-align: left;
        text-overflow: ellipsis;
        color: var(--ink-3);
        white-space: nowrap;
      }
      @media (max-width: 1100px) {
        :host {
          width: 230px;
        }
        progress {
          width: 60px;
        }
      }
      @media (max-width: 860px) {
        :host {
          width: 170px;
        }
        progress,
        .detail .text {
          display: none;
        }
      }
    `,
  ];
  /** One line of words and no more, on a phone. */
  @property({ type: Boolean, reflect: true }) small = false;
  private readonly state = new UseStore(this);

  override render() {
    const words = statusWords(this.state.now, navigator.language);
    const { kind, head, count, detail, progress, act, warn, line } = words;
    if (kind === 'empty') return html`<div class="words">${head}</div>`;
    if (this.small) {
      const own = kind === 'playing' || kind === 'sure' ? '' : head;
      return html`<div class="line">${[own, count, detail.split(', ')[0]].filter(Boolean).join(' · ')}</div>`;
    }
    return html`<div class="all">
      <div class="words" title=${detail || nothing}>
        <div class="head">
          ${warn ? html`<span class="warn">${icon('warn')}</span>` : nothing}
          ${
            kind === 'problems'
              ? html`<button class="link" @click=${() => goToLine(line)}><strong>${head}</strong></button>`
              : html`<strong>${head}</strong>`
          }
          <span>${count ? html`· ${count}` : nothing}</span>
          ${
            kind === 'stopped' || kind === 'failed'
              ? html`<button class="link" @click=${() => store.goOn()}>
                  ${kind === 'failed' ? 'Try again' : 'Continue'}
                </button>`
              : nothing
          }
        </div>
        <div class="detail">
          <progress max="1" .value=${progress} aria-label="Played"></progress>
          <span class="text">${detail}</span>
          <sure-menu></sure-menu>
        </div>
      </div>
      <button
        class="plain act ${act === null ? 'space' : ''}"
        aria-label=${act === 'go on' ? 'Go on' : 'Stop'}
        title=${act === 'go on' ? 'Go on (.)' : 'Stop (.)'}
        @click=${() => (act === 'go on' ? store.goOn() : store.stop())}
      >
        ${icon(act === 'go on' ? 'play' : 'stop')}
      </button>
    </div> `;
  }
}
