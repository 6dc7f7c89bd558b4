import { counted, plural } from '../../../domain/count-words.js';
import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import type { SeenOffer } from '../../../calibration/supply/offers.js';
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
  readonly uncovered: readonly ShopItem[];
  /** Some item comes from another supplier than another one. */
  readonly differ: boolean;
}

/** What is known of an offer: its price, NaN = what the item costs, and what the stock list says of quantities. */
type Offer = SeenOffer & Pick<ShopItem, 'minimum' | 'multiple'>;

/** Offers of items that the shop has; what it never sold and doesn't list is left out. */
export function writeOffers(suppliers: readonly FittedSupplier[], items: readonly ShopItem[]): ShopOffers {
  const has = new Map(items.map((item) => [item.name, item]));
  const covered = new Set<string>();
  const tables: OfferTable[] = [];
  const counts: number[] = [];
  const lines = suppliers.map(({ offers = [] }, k) => {
    const own = offers.filter(({ item }) => has.has(item)).map((offer) => withQuantities(offer, has.get(offer.item)!));
    counts.push(own.length);
    own.forEach(({ item }) => covered.add(item));
    if (own.length === 0) return null;
    if (own.length > INLINE) {
      const name = `offers-${k + 1}.csv`;
      tables.push({ name, content: table(own) });
      return `    offers: { file: ${name} } # ${counted(own.length, 'item')}, ${pricesOf(own)}`;
    }
    return `    offers: { ${own.map(entry).join(', ')} } # ${pricesOf(own)}${own.some(hasQuantities) ? '; quantities of the stock list' : ''}`;
  });
  const uncovered = items.filter(({ name }) => !covered.has(name));
  return { lines, tables, uncovered, differ: counts.some((n) => n > 0 && n < has.size) };
}

/** Items nobody was seen to sell, at what they cost, in the quantities of the stock list. */
export function assumedOffers(
  items: readonly ShopItem[],
  name: string,
): { readonly line: string; readonly table?: OfferTable } {
  const offers = items.map((item) => withQuantities({ item: item.name, price: NaN }, item));
  if (items.length <= INLINE) return { line: `    offers: { ${offers.map(entry).join(', ')} } # assumed` };
  const content = table(offers);
  return {
    line: `    offers: { file: ${name} } # assumed: ${counted(items.length, 'item')} at ${plural(items.length, 'its', 'their')} cost`,
    table: { name, content },
  };
}

function withQuantities(offer: SeenOffer, { minimum, multiple }: ShopItem): Offer {
  return { ...offer, ...(minimum === undefined ? {} : { minimum }), ...(multiple === undefined ? {} : { multiple }) };
}

/** What their prices are: no price in the deliveries is an assumption. */
function pricesOf(offers: readonly Offer[]): string {
  const unpaid = offers.filter(({ price }) => Number.isNaN(price)).length;
  if (unpaid === 0) return 'prices last paid';
  return unpaid === offers.length
    ? 'assumed: at what they cost'
    : `prices last paid; assumed: ${counted(unpaid, 'item')} at ${plural(unpaid, 'its', 'their')} cost`;
}

const hasQuantities = ({ minimum, multiple }: Offer): boolean => minimum !== undefined || multiple !== undefined;

/** `MUG: 4.6`, or `MUG: { price: 4.6, minimum: 24 }`. */
function entry(offer: Offer): string {
  const { item, price, minimum, multiple } = offer;
  const name = writeText(item, false);
  if (!hasQuantities(offer)) return `${name}: ${priceOf(price)}`;
  const quantities = [
    ...(minimum === undefined ? [] : [`minimum: ${minimum}`]),
    ...(multiple === undefined ? [] : [`multiple: ${multiple}`]),
  ];
  return `${name}: { price: ${priceOf(price)}, ${quantities.join(', ')} }`;
}

function table(offers: readonly Offer[]): string {
  const minimum = offers.some((offer) => offer.minimum !== undefined);
  const multiple = offers.some((offer) => offer.multiple !== undefined);
  const header = ['item', 'price', ...(minimum ? ['minimum'] : []), ...(multiple ? ['multiple'] : [])];
  const rows = offers.map((offer) => [
    cell(offer.item),
    priceOf(offer.price),
    ...(minimum ? [String(offer.minimum ?? 1)] : []),
    ...(multiple ? [String(offer.multiple ?? 1)] : []),
  ]);
  return `${[header, ...rows].map((cells) => cells.join()).join('\n')}\n`;
}

const priceOf = (price: number): string =>
  Number.isNaN(price) ? '100% of cost' : number(Number(price.toPrecision(12)));
