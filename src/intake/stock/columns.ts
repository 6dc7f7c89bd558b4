import type { Problem } from '../../domain/problems.js';
import { asMap, findFields, plainName, type FieldColumns } from '../lists/find-fields.js';
import { messages } from '../lists/messages.js';
import type { ListLayout } from '../lists/read-list.js';
import type { StockField, StockMap } from './stock.js';

export interface StockLayout extends ListLayout {
  readonly columns: FieldColumns<StockField>;
  /** A column of counts for every place, by the place's name; instead of `onHand`. */
  readonly places: readonly { readonly location: string; readonly column: number }[];
  /** Shopify: rows of a product share its handle, and all but the first leave its title and type empty. */
  readonly handle: { readonly column: number; readonly options: readonly number[] } | null;
}

/** Spellings by `plainName`. */
const spellings: Readonly<Record<StockField, readonly string[]>> = {
  item: ['sku', 'variantsku', 'item', 'itemcode', 'itemnumber', 'itemno', 'itemid', 'productcode', 'productid', 'stockcode', 'partnumber', 'partno', 'part', 'material', 'materialnumber', 'article', 'articlenumber', 'artikelnummer', 'artikelnr', 'artnr', 'artikel', 'product', 'code'], // prettier-ignore
  location: ['location', 'locationname', 'warehouse', 'warehousename', 'store', 'site', 'depot', 'place', 'lager', 'lagerort', 'standort'], // prettier-ignore
  onHand: ['onhandcurrent', 'onhand', 'quantityonhand', 'qtyonhand', 'onhandquantity', 'onhandqty', 'qoh', 'variantinventoryqty', 'inventoryquantity', 'stock', 'stocklevel', 'stockonhand', 'stockquantity', 'inventory', 'instock', 'bestand', 'lagerbestand', 'quantity', 'qty', 'units', 'menge', 'onhandnew'], // prettier-ignore
  available: ['availablenoteditable', 'available', 'availablequantity', 'availableqty', 'quantityavailable', 'freestock', 'verfugbar'], // prettier-ignore
  allocated: ['committednoteditable', 'committed', 'allocated', 'allocatedquantity', 'reserved', 'reservedquantity', 'reserviert', 'zugeteilt'], // prettier-ignore
  price: ['variantprice', 'price', 'unitprice', 'sellingprice', 'salesprice', 'salesprice', 'retailprice', 'regularprice', 'verkaufspreis', 'vkpreis', 'vk', 'preis'], // prettier-ignore
  cost: ['costperitem', 'unitcost', 'cost', 'costprice', 'purchaseprice', 'averagecost', 'einkaufspreis', 'ekpreis', 'ek'], // prettier-ignore
  supplier: ['supplier', 'suppliername', 'vendor', 'vendorname', 'lieferant'],
  leadTimeDays: [
    'leadtimedays',
    'leadtime',
    'leadtimeindays',
    'leaddays',
    'lieferzeit',
    'lieferzeittage',
    'lieferzeitintagen',
    'wiederbeschaffungszeit',
  ],
  minimum: [
    'minimumorderquantity',
    'minimumorder',
    'minimumorderqty',
    'moq',
    'minorderqty',
    'mindestbestellmenge',
    'mindestmenge',
  ],
  multiple: ['multiple', 'ordermultiple', 'packsize', 'casesize', 'casepack', 'verpackungseinheit', 've', 'gebinde'],
  group: ['group', 'itemgroup', 'productgroup', 'category', 'categories', 'type', 'producttype', 'productcategory', 'department', 'warengruppe'], // prettier-ignore
  name: ['name', 'title', 'itemname', 'productname', 'producttitle', 'description', 'itemdescription', 'bezeichnung'],
};

export const STOCK_FIELDS = Object.keys(spellings) as readonly StockField[];

/** The column each field seems to be in, by its name. */
export const guessStock = (header: readonly string[]): StockMap => asMap(header, findFields(header, spellings).columns);

/** Whether a header is that of a stock list: items and counts, and nothing of orders. */
export function looksLikeStock(header: readonly string[]): boolean {
  const plain = header.map(plainName);
  if (plain.some((name) => /^(order|invoice|lineitem|transaction)/.test(name) || /(date|time|createdat)$/.test(name)))
    return false;
  const layout = stockLayout('', header, undefined);
  return 'columns' in layout;
}

/** The columns of a stock list; problems where it can't be one. */
export function stockLayout(
  file: string,
  header: readonly string[],
  map: StockMap | undefined,
): StockLayout | readonly Problem[] {
  const { columns, missing } = findFields(header, spellings, map);
  const problems = missing.map(({ field, name }) => messages.mappedColumn(file, field, name, header));
  const handle = map === undefined ? handleOf(header) : null;
  const places =
    handle !== null && columns.location < 0 && columns.onHand < 0 && columns.available < 0 ? placesOf(header) : [];
  const lacks = (field: StockField) => columns[field] < 0 && !missing.some((one) => one.field === field);
  if (lacks('item') && handle === null) problems.push(messages.noColumn(file, 'item', 'the item', header));
  if (lacks('onHand') && lacks('available') && places.length === 0) {
    problems.push(messages.noColumn(file, 'onHand', 'the units on hand', header));
  }
  if (problems.length > 0) return problems;
  const counts = [columns.onHand, columns.available, columns.allocated, ...places.map(({ column }) => column)];
  const numbers = [...counts, columns.price, columns.cost, columns.leadTimeDays, columns.minimum, columns.multiple];
  const whole = [...counts, columns.minimum, columns.multiple];
  const title = handle === null ? 'stock list' : 'Shopify stock';
  return {
    title: map === undefined ? title : 'stock list, columns as mapped',
    columns,
    places,
    handle,
    times: [],
    numbers: numbers.filter((column) => column >= 0),
    whole: whole.filter((column) => column >= 0),
  };
}

function handleOf(header: readonly string[]): StockLayout['handle'] {
  const column = header.indexOf('Handle');
  if (column < 0 || !header.includes('Option1 Value')) return null;
  const options = ['Option1 Value', 'Option2 Value', 'Option3 Value'].map((name) => header.indexOf(name));
  return { column, options: options.filter((option) => option >= 0) };
}

/** Shopify's older inventory export: behind the columns of the product one for every location. */
function placesOf(header: readonly string[]): StockLayout['places'] {
  const last = Math.max(...['SKU', 'HS Code', 'COO', 'Option3 Value'].map((name) => header.indexOf(name)));
  return header.flatMap((location, column) => (column > last && location !== '' ? [{ location, column }] : []));
}
