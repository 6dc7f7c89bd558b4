import { messages } from '../../messages.js';
import type { Reason } from '../../order-history.js';
import { unitsProblem } from '../../read-cells.js';
import { emptyFields } from '../fields.js';
import type { Layout, OpenLayout, RowReader } from '../layout.js';
import { parseMoment } from '../parse-moment.js';
import { parseNumber } from '../parse-number.js';
import type { ValueFormats } from '../value-formats.js';

const NEEDED = [
  'Name',
  'Financial Status',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
] as const;

/**
 * Shopify's "Export orders": a row per line item; what belongs to the order is on its first row and empty on the others. Found by names, not
 * places: older exports lack the last columns, apps add some.
 */
export const shopify: Layout = {
  name: 'shopify',
  title: 'Shopify orders export',
  recognise(header) {
    if (NEEDED.some((name) => !header.includes(name))) return null;
    const column = (name: string) => header.indexOf(name);
    return {
      layout: 'shopify',
      title: shopify.title,
      times: [column('Created at')],
      numbers: [column('Lineitem quantity'), column('Lineitem price')],
      whole: [column('Lineitem quantity')],
      hasCustomers: header.includes('Email'),
      currency: column('Currency'),
      rules: {
        upperCaseSuffix: false,
        notGoods: /^(tip|gift card|shipping( protection)?|test( (order|item|product))?)$/i,
      },
      read: (file, formats) => readRows(file, column, formats),
    } satisfies OpenLayout;
  },
};

/** What the first row of an order says of all of it. */
interface Head {
  order: string;
  time: number;
  customer: string;
  reason: Reason | null;
}

function readRows(file: string, column: (name: string) => number, formats: ValueFormats): RowReader {
  const fields = emptyFields();
  const head: Head = { order: '', time: NaN, customer: '', reason: null };
  const at = {
    name: column('Name'),
    created: column('Created at'),
    email: column('Email'),
    cancelled: column('Cancelled at'),
    financial: column('Financial Status'),
    fulfilment: column('Fulfillment Status'),
    payment: column('Payment Method'),
    refunded: column('Refunded Amount'),
    units: column('Lineitem quantity'),
    title: column('Lineitem name'),
    sku: column('Lineitem sku'),
    price: column('Lineitem price'),
  };
  const place = (line: number, index: number, path: string) => ({ file, line, column: index + 1, path });
  return (cells, line, take) => {
    const cell = (index: number) => (index < 0 ? '' : cells[index].trim());
    const order = cell(at.name);
    const first = cell(at.created) !== '';
    fields.order = order;
    fields.problem = null;
    fields.refund = 0;
    if (first) {
      head.order = order;
      head.time = parseMoment(cells[at.created], formats.dates);
      head.customer = cell(at.email);
      head.reason = reasonOf(cell(at.financial), cell(at.fulfilment), cell(at.cancelled), cell(at.payment));
      fields.refund = parseNumber(cell(at.refunded), formats.decimal) || 0;
      if (Number.isNaN(head.time))
        fields.problem = messages.badTime(place(line, at.created, 'Created at'), cells[at.created], formats.dates);
    }
    fields.code = cell(at.sku) || cell(at.title);
    fields.time = head.time;
    fields.customer = head.customer;
    fields.units = parseNumber(cells[at.units], formats.decimal);
    fields.price = parseNumber(cells[at.price], formats.decimal);
    fields.reason = head.reason;
    if (order === '') fields.problem ??= messages.emptyCell(place(line, at.name, 'Name'));
    if (order !== head.order || Number.isNaN(head.time)) {
      fields.problem ??= messages.noFirstRow(place(line, at.created, 'Created at'), order);
    } else if (fields.code === '' && cell(at.units) === '') {
      // A second payment of the order, say: a row of its own without goods.
      fields.units = 0;
      fields.reason = 'noLine';
      fields.price = NaN;
    } else {
      fields.problem ??=
        (fields.code === '' ? messages.emptyCell(place(line, at.title, 'Lineitem name')) : null) ??
        unitsProblem(fields.units, place(line, at.units, 'Lineitem quantity'), cells[at.units], formats) ??
        (Number.isNaN(fields.price)
          ? messages.badNumber(place(line, at.price, 'Lineitem price'), cells[at.price], formats.decimal)
          : null);
    }
    take(fields);
  };
}

/** Refunded after it was sent is demand all the same: a return. Refunded before is as good as cancelled. */
function reasonOf(financial: string, fulfilment: string, cancelledAt: string, payment: string): Reason | null {
  if (/^bogus|test mode/i.test(payment)) return 'testOrder';
  if (cancelledAt !== '' || financial === 'voided') return 'cancelledOrder';
  if (financial === 'expired') return 'notPlaced';
  return financial === 'refunded' && !/^(fulfilled|partial)/.test(fulfilment) ? 'cancelledOrder' : null;
}
