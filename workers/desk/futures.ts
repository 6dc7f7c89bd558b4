import type { Scenario } from '../../src/domain/scenario.js';
import { deliveries } from '../../src/report/charts/deliveries.js';
import type { FutureChartInput } from '../../src/report/charts/future-frame.js';
import { orderCauses } from '../../src/report/charts/order-causes.js';
import { orderStock } from '../../src/report/charts/order-stock.js';
import { orderStrategies } from '../../src/report/charts/order-strategies.js';
import { CSS_THEME } from '../../src/report/charts/theme.js';
import type { ChartView } from '../../src/report/charts/view.js';
import { Format } from '../../src/report/format.js';
import { filterChips } from '../../src/report/future/filter-words.js';
import { findOrders } from '../../src/report/future/find-orders.js';
import { orderLine } from '../../src/report/future/order-rows.js';
import { replayFilm, type ReplayFilm } from '../../src/report/future/replay-film.js';
import { storyPage, type StoryPage } from '../../src/report/future/story-page.js';
import { storySetting, type StorySetting } from '../../src/report/future/story-setting.js';
import { typicalFuture } from '../../src/report/future/typical-future.js';
import type { Future } from '../../src/study/future/future.js';
import type { StudyResult } from '../../src/study/result.js';
import { FutureShelf } from './future-shelf.js';
import { Outdated } from './in-slices.js';
import { Latest } from './latest.js';
import type { ChartAsk, OrdersAsk, OrdersPage, StoryAsk } from './protocol.js';

/** What the desk says of single futures: the list of orders, one order's story. Null while there is no shop, or it has just changed. */
export class Futures {
  readonly shelf = new FutureShelf();
  private readonly found = new Latest<Promise<Int32Array>>(6);
  private setting: StorySetting | null = null;

  /** `study`: what has been played of the shop so far. */
  constructor(
    private readonly study: () => StudyResult | null,
    private readonly locale?: string,
  ) {}

  load(scenario: Scenario): void {
    this.shelf.load(scenario);
    this.found.clear();
    this.setting = storySetting(scenario, new Format(scenario.currency, this.locale));
  }

  orders(ask: OrdersAsk): Promise<OrdersPage | null> {
    return this.answer(async (setting) => {
      const at = this.which(ask);
      const future = await this.shelf.future(at.strategy, at.replication);
      const places = await this.find(future, ask);
      const { format, dates, catalog } = setting;
      const { horizonDays } = setting.scenario;
      const words = { items: catalog.items.map(({ name }) => name), dates, format, horizonDays };
      const shown = places.subarray(ask.from, ask.from + ask.count);
      return {
        found: places.length,
        from: ask.from,
        rows: Array.from(shown, (k) => orderLine(future, k, words)),
        replication: at.replication,
        typical: this.typical(at.strategy) === at.replication,
        futures: this.study()?.replications ?? 1,
        chips: filterChips(ask.filter, words.items, dates),
      };
    });
  }

  story(ask: StoryAsk): Promise<StoryPage | null> {
    return this.answer(async (setting) => {
      const { strategy, replication } = this.which(ask);
      const material = await this.shelf.story(strategy, replication, ask.order);
      return material && storyPage(material, setting);
    });
  }

  /** One future to be watched; `replication` −1 is a typical one. */
  replay(strategy: string, replication: number): Promise<ReplayFilm | null> {
    return this.answer(async (setting) => {
      const at = this.which({ strategy, replication });
      const baseline = await this.shelf.future(0, at.replication);
      const future = await this.shelf.future(at.strategy, at.replication);
      return replayFilm(future, baseline, setting, { warmUpDays: this.shelf.prepared!.warmUpDays, most: MOST_SHELVES });
    });
  }

  /** A chart of one future; null where there is none of that name, or no such order. */
  chart(ask: ChartAsk): Promise<ChartView | null> {
    return this.answer(async (setting) => {
      const at = this.which({ strategy: ask.chosen, replication: ask.replication ?? -1 });
      const input: FutureChartInput = {
        width: Math.max(240, Math.round(ask.width)),
        height: Math.max(90, Math.round(ask.height)),
        options: ask.options,
        focus: ask.focus,
        // With the warm-up as it was found, where the file leaves it to be found.
        setting: { ...setting, scenario: this.shelf.prepared!.scenario },
        format: setting.format,
        theme: CSS_THEME,
      };
      if (ask.id === 'deliveries') return deliveries(await this.shelf.future(at.strategy, at.replication), input);
      if (ask.order === undefined) return null;
      if (ask.id === 'order-strategies') {
        const { strategies } = setting.scenario;
        const futures = await Promise.all(strategies.map((_, s) => this.shelf.future(s, at.replication)));
        return orderStrategies(futures, ask.order, input);
      }
      const material = await this.shelf.story(at.strategy, at.replication, ask.order);
      if (!material) return null;
      return ask.id === 'order-causes' ? orderCauses(material, input) : orderStock(material, input);
    });
  }

  /** The rows that were asked for by name and number: an unknown strategy is the baseline, a negative future a typical one. */
  which(ask: { readonly strategy: string; readonly replication: number }): { strategy: number; replication: number } {
    const { strategies } = this.setting!.scenario;
    const strategy = Math.max(
      0,
      strategies.findIndex(({ name }) => name === ask.strategy),
    );
    return { strategy, replication: ask.replication < 0 ? this.typical(strategy) : ask.replication };
  }

  /** Does the work for the shop that is on the desk now. */
  async answer<T>(work: (setting: StorySetting) => Promise<T | null>): Promise<T | null> {
    if (this.setting === null || this.shelf.prepared === null) return null;
    try {
      return await work(this.setting);
    } catch (error) {
      if (error instanceof Outdated) return null;
      throw error;
    }
  }

  private typical(strategy: number): number {
    const study = this.study();
    return study && strategy < study.strategies.length ? typicalFuture(study.outcomes, strategy) : 0;
  }

  private find(future: Future, { filter }: OrdersAsk): Promise<Int32Array> {
    const { strategy, replication } = future;
    return this.found.get(`${strategy} ${replication} ${JSON.stringify(filter)}`, async () => {
      const { scenario, warmUpDays } = this.shelf.prepared!;
      const baseline = filter.saved ? await this.shelf.future(0, replication) : undefined;
      return findOrders(future, filter, {
        items: scenario.catalog.items.map(({ name }) => name),
        warmUpDays,
        horizonDays: scenario.horizonDays,
        ...(baseline ? { baseline } : {}),
      });
    });
  }
}

/** Shelves that can be told apart on a screen. */
const MOST_SHELVES = 60;
