import type { Problem } from '../../domain/problems.js';
import type { Scenario } from '../../domain/scenario.js';
import { strategyName } from '../../domain/strategy-name.js';
import type { Path } from '../scenario-file/locate.js';
import type { ParseOptions } from '../scenario-file/parse.js';
import { asLever } from './as-lever.js';
import { handlesOf } from './families/index.js';
import { worldHandles } from './families/world/index.js';
import type { Handle } from './handle.js';
import { KeyBook } from './key-book.js';
import type { Lever, LeverGroup, LeverGroupTitle, Reading, ShopOutline, StrategyOutline } from './lever.js';
import { ordersPerDay } from './orders-per-day.js';
import { openShop, type ShopFile } from './shop-file.js';
import type { StrategyView } from './strategy-view.js';
import { strategyLines } from './strategy-lines.js';
import { summary } from './summary.js';

/** Levers of the world as they stood when the shop was opened: what they are compared with. */
export type WorldBefore = readonly Lever[];

/** What a text says, as the page shows it; with the exact scenario where there is one. */
export function readShop(
  text: string,
  options: ParseOptions,
  before?: WorldBefore,
): { readonly reading: Reading; readonly scenario?: Scenario; readonly warnings: readonly Problem[] } {
  return readingOf(openShop(text, options), before);
}

/** The same of a text that has been read already. `book`: one that is kept looks nothing up twice. */
export function readingOf(
  file: ShopFile,
  before?: WorldBefore,
  book = new KeyBook(),
): { readonly reading: Reading; readonly scenario?: Scenario; readonly warnings: readonly Problem[] } {
  const { text, understood } = file;
  const { scenario, problems = [], warnings } = understood.result;
  if (scenario === undefined) return { reading: { text, problems, warnings }, warnings };
  return { reading: { text, problems: [], warnings, shop: outline(file, scenario, before, book) }, scenario, warnings };
}

function outline(file: ShopFile, scenario: Scenario, before: WorldBefore | undefined, book: KeyBook): ShopOutline {
  const { replications } = scenario;
  return {
    title: scenario.title,
    currency: scenario.currency,
    start: scenario.start,
    horizonDays: scenario.horizonDays,
    items: scenario.catalog.items.map(({ name }) => name),
    ordersPerDay: ordersPerDay(scenario),
    replications: replications.kind === 'fixed' ? replications.n : replications.max,
    strategies: outlines(file, book),
    world: worldOf(file, before, book),
  };
}

function outlines(file: ShopFile, book: KeyBook): StrategyOutline[] {
  const [first] = file.strategies;
  const usual = byId(first === undefined ? [] : handlesOf(first));
  return file.strategies.map((view, row) => strategyOutline(view, row === 0, usual, file, book));
}

const byId = (handles: readonly Handle[]): ReadonlyMap<string, Handle> =>
  new Map(handles.map((handle) => [handle.id, handle]));

function strategyOutline(
  view: StrategyView,
  isBaseline: boolean,
  usual: ReadonlyMap<string, Handle>,
  file: ShopFile,
  book: KeyBook,
): StrategyOutline {
  const handles = isBaseline ? [...usual.values()] : handlesOf(view);
  const lineOf = ({ path }: Handle) => lineAt(file, [[...view.home, ...path], ['policy', ...path], path]);
  const levers = handles.map((handle) => ({ handle, lever: asLever(handle, usual.get(handle.id), lineOf, book) }));
  const groups = GROUPS.map((title): LeverGroup => {
    const inside = levers.filter(({ handle }) => handle.group === title);
    return { title, levers: inside.map(({ lever }) => lever) };
  });
  const all = levers.map(({ lever }) => lever);
  return {
    name: view.name,
    label: strategyName(view.name),
    summary: summary(view, all, isBaseline),
    groups: groups.filter((group) => group.levers.length > 0),
    changed: all.filter((lever) => lever.changed).length,
    ...strategyLines(file, view),
  };
}

const GROUPS: readonly LeverGroupTitle[] = ['Stock', 'Suppliers', 'Queue', 'Promises & care'];

function worldOf(file: ShopFile, before: WorldBefore | undefined, book: KeyBook): LeverGroup {
  const { scene } = file;
  const handles = scene === undefined ? [] : worldHandles(scene);
  const opened = new Map(before?.map((lever) => [lever.id, lever]));
  const levers = handles.map((handle): Lever => {
    const lever = asLever(handle, handle, (one) => lineAt(file, [one.path]), book);
    const was = opened.get(lever.id);
    if (lever.kind !== 'slider' || was?.kind !== 'slider') return lever;
    return { ...lever, ghost: was.ghost, was: was.was, changed: lever.value !== was.ghost };
  });
  return { title: 'World', levers };
}

/** The line of the first of these places at which something is written. */
function lineAt({ understood: { context } }: ShopFile, places: readonly Path[]): number | undefined {
  const place = places.find((path) => context?.has(path));
  return place === undefined ? undefined : context?.lineOf(place);
}
