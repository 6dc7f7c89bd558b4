import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SliderLever } from '../../src/study/levers/lever.js';
import { shared } from '../styles/shared.js';
import { store } from '../store/use-store.js';
import './floating-tip.js';
import type { FloatingTip } from './floating-tip.js';
import { icon } from './icon.js';
import { Latest } from './latest.js';
import { leverLines, leverRow } from './lever-row.js';
import { shareOf, stepped, textAt, unitOf, valueAt } from './slider-track.js';
import { setStyle } from './set-style.js';

/**
 * A number that a planner can drag, step or type: hairline track, ring thumb, the baseline as a tick. The thumb follows the hand at
 * once; the text is changed by the newest value only, one edit at a time.
 */
@customElement('lever-slider')
export class LeverSlider extends LitElement {
  static override styles = [
    shared,
    leverRow,
    css`
      :host {
        height: 34px;
      }
      .value {
        display: inline-flex;
        flex: none;
        align-items: baseline;
        gap: 3px;
      }
      .value input {
        min-width: 1ch;
        height: 20px;
        padding: 0;
        border: 0;
        border-radius: 0;
        background: transparent;
        text-align: right;
        font-weight: var(--weight-strong);
        font-variant-numeric: tabular-nums;
      }
      .value input:hover {
        box-shadow: 0 1px var(--line-strong);
      }
      .value input:focus-visible {
        box-shadow: var(--focus);
        border-radius: var(--radius-sm);
      }
      .value input[aria-invalid='true'] {
        color: var(--error);
        box-shadow: 0 1px var(--error);
      }
      .unit {
        color: var(--ink-3);
      }
      .refused {
        position: absolute;
        z-index: 1;
        inset: 20px var(--sp-4) auto;
        padding: 2px var(--sp-1);
        background: var(--error-bg);
        color: var(--error);
        font-size: var(--text-sm);
        line-height: var(--lh-tight);
      }
      .track {
        position: relative;
        height: 14px;
      }
      .line,
      .fill,
      .ghost {
        position: absolute;
        pointer-events: none;
      }
      .line {
        inset: 6px 0;
        border-radius: 1px;
        background: color-mix(in srgb, var(--line-strong) 45%, var(--bg-sub));
      }
      .fill {
        top: 6px;
        height: 2px;
        left: var(--from);
        width: var(--length);
        background: var(--line-strong);
      }
      :host([changed]) .fill {
        top: 5px;
        height: 4px;
        background: var(--strategy);
      }
      .ghost {
        top: 1px;
        bottom: 1px;
        left: calc(var(--at) - 1px);
        width: 2px;
        background: var(--ink-2);
      }
      input[type='range'] {
        position: absolute;
        inset: calc((14px - var(--hit)) / 2) -7px;
        width: calc(100% + 14px);
        height: var(--hit);
        margin: 0;
        appearance: none;
        background: none;
        cursor: pointer;
      }
      input[type='range']:focus-visible {
        box-shadow: none;
      }
      input[type='range']::-webkit-slider-thumb {
        appearance: none;
        box-sizing: border-box;
        width: 13px;
        height: 13px;
        border: 2px solid var(--ring, var(--ink-2));
        border-radius: 50%;
        background: var(--bg);
      }
      input[type='range']::-moz-range-thumb {
        box-sizing: border-box;
        width: 13px;
        height: 13px;
        border: 2px solid var(--ring, var(--ink-2));
        border-radius: 50%;
        background: var(--bg);
      }
      input[type='range']:hover::-webkit-slider-thumb {
        border-color: var(--ring, var(--ink));
        background: var(--bg-hover);
      }
      input[type='range']:focus-visible::-webkit-slider-thumb {
        box-shadow: var(--focus);
      }
      input[type='range']:focus-visible::-moz-range-thumb {
        box-shadow: var(--focus);
      }
      :host([changed]) input[type='range'] {
        --ring: var(--strategy);
      }
      @media (forced-colors: active) {
        .line,
        .fill {
          background: CanvasText;
        }
        .ghost,
        :host([changed]) .fill {
          background: Highlight;
        }
        input[type='range'] {
          --ring: CanvasText;
        }
        :host([changed]) input[type='range'] {
          --ring: Highlight;
        }
        input[type='range']::-webkit-slider-thumb {
          forced-color-adjust: none;
          background: Canvas;
        }
        input[type='range']::-moz-range-thumb {
          forced-color-adjust: none;
          background: Canvas;
        }
        input[type='range']:focus-visible {
          outline-offset: -6px;
        }
      }
      @media (pointer: coarse) {
        :host {
          height: 62px;
        }
        .head,
        .value input {
          min-height: 30px;
        }
        .track {
          top: 6px;
        }
        input[type='range']::-webkit-slider-thumb {
          width: 24px;
          height: 24px;
          border-width: 3px;
        }
        input[type='range']::-moz-range-thumb {
          width: 24px;
          height: 24px;
          border-width: 3px;
        }
        input[type='range'] {
          inset-inline: -12px;
          width: calc(100% + 24px);
        }
        :host([changed])::before {
          bottom: 12px;
        }
      }
    `,
  ];
  @property({ attribute: false }) lever!: SliderLever;
  /** Whose lever it is; null is the world's. */
  @property({ attribute: false }) strategy: string | null = null;
  /** Only this item's. */
  @property({ attribute: false }) item?: string;
  /** Where the hand is, until the desk has answered. */
  @state() private moved: number | null = null;
  @state() private refused = '';
  @query('.value input') private field!: HTMLInputElement;
  @query('input[type=range]') private range!: HTMLInputElement;
  @query('floating-tip') private tip!: FloatingTip;
  private readonly edits = new Latest<number | null>((value) => this.edit(value));

  override willUpdate(): void {
    // Also while the hand is ahead of the desk: the bar and the fill belong to what is seen.
    this.toggleAttribute('changed', this.moved === null ? this.lever.changed : this.moved !== this.lever.ghost);
  }

  override render() {
    const { lever } = this;
    const value = this.moved ?? lever.value;
    const text = this.moved === null ? lever.text : textAt(lever, this.moved);
    const unit = Number.isFinite(value) && text !== lever.word?.text ? unitOf(lever.unit, text) : '';
    const [at, ghost] = [shareOf(lever, value), shareOf(lever, lever.ghost)];
    const changed = this.hasAttribute('changed');
    const from = changed ? Math.min(at, ghost) : 0;
    const length = changed ? Math.abs(at - ghost) : at;
    return html`
      <div class="head">
        <label for="range" @pointerenter=${this.showTip} @pointerleave=${this.hideTip}>${lever.label}</label>
        ${
          changed && lever.was !== ''
            ? html`<button class="back" aria-label=${`${lever.label}: back to ${lever.was}`} @click=${this.reset}>
                ${icon('back')}<span>was ${lever.was}</span>
              </button>`
            : nothing
        }
        <span class="value">
          <input
            aria-label=${`${lever.label}, value`}
            aria-invalid=${this.refused === '' ? 'false' : 'true'}
            aria-describedby="refused"
            autocomplete="off"
            spellcheck="false"
            .value=${live(this.refused === '' ? text : this.field.value)}
            ${setStyle({ width: `${Math.max(1, text.length) + (this.refused === '' ? 0.4 : 4)}ch` })}
            @focus=${this.select}
            @input=${this.widen}
            @keydown=${this.typed}
            @blur=${this.left}
          />${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}
        </span>
      </div>
      <div class="track">
        <div class="line"></div>
        <div class="fill" ${setStyle({ '--from': `${from * 100}%`, '--length': `${length * 100}%` })}></div>
        ${changed ? html`<div class="ghost" ${setStyle({ '--at': `${ghost * 100}%` })}></div>` : nothing}
        <input
          id="range"
          type="range"
          min="0"
          max=${NOTCHES}
          step="1"
          .value=${live(String(Math.round(at * NOTCHES)))}
          aria-valuetext=${unit === '' ? text : `${text} ${unit}`}
          aria-describedby="about"
          @input=${this.dragged}
          @keydown=${this.keyed}
          @focus=${this.showTipOfFocus}
          @blur=${this.hideTip}
          @pointerdown=${this.hideTip}
        />
      </div>
      <span id="about" class="vh">${leverLines(lever).join(' ')}</span>
      <span id="refused" class=${this.refused === '' ? 'vh' : 'refused'} role="status">${this.refused}</span>
      <floating-tip plain></floating-tip>
    `;
  }

  /** Where its thumb is to be reached from: the keys `[` and `]`. */
  override focus(): void {
    this.range.focus();
  }

  private move(value: number): void {
    if (value === (this.moved ?? this.lever.value)) return;
    this.refused = '';
    this.moved = value;
    this.edits.push(value);
  }

  private dragged(): void {
    const { lever, range } = this;
    const now = this.moved ?? lever.value;
    const share = range.valueAsNumber / NOTCHES;
    const value = valueAt(lever, share);
    // A notch of the native control may be less than a step of the lever: whoever turns it notch by notch must get on.
    const stuck = value === now && Math.abs(range.valueAsNumber - Math.round(shareOf(lever, now) * NOTCHES)) === 1;
    this.move(stuck ? stepped(lever, now, share > shareOf(lever, now) ? 1 : -1) : value);
    this.requestUpdate();
  }

  private keyed(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const { lever } = this;
    const now = this.moved ?? lever.value;
    const by = STEPS[key];
    if (by !== undefined) this.move(stepped(lever, now, shiftKey && Math.abs(by) === 1 ? by * 10 : by));
    else if (key === 'Home') this.move(valueAt(lever, 0));
    else if (key === 'End') this.move(valueAt(lever, 1));
    else if (key === 'Backspace' || key === 'Delete') this.reset();
    else return;
    event.preventDefault();
  }

  private readonly reset = (): void => {
    this.refused = '';
    this.moved = this.lever.ghost;
    this.edits.push(null);
    this.range.focus();
    this.hideTip();
  };

  private async edit(value: number | null): Promise<void> {
    const { lever, strategy, item } = this;
    const to = value === null ? 'back' : `→ ${textAt(lever, value)} ${lever.unit}`.trim();
    await store.edit(
      { kind: 'lever', strategy, lever: lever.id, value, ...(item === undefined ? {} : { item }) },
      `${lever.label} ${to}`,
    );
    await this.updateComplete;
    if (this.edits.idle || this.moved === value) this.moved = null;
  }

  private readonly typed = async (event: KeyboardEvent): Promise<void> => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.refused = '';
      this.field.value = this.lever.text;
      return this.field.select();
    }
    if (event.key !== 'Enter') return;
    const value = this.field.value.trim();
    if (value === this.lever.text) return this.field.select();
    const { lever, strategy, item } = this;
    const refused = await store.edit(
      { kind: 'lever', strategy, lever: lever.id, value, ...(item === undefined ? {} : { item }) },
      `${lever.label} → ${value}`,
      'quiet',
    );
    this.refused = refused ?? '';
    await this.updateComplete;
    if (refused === undefined) this.field.select();
  };

  private readonly widen = (): void => {
    this.field.style.setProperty('width', `${this.field.value.length + 1}ch`);
  };

  private readonly left = (): void => {
    if (this.refused === '') this.requestUpdate();
  };

  private readonly select = (): void => {
    this.field.select();
  };

  private readonly showTip = (): void => {
    const { left, right, top, bottom } = this.getBoundingClientRect();
    void this.tip.show({ left, right, top, bottom }, leverLines(this.lever));
  };

  /** Only for those who came by the keyboard: under a pointer the label has it. */
  private readonly showTipOfFocus = (): void => {
    if (this.range.matches(':focus-visible') && this.matches(':not(:hover)')) this.showTip();
  };

  private readonly hideTip = (): void => this.tip.hide();
}

/** Places of the native control: finer than a pixel. */
const NOTCHES = 1000;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
