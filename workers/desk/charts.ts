import type { TopLevelSpec } from 'vega-lite';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Board } from '../../src/report/board/board.js';
import { makeBoard } from '../../src/report/board/make-board.js';
import { CHART_VIEWS } from '../../src/report/charts/chart-views.js';
import type { Domain } from '../../src/report/charts/hold-axis.js';
import { CSS_THEME } from '../../src/report/charts/theme.js';
import type { ChartView } from '../../src/report/charts/view.js';
import { withColours } from '../../src/report/charts/with-colours.js';
import { costOfSupply } from '../../src/report/cost-of-supply.js';
import { ItemsTable } from '../../src/report/items-page.js';
import type { ShopOutline } from '../../src/study/levers/lever.js';
import type { StudyResult } from '../../src/study/result.js';
import { NO_FOCUS, type Focus } from '../../src/study/what-if/goal.js';
import { Formats } from './formats.js';
import { newestOnly } from './newest-only.js';
import type { ChartAsk, ChartId, Drawn, ItemsAsk, ItemsPage } from './protocol.js';
import { TriedSettings } from './tried-settings.js';

export interface ChartParts {
  /** What has been played of the newest shop; null before the first estimate. */
  readonly result: () => StudyResult | null;
  /** The same with its tables about a part of it; null when another part is asked for by now. */
  readonly lookAt?: (focus: Focus) => Promise<StudyResult | null>;
  readonly sure: () => boolean;
  /** The scenario of that result. */
  readonly scenario: () => Scenario | null;
  readonly draw: (spec: TopLevelSpec) => Promise<string>;
  readonly locale?: string;
  /** Charts of one future. */
  readonly ofFuture?: (ask: ChartAsk) => Promise<ChartView | null>;
}

/** Words, figures and charts of what has been played, each made so that what needn't move stays where it was the last time. */
export class Charts {
  private shown: Board | undefined;
  private readonly tried = new TriedSettings();
  private readonly formats: Formats;
  private readonly axes = new Map<string, Readonly<Record<string, Domain>>>();
  private readonly made = new WeakMap<StudyResult, Map<string, unknown>>();
  private readonly pictures = new Map<ChartId, (ask: ChartAsk) => Promise<Drawn | null>>();

  constructor(private readonly parts: ChartParts) {
    this.formats = new Formats(parts.locale);
  }

  /** What the levers of a text say, whose result is still to come. */
  read(digest: string, outline: ShopOutline): void {
    this.tried.read(digest, outline);
  }

  /** Every setting that has been on the desk long enough is one that was tried. To be called of every result, once it has been told. */
  remember(): void {
    const scenario = this.parts.scenario();
    const result = this.parts.result();
    if (!scenario || !result) return;
    this.tried.note(
      scenario,
      result,
      this.once(result)('cost of supply', () => costOfSupply(result)),
    );
  }

  /** `digest`: with the digest of what was played. */
  board(chosen: string, lead?: string, digest?: 'digest'): Board | null {
    const result = this.parts.result();
    if (!result) return null;
    this.shown = makeBoard(result, {
      chosen,
      sure: this.parts.sure(),
      format: this.formats.of(result.currency),
      ...(lead ? { lead } : {}),
      ...(this.shown ? { previous: this.shown } : {}),
      digest: digest !== undefined,
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

  /** Null for as long as nothing was counted by item. */
  async items(ask: ItemsAsk): Promise<ItemsPage | null> {
    const result = await this.resultOf(ask.focus.days ? { days: ask.focus.days } : NO_FOCUS);
    if (!result) return null;
    const names = this.itemNames();
    const chosen = positionOf(result, ask.chosen);
    const table = this.once(result)(`items ${chosen}`, () => ItemsTable.of(result, chosen, names, ask.focus));
    return table?.page(ask, this.formats.of(result.currency)) ?? null;
  }

  private async draw(ask: ChartAsk): Promise<Drawn | null> {
    const view = await this.view(ask);
    if (!view) return null;
    const { spec, ...rest } = view;
    return { view: rest, svg: spec ? await this.parts.draw(spec) : '' };
  }

  private async view(ask: ChartAsk): Promise<ChartView | null> {
    if (!Object.hasOwn(CHART_VIEWS, ask.id)) return (await this.parts.ofFuture?.(ask)) ?? null;
    const result = await this.resultOf(partOf(ask));
    const scenario = this.parts.scenario();
    if (!result) return null;
    const view = CHART_VIEWS[ask.id]({
      result,
      chosen: positionOf(result, ask.chosen),
      width: Math.max(LEAST.width, Math.round(ask.width)),
      height: Math.max(LEAST.height, Math.round(ask.height)),
      options: ask.options,
      format: this.formats.of(result.currency),
      theme: CSS_THEME,
      axes: this.axes.get(ask.id) ?? {},
      items: this.itemNames(),
      tried: scenario && ask.id === 'frontier' ? this.tried.besides(scenario, result) : [],
      once: this.once(result),
    });
    this.axes.set(ask.id, { ...this.axes.get(ask.id), ...view.axes });
    return view;
  }

  private async resultOf(focus: Focus): Promise<StudyResult | null> {
    const { lookAt, result } = this.parts;
    return lookAt && (focus.days || focus.items?.length) ? lookAt(focus) : result();
  }

  private itemNames(): readonly string[] {
    return this.parts.scenario()?.catalog.items.map(({ name }) => name) ?? [];
  }

  /** Memory for as long as somebody has the result. */
  private once(result: StudyResult) {
    let made = this.made.get(result);
    if (!made) this.made.set(result, (made = new Map()));
    const kept = made;
    return <T>(key: string, make: () => T): T => {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    };
  }
}

/** Pixels below which no chart is drawn: the page scrolls instead. */
const LEAST = { width: 240, height: 120 };

/** A strategy that is gone is taken for the baseline, until the page has chosen another one. */
const positionOf = ({ strategies }: StudyResult, chosen: string): number =>
  Math.max(
    0,
    strategies.findIndex(({ name }) => name === chosen),
  );

/** What of the focus a chart is about. Days are chosen on the fan and the heat map, and items on the heat map: those go on showing all. */
function partOf({ id, focus }: ChartAsk): Focus {
  if (id === 'waits') return focus;
  return id === 'fan' && focus.items?.length ? { items: focus.items } : NO_FOCUS;
}
