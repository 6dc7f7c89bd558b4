import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { StrategyOutline } from '../../src/study/levers/lever.js';
import { shared } from '../styles/shared.js';
import './strategy-mark.js';

/** A strategy's mark, name, summary and score; or a field for its name. Fires `rename` with the new name, `stay` to leave it. */
@customElement('strategy-row')
export class StrategyRow extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: 12px minmax(0, 1fr) auto;
        column-gap: var(--sp-3);
        align-items: center;
        min-height: 36px;
        line-height: 17px;
      }
      strategy-mark {
        align-self: start;
        margin-top: 5px;
      }
      .name,
      .summary {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: var(--weight-strong);
      }
      .summary {
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      .score {
        min-width: 5ch;
        text-align: right;
      }
      .score.stale {
        opacity: 0.55;
      }
      input {
        width: 100%;
        height: 22px;
        padding: 0 var(--sp-1);
        margin-left: -5px;
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
        font-weight: var(--weight-strong);
      }
      .refused {
        color: var(--error);
        font-size: var(--text-sm);
        line-height: var(--lh-tight);
      }
    `,
  ];
  @property({ attribute: false }) strategy!: StrategyOutline;
  @property({ type: Number }) index = 0;
  @property() score = '';
  @property({ type: Boolean }) stale = false;
  @property({ type: Boolean }) renaming = false;
  @property() refused = '';
  @query('input') private field!: HTMLInputElement | null;

  override render() {
    const { label, summary } = this.strategy;
    return html`
      <strategy-mark .strategy=${this.index}></strategy-mark>
      <span>
        ${
          this.renaming
            ? html`<input
                aria-label=${`New name of ${label}`}
                aria-describedby="refused"
                aria-invalid=${this.refused === '' ? 'false' : 'true'}
                .value=${label}
                maxlength="80"
                autocomplete="off"
                @keydown=${this.keyed}
                @blur=${this.left}
              />`
            : html`<span class="name" title=${label}>${label}</span>`
        }
        ${
          this.refused === ''
            ? html`<span class="summary" title=${summary}>${summary === '' ? '\u00a0' : summary}</span>`
            : html`<span id="refused" class="refused" role="alert">${this.refused}</span>`
        }
      </span>
      <span class=${this.stale ? 'score stale' : 'score'}>${this.score === '' ? nothing : this.score}</span>
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('renaming') || !this.renaming) return;
    this.field?.focus();
    this.field?.select();
  }

  private keyed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter') this.finish();
    if (event.key === 'Escape') {
      // The field goes, and its focus with it: that is not another way to finish.
      this.renaming = false;
      this.fire('stay');
    }
  }

  /** A name that was typed is kept when the focus goes elsewhere; one that was refused isn't. */
  private left(): void {
    if (!this.renaming) return;
    if (this.refused === '') this.finish();
    else this.fire('stay');
  }

  private finish(): void {
    const name = this.field?.value.trim() ?? '';
    if (name === '' || name === this.strategy.label) this.fire('stay');
    else this.fire('rename', name);
  }

  private fire(type: 'rename' | 'stay', detail?: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
