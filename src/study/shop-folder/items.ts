import type { StockEntry } from '../../domain/stock-list.js';
import { cell, money } from '../../intake/orders/cell.js';
import { ASSUMED_COST, type ShopItem } from '../scenario-file/write/write-items.js';

/** Where no file tells any price. */
const ASSUMED_PRICE = 10;

export interface ShopItems {
  /** In the order of the orders' items, then those that are only in the stock list. */
  readonly list: readonly ShopItem[];
  /** `items.csv` of the shop's folder. */
  readonly text: string;
  readonly items: number;
  /** Items whose price, and whose cost, is an assumption. */
  readonly assumedPrices: number;
  readonly assumedCosts: number;
}

/**
 * What is sold: each item with its usual price (the median of its lines, or what the stock list says) and its cost. An unknown cost is
 * written as a share of the price, so that it is seen for what it is; an unknown price is the median of the others.
 */
export function shopItems(
  names: readonly string[],
  prices: readonly number[],
  stock: readonly StockEntry[],
): ShopItems {
  const listed = new Map(stock.map((entry) => [entry.item, entry]));
  const known = prices.filter((price) => price > 0).sort((a, b) => a - b);
  const usual = known.length > 0 ? known[known.length >> 1] : ASSUMED_PRICE;
  const all = [...new Set([...names, ...listed.keys()])];
  const hasGroups = stock.some(({ group }) => group !== undefined);
  const list: ShopItem[] = [];
  let assumedPrices = 0;
  let assumedCosts = 0;
  const rows = all.map((name, k) => {
    const entry = listed.get(name);
    const price = prices[k] > 0 ? prices[k] : (entry?.price ?? NaN);
    if (!(price > 0)) assumedPrices++;
    const cost = entry?.cost;
    list.push({
      name,
      price: price > 0 ? price : usual,
      ...(cost === undefined ? {} : { cost }),
      ...(entry?.group === undefined ? {} : { group: entry.group }),
      ...buying(entry),
    });
    if (cost === undefined) assumedCosts++;
    const cells = [cell(name), money(price > 0 ? price : usual), cost === undefined ? ASSUMED_COST : money(cost)];
    return [...cells, ...(hasGroups ? [cell(entry?.group ?? '')] : [])].join();
  });
  const header = `name,price,cost${hasGroups ? ',group' : ''}`;
  return { list, text: `${[header, ...rows].join('\n')}\n`, items: all.length, assumedPrices, assumedCosts };
}

function buying({ supplier, leadTimeDays, minimum, multiple }: Partial<StockEntry> = {}): Partial<ShopItem> {
  const whole = (n: number | undefined) => (n !== undefined && Math.round(n) > 1 ? Math.round(n) : undefined);
  const [least, pack] = [whole(minimum), whole(multiple)];
  return {
    ...(supplier === undefined ? {} : { supplier }),
    ...(leadTimeDays !== undefined && leadTimeDays > 0 ? { leadTimeDays } : {}),
    ...(least === undefined ? {} : { minimum: least }),
    ...(pack === undefined ? {} : { multiple: pack }),
  };
}
