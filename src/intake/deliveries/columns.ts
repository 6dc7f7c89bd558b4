import type { Problem } from '../../domain/problems.js';
import { asMap, findFields, type FieldColumns, type FieldMap } from '../lists/find-fields.js';
import { messages } from '../lists/messages.js';
import type { ListLayout } from '../lists/read-list.js';

/** What a row of a list of deliveries may say. */
export type DeliveryField =
  'order' | 'supplier' | 'item' | 'units' | 'unitsReceived' | 'orderedAt' | 'promisedAt' | 'receivedAt' | 'price';

export type DeliveryMap = FieldMap<DeliveryField>;

export interface DeliveryLayout extends ListLayout {
  readonly columns: FieldColumns<DeliveryField>;
  /** Columns whose words are counted though no value of them is taken. */
  readonly watched: readonly number[];
}

/** Spellings by `plainName`; days stand before numbers, so that `Received` is a day where `Received qty` is there as well. */
const spellings: Readonly<Record<DeliveryField, readonly string[]>> = {
  order: ['po', 'poso', 'ponumber', 'pono', 'poid', 'purchaseorder', 'purchaseordernumber', 'purchaseorderno', 'purchaseorderid', 'ordernumber', 'orderno', 'orderid', 'order', 'bestellnummer', 'bestellnr', 'bestellung'], // prettier-ignore
  supplier: ['supplier', 'suppliername', 'vendor', 'vendorname', 'supplierid', 'vendorid', 'supplierno', 'vendorno', 'lieferant', 'fournisseur', 'proveedor'], // prettier-ignore
  item: ['sku', 'item', 'itemcode', 'itemnumber', 'itemno', 'itemid', 'productcode', 'productid', 'product', 'partnumber', 'partno', 'part', 'material', 'materialnumber', 'article', 'articlenumber', 'variantsku', 'artikelnummer', 'artikelnr', 'artnr', 'artikel', 'stockcode', 'itemname', 'productname', 'itemdescription', 'description'], // prettier-ignore
  orderedAt: ['ordered', 'orderedat', 'orderedon', 'orderdate', 'dateordered', 'podate', 'purchaseorderdate', 'posenttovendordate', 'poissued', 'poissuedate', 'bestelldatum', 'bestelltam', 'bestellt', 'created', 'createdat', 'createddate', 'datecreated'], // prettier-ignore
  promisedAt: ['promised', 'promisedat', 'promiseddate', 'promisedate', 'promiseddeliverydate', 'scheduleddeliverydate', 'scheduleddate', 'scheduled', 'confirmeddate', 'confirmed', 'confirmeddeliverydate', 'expected', 'expectedat', 'expecteddate', 'expecteddeliverydate', 'expectedarrival', 'expectedarrivaldate', 'eta', 'due', 'dueat', 'duedate', 'requesteddate', 'requesteddeliverydate', 'requireddate', 'estimatedarrival', 'liefertermin', 'zugesagt', 'zugesagtam', 'zugesagterliefertermin'], // prettier-ignore
  receivedAt: ['receivedat', 'receivedon', 'receiveddate', 'datereceived', 'receiptdate', 'goodsreceiptdate', 'actualdate', 'actualdeliverydate', 'actualarrival', 'actualarrivaldate', 'deliveredtoclientdate', 'deliveredat', 'deliveredon', 'delivereddate', 'deliverydate', 'arrivedat', 'arrivaldate', 'arrived', 'lieferdatum', 'geliefertam', 'geliefert', 'eingangsdatum', 'wareneingang', 'wareneingangsdatum', 'received', 'delivered'], // prettier-ignore
  units: ['quantityordered', 'orderedquantity', 'qtyordered', 'orderedqty', 'unitsordered', 'orderedunits', 'orderquantity', 'lineitemquantity', 'quantity', 'qty', 'units', 'menge', 'bestellmenge'], // prettier-ignore
  unitsReceived: ['quantityreceived', 'receivedquantity', 'qtyreceived', 'receivedqty', 'unitsreceived', 'receivedunits', 'deliveredquantity', 'quantitydelivered', 'liefermenge'], // prettier-ignore
  price: ['packprice', 'unitprice', 'priceperunit', 'purchaseprice', 'unitcost', 'costperunit', 'costprice', 'price', 'cost', 'einkaufspreis', 'preis'], // prettier-ignore
};

/** The delivery history of USAID's Supply Chain Management System: its quantities are packs, and so is its `Pack Price`. */
const SCMS = ['PO / SO #', 'ASN/DN #', 'Vendor', 'Scheduled Delivery Date', 'Delivered to Client Date', 'Pack Price'];
const SCMS_WATCHED = ['Weight (Kilograms)', 'Freight Cost (USD)', 'Line Item Insurance (USD)'];

export const DELIVERY_FIELDS = Object.keys(spellings) as readonly DeliveryField[];

/** The column each field seems to be in, by its name. */
export const guessDeliveries = (header: readonly string[]): DeliveryMap =>
  asMap(header, findFields(header, spellings).columns);

/** Whether a header is that of a list of deliveries rather than of orders or stock: it knows a supplier, and when something was to come. */
export function looksLikeDeliveries(header: readonly string[]): boolean {
  const { columns } = findFields(header, spellings);
  const { supplier, orderedAt, promisedAt, receivedAt } = columns;
  const days = [orderedAt, promisedAt, receivedAt].filter((column) => column >= 0);
  return supplier >= 0 && days.length >= 2;
}

/** The columns of a list of deliveries; problems where it can't be one. */
export function deliveryLayout(
  file: string,
  header: readonly string[],
  map: DeliveryMap | undefined,
  hasSupplier: boolean,
): DeliveryLayout | readonly Problem[] {
  const { columns, missing } = findFields(header, spellings, map);
  const problems = missing.map(({ field, name }) => messages.mappedColumn(file, field, name, header));
  const lacks = (field: DeliveryField) => columns[field] < 0 && !missing.some((one) => one.field === field);
  if (lacks('supplier') && !hasSupplier) problems.push(messages.noColumn(file, 'supplier', 'the supplier', header));
  if (lacks('receivedAt')) problems.push(messages.noColumn(file, 'receivedAt', 'the day it was received', header));
  if (lacks('promisedAt') && lacks('orderedAt')) {
    problems.push(messages.noColumn(file, 'promisedAt', 'the day it was promised for, or ordered on', header));
  }
  if (problems.length > 0) return problems;
  const scms = map === undefined && SCMS.every((name) => header.includes(name));
  const there = (...fields: DeliveryField[]) => fields.map((field) => columns[field]).filter((column) => column >= 0);
  return {
    title: scms ? 'USAID SCMS delivery history' : map === undefined ? 'deliveries' : 'deliveries, columns as mapped',
    columns,
    times: there('orderedAt', 'promisedAt', 'receivedAt'),
    numbers: there('units', 'unitsReceived', 'price'),
    whole: there('units', 'unitsReceived'),
    watched: scms ? SCMS_WATCHED.map((name) => header.indexOf(name)).filter((column) => column >= 0) : [],
  };
}
