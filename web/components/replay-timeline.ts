import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dateTicks } from '../../src/report/charts/date-ticks.js';
import { placeMarks } from '../../src/report/charts/place-marks.js';
import { replayDate } from '../../src/report/future/replay-words.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import { shared } from '../styles/shared.js';
import { lookOf } from '../../src/report/strategy-look.js';
import { WatchSize } from './watch-size.js';

/** The queue over the whole time, with spikes and outages behind it, and the slider that says where in it we are. Fires `seek` with a day. */
@customElement('replay-timeline')
export class ReplayTimeline extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-width: 0;
        min-height: 0;
      }
      .plot {
        position: relative;
        min-height: 0;
        overflow: hidden;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      text {
        fill: var(--ink-3);
        font-size: var(--text-xs);
      }
      .area {
        opacity: 0.16;
      }
      .line {
        fill: none;
        stroke-width: 1.75;
      }
      .cursor {
        stroke: var(--ink);
        stroke-width: 1.5;
      }
      input {
        appearance: none;
        width: 100%;
        height: var(--hit);
        margin: 0;
        background: transparent;
        cursor: pointer;
      }
      input::-webkit-slider-runnable-track {
        height: 2px;
        background: var(--line-strong);
      }
      input::-moz-range-track {
        height: 2px;
        background: var(--line-strong);
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 16px;
        height: 16px;
        margin-top: -7px;
        border: 2px solid var(--ink);
        border-radius: 50%;
        background: var(--bg);
      }
      input::-moz-range-thumb {
        box-sizing: border-box;
        width: 16px;
        height: 16px;
        border: 2px solid var(--ink);
        border-radius: 50%;
        background: var(--bg);
      }
    `,
  ];
  @property({ attribute: false }) film: ReplayFilm | null = null;
  @property({ attribute: false }) baseline: ReplayFilm | null = null;
  /** Row of the strategy that is shown. */
  @property({ type: Number }) strategy = 0;
  /** The day that is shown. */
  @property({ type: Number }) day = 0;
  @state() private width = 0;
  @state() private height = 0;
  @query('.cursor') private cursor!: SVGLineElement | null;
  @query('.plot') private plot!: HTMLElement;
  @query('input') private slider!: HTMLInputElement;

  constructor() {
    super();
    new WatchSize(
      this,
      () => this.plot,
      () => this.measure(),
    );
  }

  override render() {
    const { film } = this;
    return html`
      <div class="plot" aria-hidden="true">${film && this.width > 0 ? this.picture(film) : nothing}</div>
      <input
        type="range"
        min="0"
        max=${Math.max(0, (film?.days ?? 1) - 1)}
        step="1"
        .value=${live(String(this.day))}
        aria-label="Day"
        aria-valuetext=${film ? `Day ${this.day + 1}, ${replayDate(film, this.day)}` : ''}
        @input=${() => this.dispatchEvent(new CustomEvent('seek', { detail: Number(this.slider.value) }))}
      />
    `;
  }

  override focus(): void {
    this.slider.focus();
  }

  /** Moves the cursor alone: nothing else changes while it plays. */
  show(at: number): void {
    const { film, cursor } = this;
    if (!film || !cursor) return;
    const x = String(this.along(at, film));
    cursor.setAttribute('x1', x);
    cursor.setAttribute('x2', x);
  }

  private measure(): void {
    this.width = this.plot.clientWidth;
    this.height = this.plot.clientHeight;
  }

  private along(at: number, { days }: ReplayFilm): number {
    return THUMB + (Math.max(0, at) / Math.max(1, days - 1)) * (this.width - 2 * THUMB);
  }

  private picture(film: ReplayFilm) {
    const { width, height } = this;
    const films = [this.baseline, film].filter((one) => one !== null);
    const most = Math.max(1, ...films.map(({ waiting }) => waiting.reduce((a, b) => Math.max(a, b), 0)));
    const marks = placeMarks(film.marks, [0, film.days - 1], width - 2 * THUMB);
    const shelf = 14 * marks.reduce((rows, { label, row }) => Math.max(rows, label === '' ? 0 : row + 1), 0);
    const bottom = height - 18;
    const top = shelf + 6;
    const y = (units: number) => bottom - (units / most) * (bottom - top);
    const { values, labelExpr } = dateTicks(film.start, 0, film.days - 1, width);
    const labels = JSON.parse(labelExpr.slice(0, labelExpr.lastIndexOf('['))) as Record<string, string>;
    const look = (one: ReplayFilm) => (one === this.baseline ? 0 : lookOf(this.strategy));
    const steps = (one: ReplayFilm) =>
      Array.from(one.waiting, (units, day) => `${this.along(day, one).toFixed(1)},${y(units).toFixed(1)}`);
    return html`<svg>
      ${marks.map(
        ({ from, to, label, labelX, row }) => svg`
          <rect x=${this.along(from, film)} width=${Math.max(1, this.along(to, film) - this.along(from, film))}
            y=${label === '' ? top : shelf - 14 * (row + 1)} height=${bottom - (label === '' ? top : shelf - 14 * (row + 1))}
            fill="var(--chart-band)" opacity="0.06" />
          <text x=${THUMB + labelX + 3} y=${shelf - 14 * row - 4}>${label}</text>`,
      )}
      ${films.map(
        (one) => svg`
          <path class="area" fill=${`var(--s${look(one)})`} d=${`M${this.along(0, one)},${bottom}L${steps(one).join('L')}L${this.along(one.days - 1, one)},${bottom}Z`} />
          <path class="line" stroke=${`var(--s${look(one)})`} d=${`M${steps(one).join('L')}`} />`,
      )}
      <line x1=${THUMB} x2=${width - THUMB} y1=${bottom} y2=${bottom} stroke="var(--chart-axis)" />
      ${values.map(
        (day) =>
          svg`<text x=${this.along(day, film)} y=${height - 4} text-anchor=${day === 0 ? 'start' : 'middle'}>${labels[String(day)]}</text>`,
      )}
      ${
        film.warmUpDays > 0
          ? svg`<line x1=${this.along(film.warmUpDays, film)} x2=${this.along(film.warmUpDays, film)} y1=${top} y2=${bottom}
              stroke="var(--ink-3)" stroke-dasharray="2 2" />
            <text x=${this.along(film.warmUpDays, film) - 4} y=${top + 10} text-anchor="end">warm-up</text>`
          : nothing
      }
      <line class="cursor" x1=${this.along(this.day, film)} x2=${this.along(this.day, film)} y1=${shelf} y2=${bottom} />
    </svg>`;
  }
}

/** Half the thumb of the slider: the plot above begins and ends where its middle does. */
const THUMB = 8;
