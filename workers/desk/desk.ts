import type { TopLevelSpec } from 'vega-lite';
import { formatProblem } from '../../src/domain/problems.js';
import { editShop } from '../../src/study/levers/edit-shop.js';
import type { Edit, Reading } from '../../src/study/levers/lever.js';
import { readingOf, type WorldBefore } from '../../src/study/levers/read-shop.js';
import { KeyBook } from '../../src/study/levers/key-book.js';
import { itemLevers } from '../../src/study/levers/item-levers.js';
import { complete } from '../../src/study/scenario-file/complete.js';
import { hover } from '../../src/study/scenario-file/hover.js';
import { openShop, type ShopFile } from '../../src/study/levers/shop-file.js';
import type { Goal } from '../../src/study/what-if/goal.js';
import type { SimulationApi, Spawn, WhatIfApi } from '../protocol.js';
import { Charts } from './charts.js';
import { Futures } from './futures.js';
import { glanceAt } from './glance-at.js';
import { Playing } from './playing.js';
import { Plans } from './plans.js';
import { RecordedOrders } from './recorded-orders.js';
import { RecordedShop } from './recorded-shop.js';
import type { ChartAsk, DeskApi, Played, ShopText, Tick, Told } from './protocol.js';
import { DataBeside } from './shop-digest.js';
import { studyFiles } from './study-files.js';

export interface DeskParts {
  /** Starts a worker that plays futures, and how many there may be. */
  readonly spawn: Spawn<SimulationApi & WhatIfApi>;
  readonly workers: number;
  /** A Vega-Lite spec as SVG text. */
  readonly draw: (spec: TopLevelSpec) => Promise<string>;
  readonly locale?: string;
}

/** The desk without its environment: the worker of the page and the tests bring their own. */
export function createDesk(parts: DeskParts): DeskApi {
  const playing = new Playing(parts);
  const futures = new Futures(() => playing.result, parts.locale);
  const plans = new Plans(() => recordedShop.scenario(file, shop), parts.locale);
  const charts = new Charts({
    result: () => playing.result,
    lookAt: (focus) => playing.lookAt(focus),
    sure: () => playing.sure,
    scenario: () => playing.scenario,
    draw: parts.draw,
    ofFuture: (ask) => futures.chart(ask),
    ...(parts.locale ? { locale: parts.locale } : {}),
  });
  let shop: ShopText = { name: 'scenario.yaml', text: '', files: {} };

  const recorded = new RecordedOrders();
  const recordedShop = new RecordedShop(recorded);
  let data = new DataBeside(shop.files);
  let file = openShop(shop.text, recorded.optionsFor(shop, data.readText));
  let world: WorldBefore | undefined;
  const book = new KeyBook();
  /** What a board was asked for last. */
  let asked: Omit<Told, 'board'> | undefined;

  /** `known`: the text has been read already. */
  function read(next: ShopText, known?: ShopFile): Reading & Played {
    shop = next;
    if (!known) data = new DataBeside(shop.files);
    file = known ?? openShop(shop.text, recorded.optionsFor(shop, data.readText));
    const { scenario, warnings } = file.understood.result;
    const digest = data.digest(shop.text);
    if (scenario) {
      futures.load(scenario);
      playing.play(scenario, {
        file: shop.name,
        digest,
        warnings: warnings.map(formatProblem),
      });
    }
    // The workers are at it already while the levers are made.
    const { reading } = readingOf(file, world, book);
    world ??= reading.shop?.world.levers;
    if (reading.shop) charts.read(digest, reading.shop);
    return { ...reading, version: playing.version };
  }

  /** A question and its answer take two more turns on busy threads. */
  function withBoard(tick: Tick): Tick {
    const board = asked && charts.board(asked.chosen, asked.lead);
    return asked && board ? { ...tick, told: { ...asked, board } } : tick;
  }

  return {
    open(opened: ShopText, goal: Goal, onTick: (tick: Tick) => void) {
      if (opened.name !== shop.name) playing.clear();
      world = undefined;
      playing.listen(goal, (tick) => {
        onTick(tick.fresh ? withBoard(tick) : tick);
        // The page is drawing already.
        if (tick.fresh) charts.remember();
      });
      return read(opened);
    },
    edit(edit: Edit) {
      const edited = editShop(file, edit, world);
      if ('refused' in edited) return { ...read(shop, file), refused: edited.refused };
      const reading = read({ ...shop, text: edited.file.text }, edited.file);
      return { ...reading, ...(edited.chosen ? { chosen: edited.chosen } : {}) };
    },
    itemLevers: (strategy: string, item: string) => itemLevers(file, strategy, item),
    retype: (text: string) => read({ ...shop, text }),
    rename: (name: string) => read({ ...shop, name }),
    aim: (goal: Goal) => playing.aim(goal),
    stop: () => playing.stop(),
    goOn: () => playing.goOn(),
    board(chosen: string, lead?: string) {
      asked = { chosen, ...(lead === undefined ? {} : { lead }) };
      return charts.board(chosen, lead, 'digest');
    },
    chart: (ask: ChartAsk) => charts.chart(ask),
    spec: (ask: ChartAsk, colours: Readonly<Record<string, string>>) => charts.spec(ask, colours),
    items: (ask) => charts.items(ask),
    orders: (ask) => futures.orders(ask),
    story: (ask) => futures.story(ask),
    replay: (strategy, replication) => futures.replay(strategy, replication),
    plan: (ask) => plans.plan(ask),
    planFiles: (ask) => plans.files(ask),
    async files(what) {
      const { result, scenario } = playing;
      if (!result || !scenario) return [];
      const { draw, locale } = parts;
      return studyFiles(what, { result, scenario, draw, ...(locale ? { locale } : {}) });
    },
    glance: (other: ShopText, n: number) =>
      glanceAt(other, n, {
        playing,
        options: new RecordedOrders().optionsFor(other, new DataBeside(other.files).readText),
        ...(parts.locale ? { locale: parts.locale } : {}),
      }),
    complete,
    hover,
  };
}
