import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Board } from '../../../src/report/board/board.js';
import type { ChartAct } from '../../../src/report/charts/view.js';
import { NO_FOCUS } from '../../../src/study/what-if/goal.js';
import type { ChartAsk, ChartId, Drawn } from '../../../workers/desk/protocol.js';
import { shared } from '../../styles/shared.js';
import { store, UseStore } from '../../store/use-store.js';
import { atRest } from '../at-rest.js';
import type { Brushed } from './brush-focus.js';
import { actOn } from './chart-act.js';
import { choiceOf, LINKED, type ChartChoice } from './chart-choices.js';
import './chart-drawing.js';
import { ChartFeed } from './chart-feed.js';
import { chartPanelStyles } from './chart-panel.styles.js';
import './chart-table.js';
import type { ChartTableElement } from './chart-table.js';
import { focusText } from '../focus-text.js';
import { icon } from '../icon.js';
import '../menu-button.js';
import { saveChart } from './save-chart.js';
import '../segment-control.js';
import '../strategy-mark.js';
import { WatchSize } from '../watch-size.js';

/**
 * A chart with its finding as the title. The desk draws it for just this size; here it is chosen what is drawn, read as a table and saved.
 * The old picture stays until there is a new one. Fires `drawn` with each new view, and `day` with the day that is pointed at.
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
  /** A day that is pointed at elsewhere, on charts over time. */
  @property({ attribute: false }) day: number | null = null;
  @state() private drawn: Drawn | null = null;
  @state() private picked: Readonly<Record<string, string>> = {};
  @query('chart-drawing') private place!: HTMLElement;
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
    () => (this.boardAsked === null || this.boardAsked === this.board.now ? Promise.resolve() : atRest()),
    (is) => this.toggleAttribute('busy', is),
  );
  /** Another one comes by itself, and can wait; all else is what somebody has just asked for. */
  private boardAsked: Board | null = null;

  constructor() {
    super();
    new WatchSize(
      this,
      () => this.place,
      ({ width, height }) => {
        this.size = { width: Math.floor(width), height: Math.floor(height) };
        this.requestUpdate();
      },
    );
  }

  override updated(): void {
    const { width, height } = this.size;
    const words = [this.board.now, this.chosen.now, this.focused.now, this.lead.now];
    const key = [...words, this.picked, this.options, this.chart, this.replication, this.order, width, height];
    if (key.every((part, i) => part === this.asked[i])) return;
    this.asked = key;
    this.feed.want();
  }

  override render() {
    const { view } = this.drawn ?? {};
    const { strategies, start, items } = this.good.now?.shop ?? NO_SHOP;
    const chosen = strategies.find(({ name }) => name === this.chosen.now);
    const choice = choiceOf(this.chart, chosen?.label ?? '', strategies[0]?.label ?? '');
    const focus = LINKED.includes(this.chart) ? focusText(this.focused.now, start, items) : '';
    return html`
      <header>
        <h2 id="title" title=${view?.title ?? ''}>${view?.title ?? html`<span class="vh">Not drawn yet</span>`}</h2>
        ${
          focus === ''
            ? nothing
            : html`<button
                class="chip"
                aria-label=${`Only ${focus}: look at all again`}
                @click=${() => store.clearFocus()}
              >
                ${focus}${icon('cross')}
              </button>`
        }
        ${
          view
            ? html`<menu-button label="Table and files of this chart" .items=${MENU} @pick=${this.save}></menu-button>`
            : nothing
        }
      </header>
      <div class="sub">
        ${choice ? this.choice(choice) : nothing}
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
        <chart-drawing
          .drawn=${this.drawn}
          .day=${this.day}
          .focused=${LINKED.includes(this.chart) ? this.focused.now : NO_FOCUS}
          ?stale=${this.old.now}
          @act=${(event: CustomEvent<ChartAct>) => actOn(event.detail)}
          @brush=${this.brushed}
          @day=${(event: CustomEvent<number | null>) => this.fire('day', event.detail)}
          @table=${this.showTable}
        ></chart-drawing>
      </figure>
      ${
        view
          ? html`<chart-table
              .heading=${view.title}
              .note=${view.note}
              .table=${view.table}
              @csv=${() => this.saveAs('csv')}
            ></chart-table>`
          : nothing
      }
    `;
  }

  private choice({ option, label, look, options }: ChartChoice) {
    const value = this.picked[option] ?? this.options[option] ?? options[0]?.value ?? '';
    const pick = (next: string) => (this.picked = { ...this.picked, [option]: next });
    if (look === 'segment')
      return html`<segment-control
        .label=${label}
        .options=${options}
        .value=${value}
        @change=${(event: CustomEvent<string>) => pick(event.detail)}
      ></segment-control>`;
    return html`<span class="list"
      ><select aria-label=${label} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${options.map(
          (one) => html`<option value=${one.value} ?selected=${live(one.value === value)}>${one.label}</option>`,
        )}</select
      >${icon('down')}</span
    >`;
  }

  private ask(): ChartAsk | null {
    const { width, height } = this.size;
    if (width < 40 || height < 40 || this.board.now === null) return null;
    this.boardAsked = this.board.now;
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
    this.drawn = drawn;
    this.fire('drawn', drawn.view);
  }

  private readonly showTable = (): void => {
    if (this.drawn) void this.table.show();
  };

  private readonly brushed = ({ detail: { waits, ...focus } }: CustomEvent<Brushed>): void => {
    if (waits) actOn({ kind: 'orders', query: { which: 'waited', waits, ...this.focused.now } });
    else store.lookAt({ ...this.focused.now, ...focus });
  };

  private readonly save = (event: CustomEvent<string>): void => {
    if (event.detail === 'table') this.showTable();
    else this.saveAs(event.detail);
  };

  private saveAs(form: string): void {
    const ask = this.ask();
    if (this.drawn && ask) void saveChart(form, this.drawn, ask, this);
  }

  private fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const NO_SHOP = { strategies: [], start: '1970-01-01', items: [] } as const;

const MENU = [
  { value: 'table', label: 'Table' },
  { value: 'png', label: 'PNG picture' },
  { value: 'svg', label: 'SVG drawing' },
  { value: 'csv', label: 'CSV figures' },
  { value: 'vega', label: 'Vega-Lite spec' },
];
