import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import { writeText } from '../plain-text.js';
import { number } from './write-law.js';
import { cell, type ShopItem } from './write-items.js';

/** More than so many offers are a table of their own. */
const INLINE = 24;

export interface OfferTable {
  readonly name: string;
  readonly content: string;
}

/** What suppliers were seen to sell, and which items nobody was. */
export interface ShopOffers {
  /** The lines of `offers:` by supplier, null where the records name no item of it. */
  readonly lines: readonly (string | null)[];
  readonly tables: readonly OfferTable[];
  /** Items that no supplier was seen to sell. */
  readonly uncovered: readonly string[];
  /** Some item comes from another supplier than another one. */
  readonly differ: boolean;
}

/** Offers of items that the shop has; what it never sold and doesn't list is left out. */
export function writeOffers(suppliers: readonly FittedSupplier[], items: readonly ShopItem[]): ShopOffers {
  const has = new Set(items.map(({ name }) => name));
  const covered = new Set<string>();
  const tables: OfferTable[] = [];
  const counts: number[] = [];
  const lines = suppliers.map(({ offers = [] }, k) => {
    const own = offers.filter(({ item }) => has.has(item));
    counts.push(own.length);
    own.forEach(({ item }) => covered.add(item));
    if (own.length === 0) return null;
    if (own.length > INLINE) {
      const name = `offers-${k + 1}.csv`;
      tables.push({ name, content: table(own) });
      return `    offers: { file: ${name} } # ${own.length} items at the price last paid`;
    }
    const entries = own.map(({ item, price }) => `${writeText(item, false)}: ${priceOf(price)}`);
    return `    offers: { ${entries.join(', ')} } # prices last paid`;
  });
  const uncovered = items.map(({ name }) => name).filter((name) => !covered.has(name));
  return { lines, tables, uncovered, differ: counts.some((n) => n > 0 && n < has.size) };
}

/** Items nobody was seen to sell, at what they cost. */
export function assumedOffers(
  items: readonly string[],
  name: string,
): { readonly line: string; readonly table?: OfferTable } {
  if (items.length <= INLINE) {
    const entries = items.map((item) => `${writeText(item, false)}: 100% of cost`);
    return { line: `    offers: { ${entries.join(', ')} } # assumed` };
  }
  const content = table(items.map((item) => ({ item, price: NaN })));
  return {
    line: `    offers: { file: ${name} } # assumed: ${items.length} items at their cost`,
    table: { name, content },
  };
}

const table = (offers: NonNullable<FittedSupplier['offers']>): string =>
  `${['item,price', ...offers.map(({ item, price }) => `${cell(item)},${priceOf(price)}`)].join('\n')}\n`;

const priceOf = (price: number): string =>
  Number.isNaN(price) ? '100% of cost' : number(Number(price.toPrecision(12)));
