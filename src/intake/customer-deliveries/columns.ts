import type { Problem } from '../../domain/problems.js';
import { findFields, type FieldColumns } from '../lists/find-fields.js';
import { messages } from '../lists/messages.js';
import type { ListLayout } from '../lists/read-list.js';

type CustomerDeliveryField = 'order' | 'orderedAt' | 'promisedAt' | 'deliveredAt' | 'status';

export interface CustomerDeliveryLayout extends ListLayout {
  readonly columns: FieldColumns<CustomerDeliveryField>;
  /** Where each column asked for is, in the order asked for. */
  readonly known: readonly number[];
}

/** Spellings by `plainName`. The last ones of a delivery are of the day it was sent: the shop's part of it. */
const spellings: Readonly<Record<CustomerDeliveryField, readonly string[]>> = {
  order: ['orderid', 'order', 'orderno', 'ordernumber', 'name', 'invoice', 'invoiceno', 'bestellnummer', 'bestellnr', 'bestellung', 'auftragsnummer'], // prettier-ignore
  orderedAt: ['orderpurchasetimestamp', 'purchasetimestamp', 'orderedat', 'orderedon', 'ordered', 'orderdate', 'dateordered', 'purchasedat', 'purchasedate', 'placedat', 'placedon', 'createdat', 'created', 'datecreated', 'bestelldatum', 'bestelltam', 'bestellt', 'auftragsdatum'], // prettier-ignore
  promisedAt: ['orderestimateddeliverydate', 'estimateddeliverydate', 'estimateddelivery', 'promisedat', 'promiseddate', 'promisedate', 'promiseddeliverydate', 'promised', 'expecteddeliverydate', 'scheduleddeliverydate', 'duedate', 'due', 'eta', 'zugesagt', 'zugesagtam', 'liefertermin'], // prettier-ignore
  deliveredAt: ['orderdeliveredcustomerdate', 'deliveredcustomerdate', 'deliveredat', 'deliveredon', 'delivereddate', 'deliverydate', 'actualdeliverydate', 'arrivedat', 'delivered', 'geliefertam', 'geliefert', 'zugestelltam', 'zugestellt', 'fulfilledat', 'shippedat', 'shippedon', 'shippingdate', 'shipdate', 'versandtam', 'versanddatum'], // prettier-ignore
  status: ['orderstatus', 'status', 'fulfillmentstatus', 'bestellstatus', 'auftragsstatus'],
};

/** The columns of a list of customers' deliveries; problems where it can't be one. `known` are columns by their names in the header. */
export function customerDeliveryLayout(
  file: string,
  header: readonly string[],
  known: readonly string[],
): CustomerDeliveryLayout | readonly Problem[] {
  const { columns } = findFields(header, spellings);
  const asked = known.map((name) => header.indexOf(name));
  const problems = known.flatMap((name, k) =>
    asked[k] < 0 ? [messages.mappedColumn(file, '--by', name, header)] : [],
  );
  if (columns.orderedAt < 0) problems.push(messages.noColumn(file, 'orderedAt', 'the day an order was placed', header));
  if (columns.deliveredAt < 0)
    problems.push(messages.noColumn(file, 'deliveredAt', 'the day it was delivered', header));
  if (problems.length > 0) return problems;
  const times = [columns.orderedAt, columns.promisedAt, columns.deliveredAt].filter((column) => column >= 0);
  return { title: "customers' deliveries", columns, times, numbers: [], whole: [], known: asked };
}
