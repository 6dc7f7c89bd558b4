import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChartPoint } from '../../src/report/charts/view.js';
import type { ChartAsk, ChartId, Drawn } from '../../workers/desk/protocol.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { brushed, brushShape, type BrushBox } from './brush-focus.js';
import { actOn } from './chart-act.js';
import { choiceOf, LINKED } from './chart-choices.js';
import { ChartFeed } from './chart-feed.js';
import { chartPanelStyles } from './chart-panel.styles.js';
import { saveChart } from './save-chart.js';
import './chart-table.js';
import type { ChartTableElement } from './chart-table.js';
import './floating-tip.js';
import type { FloatingTip } from './floating-tip.js';
import { focusText } from './focus-text.js';
import { CROSS, DOWN } from './icons.js';
import './menu-button.js';
import { nearestPoint, walkPoints } from './nearest-point.js';
import './segment-control.js';
import './strategy-mark.js';

/**
 * A chart with its finding as the title. The desk draws it for just this size; here it is walked by arrows or the pointer, brushed,
 * clicked, read as a table and saved. The old picture stays until there is a new one.
 */
@customElement('chart-panel')
export class ChartPanel extends LitElement {
  static override styles = [shared, chartPanelStyles];
  @property() chart: ChartId = 'fan';
  /** For charts of one future. */
  @property({ attribute: false }) replication?: number;
  @property({ attribute: false }) order?: number;
  /** Options of the ask beside those that are chosen here. */
  @property({ attribute: false }) options: Readonly<Record<string, string>> = {};
  /** A day that is pointed at elsewhere, on charts over time. Which one is pointed at here is told by the event `day`. */
  @property({ attribute: false }) day: number | null = null;
  @state() private drawn: Drawn | null = null;
  @state() private picked: Readonly<Record<string, string>> = {};
  /** The point that the pointer or the arrows are on. */
  @state() private at = -1;
  @state() private box: BrushBox | null = null;
  @state() private said = '';
  @query('.place') private place!: HTMLElement;
  @query('.drawing') private drawing!: HTMLElement;
  @query('.paper') private paper!: HTMLElement;
  @query('floating-tip') private tip!: FloatingTip;
  @query('chart-table') private table!: ChartTableElement;
  private readonly board = new UseStore(this, (now) => now.board);
  private readonly good = new UseStore(this, (now) => now.good);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly focused = new UseStore(this, (now) => now.focus);
  private readonly old = new UseStore(this, (now) => now.stale);
  private readonly lead = new UseStore(this, (now) => now.lead);
  private size = { width: 0, height: 0 };
  private asked: readonly unknown[] = [];
  private readonly feed = new ChartFeed(
    () => this.ask(),
    (ask) => store.desk.chart(ask),
    (drawn) => this.took(drawn),
  );
  private readonly resized = new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? this.size;
    this.size = { width: Math.floor(width), height: Math.floor(height) };
    this.requestUpdate();
  });

  override firstUpdated(): void {
    this.resized.observe(this.place);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.resized.observe(this.place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.stopBrush?.abort();
  }

  override updated(): void {
    const { width, height } = this.size;
    const key = [
      this.board.now,
      this.chosen.now,
      this.focused.now,
      this.lead.now,
      this.picked,
      this.options,
      this.chart,
      this.replication,
      this.order,
      width,
      height,
    ];
    if (key.every((part, i) => part === this.asked[i])) return;
    this.asked = key;
    this.feed.want();
  }

  override render() {
    const view = this.drawn?.view;
    const points = view?.points ?? [];
    const point = points[this.at];
    const { strategies, start, items } = this.good.now?.shop ?? { strategies: [], start: '1970-01-01', items: [] };
    const chosen = strategies.find(({ name }) => name === this.chosen.now);
    const choice = choiceOf(this.chart, chosen?.label ?? '', strategies[0]?.label ?? '');
    const focus = LINKED.includes(this.chart) ? focusText(this.focused.now, start, items) : '';
    this.toggleAttribute('stale', this.old.now);
    return html`
      <header>
        <h3 id="title" title=${view?.title ?? ''}>${view?.title}</h3>
        ${
          focus === ''
            ? nothing
            : html`<button
                class="chip"
                aria-label=${`Only ${focus}: look at all again`}
                @click=${() => store.clearFocus()}
              >
                ${focus}${CROSS}
              </button>`
        }
        ${
          view
            ? html`<menu-button label="Table and files of this chart" .items=${MENU} @pick=${this.save}></menu-button>`
            : nothing
        }
      </header>
      <div class="sub">
        ${
          choice?.look === 'list'
            ? html`<span class="list"
                ><select
                  aria-label=${choice.label}
                  @change=${(event: Event) => this.pick(choice.option, (event.target as HTMLSelectElement).value)}
                >
                  ${choice.options.map(
                    ({ value, label }) =>
                      html`<option
                        value=${value}
                        ?selected=${live(value === this.optionOf(choice.option, choice.options[0]?.value))}
                      >
                        ${label}
                      </option>`,
                  )}</select
                >${DOWN}</span
              >`
            : nothing
        }
        ${
          choice?.look === 'segment'
            ? html`<segment-control
                .label=${choice.label}
                .options=${choice.options}
                .value=${this.optionOf(choice.option, choice.options[0]?.value)}
                @change=${(event: CustomEvent<string>) => this.pick(choice.option, event.detail)}
              ></segment-control>`
            : nothing
        }
        <p title=${view?.note ?? ''}>${view?.note}</p>
        ${
          view && view.legend.length > 0
            ? html`<ul class="legend">
                ${view.legend.map(
                  ({ strategy, name }) => html`<li><strategy-mark .strategy=${strategy}></strategy-mark>${name}</li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
      <figure aria-labelledby="title">
        <div class="place">
          <div
            class=${point?.act ? 'drawing acts' : 'drawing'}
            role="application"
            aria-roledescription="chart"
            aria-labelledby="title"
            aria-describedby="summary"
            tabindex=${view ? 0 : -1}
            @keydown=${this.keyed}
            @keyup=${this.keyLeft}
            @focus=${this.came}
            @blur=${this.left}
            @pointermove=${this.over}
            @pointerleave=${this.left}
            @pointerdown=${this.pressed}
            @click=${this.clicked}
          >
            <div class="paper"></div>
            ${view ? this.overlay(point) : nothing}
            ${view?.empty === undefined ? nothing : html`<p class="empty">${view.empty}</p>`}
          </div>
        </div>
        <p id="summary" class="vh">${view?.summary}</p>
        <p class="vh" aria-live="polite">${this.said}</p>
      </figure>
      <floating-tip></floating-tip>
      ${
        view
          ? html`<chart-table
              .heading=${view.title}
              .note=${view.note}
              .table=${view.table}
              @csv=${() => this.save(new CustomEvent('pick', { detail: 'csv' }))}
            ></chart-table>`
          : nothing
      }
    `;
  }

  /** The table behind it: the key `T`, and the menu. */
  async showTable(): Promise<void> {
    if (!this.drawn) return;
    this.tip.hide();
    await this.table.show();
  }

  private overlay(point: ChartPoint | undefined) {
    const { view } = this.drawn!;
    const shape = this.box && view.brush ? brushShape(view.brush, view.plot, this.box) : null;
    const { plot, days } = view;
    const along = days && this.day !== null && !point ? (this.day - days[0]) / (days[1] - days[0]) : -1;
    const x = plot.left + along * plot.width;
    return html`<svg class="over" aria-hidden="true">
      ${
        along >= 0 && along <= 1
          ? svg`<line class="cross" x1=${x} x2=${x} y1=${plot.top} y2=${plot.top + plot.height} />`
          : nothing
      }
      ${
        point && view.brush?.x && !view.brush.y
          ? svg`<line class="cross" x1=${point.x} x2=${point.x} y1=${plot.top} y2=${plot.top + plot.height} />`
          : nothing
      }
      ${point ? svg`<circle class="here" cx=${point.x} cy=${point.y} r="5" />` : nothing}
      ${
        shape
          ? svg`<rect class="brush" x=${shape.x0} y=${shape.y0} width=${shape.x1 - shape.x0} height=${shape.y1 - shape.y0} />`
          : nothing
      }
    </svg>`;
  }

  private optionOf(option: string, first = ''): string {
    return this.picked[option] ?? this.options[option] ?? first;
  }

  private pick(option: string, value: string): void {
    this.picked = { ...this.picked, [option]: value };
  }

  private ask(): ChartAsk | null {
    const { width, height } = this.size;
    if (width < 40 || height < 40 || this.board.now === null) return null;
    const { level, ...others } = { ...this.options, ...this.picked };
    const waits = this.chart === 'fan' && level === 'waits';
    return {
      id: waits ? 'waits' : this.chart,
      width,
      height,
      chosen: this.chosen.now,
      options: waits || level === undefined ? others : { ...others, level },
      focus: this.focused.now,
      ...(this.replication === undefined ? {} : { replication: this.replication }),
      ...(this.order === undefined ? {} : { order: this.order }),
    };
  }

  private took(drawn: Drawn): void {
    const before = this.drawn;
    if (before && before.view.id !== drawn.view.id) this.at = -1;
    this.drawn = drawn;
    this.dispatchEvent(new CustomEvent('drawn', { detail: drawn.view }));
    if (this.at >= drawn.view.points.length) this.at = -1;
    // Markup of our own draw worker, whose texts are escaped there.
    if (before?.svg !== drawn.svg) this.paper.innerHTML = drawn.svg;
  }

  // Walking and pointing

  private go(to: number, aloud: boolean): void {
    const point = this.drawn?.view.points[to];
    this.at = point ? to : -1;
    this.tellDay(point?.x);
    if (!point) return this.tip.hide();
    const { left, top } = this.drawing.getBoundingClientRect();
    const [x, y] = [left + point.x, top + point.y];
    void this.tip.show({ left: x, right: x, top: y - 4, bottom: y + 4 }, point.text);
    if (aloud) this.said = point.text.join(', ');
  }

  private tellDay(x: number | undefined): void {
    const { days, plot } = this.drawn?.view ?? {};
    if (!days || !plot) return;
    const detail = x === undefined ? null : days[0] + ((x - plot.left) / plot.width) * (days[1] - days[0]);
    this.dispatchEvent(new CustomEvent('day', { detail }));
  }

  private over(event: PointerEvent): void {
    const { view } = this.drawn ?? {};
    if (!view || this.stopBrush) return;
    const { x, y } = this.inDrawing(event);
    this.go(nearestPoint(view.points, x, y, view.brush?.x !== undefined && view.brush.y === undefined), false);
  }

  private readonly came = (): void => {
    if (this.at >= 0 && this.drawing.matches(':focus-visible')) this.go(this.at, true);
  };

  private readonly left = (): void => {
    if (this.stopBrush) return;
    this.tip.hide();
    this.tellDay(undefined);
    if (!this.drawing.matches(':focus-visible')) this.at = -1;
  };

  private clicked(event: MouseEvent): void {
    if (this.brushedJustNow) return;
    const { view } = this.drawn ?? {};
    const { x, y } = this.inDrawing(event);
    const at = view ? nearestPoint(view.points, x, y, view.brush?.x !== undefined && view.brush.y === undefined) : -1;
    const act = view?.points[at]?.act;
    if (act) actOn(act);
  }

  private keyed(event: KeyboardEvent): void {
    const { view } = this.drawn ?? {};
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = walkPoints(view.points, this.at, event.key);
    if (to !== null) {
      if (event.shiftKey && view.brush) this.stretch(to);
      this.go(to, true);
    } else if (event.key === 'Enter') {
      const act = view.points[this.at]?.act;
      if (this.box) this.settle();
      else if (act) actOn(act);
    } else if (event.key === 't' || event.key === 'T') void this.showTable();
    else if (event.key === 'Escape' && (this.box || this.tip.matches(':popover-open'))) {
      this.box = null;
      this.tip.hide();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Brushing

  private stopBrush: AbortController | null = null;
  private brushedJustNow = false;

  private pressed(event: PointerEvent): void {
    const { view } = this.drawn ?? {};
    this.brushedJustNow = false;
    if (event.button !== 0 || !view?.brush) return;
    const { x, y } = this.inDrawing(event);
    const { plot } = view;
    if (x < plot.left - 4 || x > plot.left + plot.width + 4 || y < plot.top || y > plot.top + plot.height) return;
    const stop = new AbortController();
    const { signal } = stop;
    const end = (keep: boolean) => {
      stop.abort();
      this.stopBrush = null;
      if (keep && this.box) {
        this.brushedJustNow = true;
        this.settle();
      }
      this.box = null;
    };
    addEventListener(
      'pointermove',
      (moved) => {
        const to = this.inDrawing(moved);
        if (!this.box && Math.hypot(to.x - x, to.y - y) < 5) return;
        this.stopBrush = stop;
        this.tip.hide();
        this.at = -1;
        this.box = { x0: x, y0: y, x1: to.x, y1: to.y };
      },
      { signal },
    );
    addEventListener('pointerup', () => end(true), { signal });
    addEventListener('pointercancel', () => end(false), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal, capture: true });
  }

  /** The brush of the keyboard: from the point where Shift was first held to the one that is reached. */
  private stretch(to: number): void {
    const points = this.drawn?.view.points ?? [];
    const from = points[this.at] ?? points[to];
    const next = points[to];
    if (!from || !next) return;
    const { x0, y0 } = this.box ?? { x0: from.x, y0: from.y };
    this.box = { x0, y0, x1: next.x, y1: next.y };
  }

  private keyLeft(event: KeyboardEvent): void {
    if (event.key === 'Shift' && this.box) this.settle();
  }

  private settle(): void {
    const { view } = this.drawn ?? {};
    if (!view?.brush || !this.box) return;
    const { waits, ...focus } = brushed(view.brush, view.plot, this.box);
    this.box = null;
    if (waits) actOn({ kind: 'orders', query: { which: 'waited', waits, ...this.focused.now } });
    else store.lookAt({ ...this.focused.now, ...focus });
  }

  private inDrawing({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = this.drawing.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private readonly save = (event: CustomEvent<string>): void => {
    if (event.detail === 'table') return void this.showTable();
    const ask = this.ask();
    if (this.drawn && ask) void saveChart(event.detail, this.drawn, ask, this);
  };
}

const MENU = [
  { value: 'table', label: 'Table' },
  { value: 'png', label: 'PNG picture' },
  { value: 'svg', label: 'SVG drawing' },
  { value: 'csv', label: 'CSV figures' },
  { value: 'vega', label: 'Vega-Lite spec' },
];
