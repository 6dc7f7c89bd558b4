import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Lever } from '../../../src/study/levers/lever.js';
import { shared } from '../../styles/shared.js';
import { icon } from '../icon.js';
import './lever-choice.js';
import './lever-slider.js';
import { recall, remember } from '../remember.js';

/** Levers of one kind under their title, which folds them away. */
@customElement('lever-group')
export class LeverGroupElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding-bottom: 3px;
      }
      h3 {
        display: flex;
        align-items: center;
        padding: 0 var(--sp-4);
        font-size: var(--text-sm);
      }
      h3 button {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--sp-1);
        min-height: 20px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ink-2);
        font-weight: var(--weight-strong);
        text-align: left;
      }
      h3 button:hover:not(:disabled) {
        background: none;
        color: var(--ink);
      }
      h3 svg {
        width: 14px;
        height: 14px;
        opacity: 0;
      }
      h3 button:hover svg,
      h3 button:focus-visible svg,
      h3 button[aria-expanded='false'] svg {
        opacity: 1;
      }
      h3 button[aria-expanded='false'] svg {
        rotate: -90deg;
      }
      .soft {
        font-weight: var(--weight);
      }
      @media (pointer: coarse) {
        h3 button {
          min-height: var(--hit);
        }
      }
    `,
  ];
  @property() override title = '';
  /** Said beside the title: 'same for every strategy'. */
  @property() note = '';
  @property({ attribute: false }) levers: readonly Lever[] = [];
  @property({ attribute: false }) strategy: string | null = null;
  @property({ attribute: false }) item?: string;
  /** Without a title of its own: under a tab that says it. */
  @property({ type: Boolean }) bare = false;

  override render() {
    const open = this.bare || !this.folded;
    return html`
      ${
        this.bare
          ? nothing
          : html`<h3>
              <button aria-expanded=${open} aria-controls="levers" @click=${this.fold}>
                ${this.title}${icon('down')}
              </button>
              ${this.note === '' ? nothing : html`<span class="soft">${this.note}</span>`}
            </h3>`
      }
      <div id="levers" ?hidden=${!open}>
        ${
          open
            ? repeat(
                this.levers,
                ({ id }) => id,
                (lever) =>
                  lever.kind === 'slider'
                    ? html`<lever-slider .lever=${lever} .strategy=${this.strategy} .item=${this.item}></lever-slider>`
                    : html`<lever-choice .lever=${lever} .strategy=${this.strategy} .item=${this.item}></lever-choice>`,
              )
            : nothing
        }
      </div>
    `;
  }

  private get folded(): boolean {
    return recall<readonly string[]>('folded', []).includes(this.title);
  }

  private readonly fold = (): void => {
    const others = recall<readonly string[]>('folded', []).filter((title) => title !== this.title);
    remember('folded', this.folded ? others : [...others, this.title]);
    this.requestUpdate();
  };
}
