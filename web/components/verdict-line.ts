import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { plain } from '../../src/report/rich.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import './floating-tip.js';
import type { FloatingTip } from './floating-tip.js';
import { richText } from './rich-text.js';

/** The answer: what the strategy changes, in one sentence, and how sure that is. Its place is kept while there is none yet. */
@customElement('verdict-line')
export class VerdictLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-content: center;
        column-gap: var(--sp-4);
        min-height: 72px;
        padding: 7px var(--sp-4) 9px;
        border-bottom: var(--border) solid var(--line);
        background: var(--bg);
      }
      :host([stale])::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 0;
        width: 6px;
        background: repeating-linear-gradient(-45deg, var(--ink-3) 0 1.5px, transparent 1.5px 5px);
      }
      .sentence {
        grid-column: 1 / -1;
        max-width: 120ch;
        min-height: var(--most, 27px);
        font-size: var(--text-xl);
        line-height: 27px;
        letter-spacing: -0.005em;
        text-wrap: pretty;
      }
      .sure {
        align-self: center;
        min-height: 28px;
        padding: 4px 0;
        color: var(--ink-2);
        line-height: 20px;
      }
      .buttons {
        display: flex;
        align-self: start;
        gap: var(--sp-2);
      }
      button {
        white-space: nowrap;
      }
      :host([stale]) p {
        opacity: 0.55;
      }
      .hint {
        display: inline;
        border-bottom: 1px dotted var(--line-strong);
        cursor: help;
      }
      @media (max-width: 719.9px) {
        :host {
          display: block;
          min-height: 132px;
          border: 0;
        }
        .sentence {
          line-height: 25px;
        }
        .buttons {
          margin-top: 2px;
        }
      }
    `,
  ];
  @query('floating-tip') private tip!: FloatingTip;
  private readonly board = new UseStore(this, (state) => state.board);
  private readonly stale = new UseStore(this, (state) => state.stale);
  /** Lines once taken are kept at this width, so that digits that come and go move nothing. */
  private most = 0;
  private watched: Element | null = null;
  private about = '';
  private width = 0;
  private readonly resized = new ResizeObserver(() => {
    if (this.offsetWidth !== this.width) this.forgetHeight();
    this.width = this.offsetWidth;
    this.keepHeight();
  });

  override willUpdate(): void {
    this.toggleAttribute('stale', this.stale.now);
    const about = `${this.board.now?.chosen} ${this.board.now?.verdict.class}`;
    // Another sentence, not another digit of the same one.
    if (about !== this.about) this.forgetHeight();
    this.about = about;
  }

  override updated(): void {
    const sentence = this.renderRoot.querySelector('.sentence');
    if (!sentence || sentence === this.watched) return;
    this.watched = sentence;
    this.resized.observe(sentence);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.watched = null;
  }

  override render() {
    const board = this.board.now;
    if (!board)
      return html`<p class="sentence"></p>
        <p class="sure"></p>`;
    const { verdict } = board;
    const sure = html`${richText(verdict.howSure)}`;
    return html`
      <p class="sentence">${richText(verdict.sentence)}</p>
      <p class="sure">
        ${
          verdict.footnote === '' || verdict.howSure.length === 0
            ? sure
            : html`<span
                class="hint"
                tabindex="0"
                role="note"
                aria-label=${`${plain(verdict.howSure)} ${verdict.footnote}`}
                @pointerenter=${this.showTip}
                @pointerleave=${this.hideTip}
                @focus=${this.showTip}
                @blur=${this.hideTip}
                >${sure}</span
              >`
        }
        ${richText(verdict.otherGoal)}
      </p>
      <div class="buttons">
        ${
          verdict.more === undefined
            ? nothing
            : html`<button title=${`About ${verdict.more} more futures would tell`} @click=${() => store.goOn()}>
                Go on
              </button>`
        }
        ${
          verdict.class === 'baseline'
            ? nothing
            : html`<button @click=${this.saved}>
                ${verdict.class === 'worse' ? 'Orders that differ' : 'Orders it saves'}
              </button>`
        }
      </div>
      <floating-tip plain></floating-tip>
    `;
  }

  private forgetHeight(): void {
    this.most = 0;
    this.style.removeProperty('--most');
  }

  private keepHeight(): void {
    const sentence = this.renderRoot.querySelector<HTMLElement>('.sentence');
    if (!sentence) return;
    const height = Math.min(TWO_LINES, sentence.offsetHeight);
    if (height <= this.most) return;
    this.most = height;
    this.style.setProperty('--most', `${height}px`);
  }

  private readonly saved = (): void => {
    const { chosen, orders, focus } = store.state;
    const which = { which: 'all', saved: true } as const;
    store.set({ view: 'orders', orders: { ...orders, strategy: chosen, filter: { ...which, ...focus }, order: null } });
  };

  private readonly showTip = (event: Event): void => {
    const { left, right, top, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    void this.tip.show({ left, right, top, bottom }, [this.board.now?.verdict.footnote ?? '']);
  };

  private readonly hideTip = (): void => this.tip.hide();
}

/** No more is kept free, in px: longer sentences are rare. */
const TWO_LINES = 54;
