import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SliderLever } from '../../../src/study/levers/lever.js';
import type { Hand } from '../../store/history.js';
import { store } from '../../store/use-store.js';
import { shared } from '../../styles/shared.js';
import { icon } from '../icon.js';
import { Latest } from '../latest.js';
import { LeverControl } from './lever-control.js';
import { leverRow } from './lever-row.js';
import { leverSliderStyles } from './lever-slider.styles.js';
import { shareOf, stepped, textAt, unitOf, valueAt } from './slider-track.js';
import { setStyle } from '../set-style.js';

/**
 * A number that a planner can drag, step or type: hairline track, ring thumb, the baseline as a tick. The thumb follows the hand at
 * once; the text is changed by the newest value only, one edit at a time.
 */
@customElement('lever-slider')
export class LeverSlider extends LeverControl<SliderLever> {
  static override styles = [shared, leverRow, leverSliderStyles];
  /** Where the hand is, until the desk has answered. */
  @state() private moved: number | null = null;
  @state() private refused = '';
  @query('.value input') private field!: HTMLInputElement;
  @query('input[type=range]') protected readonly control!: HTMLInputElement;
  private readonly edits = new Latest<{ readonly value: number | null; readonly hand: Hand }>((moved) =>
    this.edit(moved),
  );

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
      <span id="about" class="vh">${this.lines().join(' ')}</span>
      <span id="refused" class=${this.refused === '' ? 'vh' : 'refused'} role="status">${this.refused}</span>
      <floating-tip plain></floating-tip>
    `;
  }

  private move(value: number): void {
    if (value === (this.moved ?? this.lever.value)) return;
    this.refused = '';
    this.moved = value;
    this.edits.push({ value, hand: store.hand() });
  }

  private dragged(): void {
    const { lever, control } = this;
    const now = this.moved ?? lever.value;
    const share = control.valueAsNumber / NOTCHES;
    const value = valueAt(lever, share);
    // A notch of the native control may be less than a step of the lever: whoever turns it notch by notch must get on.
    const stuck = value === now && Math.abs(control.valueAsNumber - Math.round(shareOf(lever, now) * NOTCHES)) === 1;
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
    this.edits.push({ value: null, hand: store.hand() });
    this.control.focus();
    this.hideTip();
  };

  private async edit({ value, hand }: { readonly value: number | null; readonly hand: Hand }): Promise<void> {
    const { lever } = this;
    const to = value === null ? 'back' : `→ ${textAt(lever, value)} ${lever.unit}`.trim();
    await this.write(value, to, undefined, hand);
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
    const refused = await this.write(value, `→ ${value}`, 'quiet');
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
