import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';

/** Play, step, speed and the days worth seeing. Fires `command` with what is to be done. */
@customElement('replay-controls')
export class ReplayControls extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sp-2);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
      }
      .step {
        justify-content: center;
        width: var(--hit);
        padding: 0;
      }
      .play {
        min-width: 84px;
        justify-content: center;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--sp-1);
        color: var(--ink-2);
      }
      select {
        height: var(--hit);
        padding: 0 var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
      }
      .grow {
        flex: 1;
      }
    `,
  ];
  @property({ type: Boolean }) playing = false;
  @property({ type: Number }) speed = 7;
  /** There is a spike or an outage to jump to. */
  @property({ type: Boolean }) marks = false;

  override render() {
    return html`
      <button class="step" aria-label="A day back" title="A day back (arrow left)" @click=${() => this.tell('back')}>
        ${STEP_BACK}
      </button>
      <button class="primary play" title="Space" @click=${() => this.tell(this.playing ? 'pause' : 'play')}>
        ${this.playing ? PAUSE : PLAY} ${this.playing ? 'Pause' : 'Play'}
      </button>
      <button class="step" aria-label="A day on" title="A day on (arrow right)" @click=${() => this.tell('on')}>
        ${STEP_ON}
      </button>
      <label
        >Speed
        <select @change=${(event: Event) => this.tell('speed', Number((event.target as HTMLSelectElement).value))}>
          ${SPEEDS.map(
            ([days, label]) => html`<option value=${days} ?selected=${days === this.speed}>${label}</option>`,
          )}
        </select></label
      >
      <span class="grow"></span>
      <button @click=${() => this.tell('worst')}>Worst day</button>
      ${this.marks ? html`<button @click=${() => this.tell('mark')}>Next spike or outage</button>` : nothing}
    `;
  }

  private tell(what: ReplayCommand['what'], value?: number): void {
    this.dispatchEvent(new CustomEvent<ReplayCommand>('command', { detail: { what, ...(value ? { value } : {}) } }));
  }
}

export interface ReplayCommand {
  readonly what: 'play' | 'pause' | 'back' | 'on' | 'speed' | 'worst' | 'mark';
  /** Days a second. */
  readonly value?: number;
}

const SPEEDS = [
  [1, '1 day a second'],
  [3, '3 days a second'],
  [7, 'a week a second'],
  [14, '2 weeks a second'],
  [30, 'a month a second'],
] as const;

const icon = (path: string) =>
  svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor"><path d=${path} /></svg>`;
const PLAY = icon('M4.5 2.5v11l9-5.5Z');
const PAUSE = icon('M4 3h3v10H4ZM9 3h3v10H9Z');
const STEP_BACK = icon('M11.5 3.5v9L5.5 8ZM3.5 3.5H5v9H3.5Z');
const STEP_ON = icon('M4.5 3.5v9l6-4.5ZM11 3.5h1.5v9H11Z');
