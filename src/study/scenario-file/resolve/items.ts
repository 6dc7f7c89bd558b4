import type { Item } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import type { LoadedHistory } from '../history.js';
import type { Path } from '../locate.js';
import type { ItemBlock, Items, ItemsFromHistory } from '../schema/items.js';
import type { Price } from '../schema/quantities.js';
import type { NameTables } from './names.js';
import { checkSubstitutes } from './substitutes.js';

/** Items in row order and their popularity. */
export interface ResolvedItems {
  readonly items: readonly Item[];
  readonly popularity: readonly number[];
  /** How each is bought; '' = nothing said. */
  readonly lineSizes: readonly string[];
}

export function resolveItems(
  section: Items,
  names: NameTables,
  history: LoadedHistory | undefined,
  context: Context,
): ResolvedItems {
  if ('from' in section && section.from === 'history')
    return fromHistory(section as ItemsFromHistory, history, context);
  const blocks = section as Readonly<Record<string, ItemBlock>>;
  const list = names.items.list;
  if (list.length === 0) context.problem(['items'], say.nothingGiven('item'));
  for (const name of list) if (name === 'all') context.problem(['items', name], say.reservedName(name), 'key');
  checkSubstitutes(blocks, names, context);
  return {
    items: list.map((name) => itemOf(name, blocks[name], names, context)),
    popularity: list.map((name) => blocks[name].popularity),
    lineSizes: list.map((name) => blocks[name].lineSize ?? ''),
  };
}

function itemOf(name: string, block: ItemBlock, names: NameTables, context: Context): Item {
  const path: Path = ['items', name];
  const price = context.money(block.price, [...path, 'price']);
  const item = {
    name,
    price,
    cost: costOf(block.cost, price, [...path, 'cost'], context),
    holdingPerYear: block.holding,
    backorderCostPerDay: context.money(block.backorderCost, [...path, 'backorderCost']),
    group: block.group ?? '',
    ...returnsOf(block),
    ...substitutesOf(block, names),
    ...customizeOf(block),
  };
  const initial = initialOnHand(block.initial, names, [...path, 'initial'], context);
  return initial === undefined ? item : { ...item, initialOnHand: initial };
}

/** Nothing where nothing comes back. */
const returnsOf = ({ returns }: Pick<ItemBlock, 'returns'>) => (returns && returns.share > 0 ? { returns } : {});

/** What most would take first. Names that don't exist are reported by `checkSubstitutes`. */
function substitutesOf({ substitutes = {} }: ItemBlock, names: NameTables): Pick<Item, 'substitutes'> {
  const choices = Object.entries(substitutes).map(([other, share]) => ({ item: names.items.find(other), share }));
  return choices.length > 0 ? { substitutes: choices.toSorted((a, b) => b.share - a.share) } : {};
}

/** Nothing where nobody asks for it. */
function customizeOf({ customize }: Pick<ItemBlock, 'customize'>): Pick<Item, 'customize'> {
  if (!customize || customize.share === 0) return {};
  const { share, takes, capacity } = customize;
  return { customize: { share, takesDays: takes, unitsPerDay: capacity } };
}

function costOf(cost: Price, price: number, path: Path, context: Context): number {
  if ('amount' in cost) return context.money(cost, path);
  if (cost.of === 'cost') context.problem(path, say.costOfCost());
  return cost.share * price;
}

function initialOnHand(initial: ItemBlock['initial'], names: NameTables, path: Path, context: Context) {
  if (initial === undefined) return undefined;
  const { list } = names.locations;
  if (typeof initial === 'number') return list.map(() => initial);
  for (const place of Object.keys(initial)) names.locations.row(place, [...path, place], context, 'key');
  return list.map((place) => initial[place] ?? 0);
}

function fromHistory(section: ItemsFromHistory, history: LoadedHistory | undefined, context: Context): ResolvedItems {
  const names = history?.itemNames ?? [];
  return {
    items: names.map((name, row) => {
      const price = history?.itemPrices[row] ?? 0;
      if (Number.isNaN(price) && row === 0) context.problem(['items', 'from'], say.historyWithoutPrices());
      return {
        name,
        price,
        cost: costOf(section.cost, price, ['items', 'cost'], context),
        holdingPerYear: section.holding,
        backorderCostPerDay: context.money(section.backorderCost, ['items', 'backorderCost']),
        group: '',
        ...returnsOf(section),
        ...customizeOf(section),
      };
    }),
    popularity: names.map(() => 1),
    lineSizes: names.map(() => ''),
  };
}
