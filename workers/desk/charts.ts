import type { TopLevelSpec } from 'vega-lite';
import type { Board } from '../../src/report/board/board.js';
import { makeBoard } from '../../src/report/board/make-board.js';
import { CHART_VIEWS } from '../../src/report/charts/chart-views.js';
import type { Domain } from '../../src/report/charts/hold-axis.js';
import { CSS_THEME } from '../../src/report/charts/theme.js';
import type { ChartView } from '../../src/report/charts/view.js';
import { withColours } from '../../src/report/charts/with-colours.js';
import { Format } from '../../src/report/format.js';
import type { StudyResult } from '../../src/study/result.js';
import { newestOnly } from './newest-only.js';
import type { ChartAsk, ChartId, Drawn } from './protocol.js';

export interface ChartParts {
  /** What has been played of the newest shop; null before the first estimate. */
  readonly result: () => StudyResult | null;
  readonly sure: () => boolean;
  readonly draw: (spec: TopLevelSpec) => Promise<string>;
  readonly locale?: string;
  /** Charts of one future. */
  readonly ofFuture?: (ask: ChartAsk) => Promise<ChartView | null>;
}

/** Words, figures and charts of what has been played, each made so that what needn't move stays where it was the last time. */
export class Charts {
  private shown: Board | undefined;
  private readonly axes = new Map<string, Readonly<Record<string, Domain>>>();
  private memory: { readonly of: StudyResult; readonly made: Map<string, unknown> } | undefined;
  private readonly pictures = new Map<ChartId, (ask: ChartAsk) => Promise<Drawn | null>>();

  constructor(private readonly parts: ChartParts) {}

  board(chosen: string, lead?: string): Board | null {
    const result = this.parts.result();
    if (!result) return null;
    const { locale } = this.parts;
    this.shown = makeBoard(result, {
      chosen,
      sure: this.parts.sure(),
      ...(lead ? { lead } : {}),
      ...(locale ? { locale } : {}),
      ...(this.shown ? { previous: this.shown } : {}),
    });
    return this.shown;
  }

  /** The newest picture of a chart: an ask that waited while a newer one came gets the newer one's. */
  chart(ask: ChartAsk): Promise<Drawn | null> {
    let picture = this.pictures.get(ask.id);
    if (!picture) this.pictures.set(ask.id, (picture = newestOnly((newest: ChartAsk) => this.draw(newest))));
    return picture(ask);
  }

  async spec(ask: ChartAsk, colours: Readonly<Record<string, string>>): Promise<string | null> {
    const view = await this.view(ask);
    if (!view?.spec) return null;
    const head = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', title: view.title };
    return JSON.stringify({ ...head, ...withColours(view.spec, colours) }, null, 2);
  }

  /** Memory for as long as a result is the newest. */
  private once(result: StudyResult) {
    if (this.memory?.of !== result) this.memory = { of: result, made: new Map() };
    const { made } = this.memory;
    return <T>(key: string, make: () => T): T => {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as T;
    };
  }

  private async draw(ask: ChartAsk): Promise<Drawn | null> {
    const view = await this.view(ask);
    if (!view) return null;
    const { spec, ...rest } = view;
    return { view: rest, svg: spec ? await this.parts.draw(spec) : '' };
  }

  private async view(ask: ChartAsk): Promise<ChartView | null> {
    if (!Object.hasOwn(CHART_VIEWS, ask.id)) return (await this.parts.ofFuture?.(ask)) ?? null;
    const result = this.parts.result();
    if (!result) return null;
    const position = result.strategies.findIndex(({ name }) => name === ask.chosen);
    const view = CHART_VIEWS[ask.id]({
      result,
      chosen: Math.max(0, position),
      width: Math.max(LEAST.width, Math.round(ask.width)),
      height: Math.max(LEAST.height, Math.round(ask.height)),
      options: ask.options,
      focus: ask.focus,
      format: new Format(result.currency, this.parts.locale),
      theme: CSS_THEME,
      axes: this.axes.get(ask.id) ?? {},
      items: [],
      tried: [],
      once: this.once(result),
    });
    this.axes.set(ask.id, { ...this.axes.get(ask.id), ...view.axes });
    return view;
  }
}

/** Pixels below which no chart is drawn: the page scrolls instead. */
const LEAST = { width: 240, height: 120 };
