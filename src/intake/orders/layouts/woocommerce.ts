import { messages } from '../../messages.js';
import type { Reason } from '../../order-history.js';
import { unitsProblem } from '../../read-cells.js';
import { emptyFields } from '../fields.js';
import type { Layout, OpenLayout, RowReader } from '../layout.js';
import { parseMoment } from '../parse-moment.js';
import { parseNumber } from '../parse-number.js';
import type { ValueFormats } from '../value-formats.js';

/**
 * The export of WooCommerce's order plugins: a row per order, its lines packed into `line_item_1`, `line_item_2`, … as
 * `name:…|product_id:…|sku:…|quantity:…|total:…`, any number of them. The plugin's page says to rely on names, not on places.
 */
export const woocommerce: Layout = {
  name: 'woocommerce',
  title: 'WooCommerce orders export',
  recognise(header) {
    const lines = header.flatMap((name, k) => (/^line_item_\d+$/.test(name) ? [k] : []));
    const column = (name: string) => header.indexOf(name);
    if (lines.length === 0 || column('order_date') < 0 || column('status') < 0) return null;
    if (column('order_id') < 0 && column('order_number') < 0) return null;
    return {
      layout: 'woocommerce',
      title: woocommerce.title,
      times: [column('order_date')],
      numbers: [],
      whole: [],
      hasCustomers: ['customer_email', 'billing_email', 'customer_id'].some((name) => header.includes(name)),
      currency: column('order_currency'),
      rules: { upperCaseSuffix: false, notGoods: /^(tip|gift card|voucher|shipping|test( (order|item|product))?)$/i },
      read: (file, formats) => readRows(file, header, lines, formats),
    } satisfies OpenLayout;
  },
};

function readRows(file: string, header: readonly string[], lines: readonly number[], formats: ValueFormats): RowReader {
  const fields = emptyFields();
  const column = (...names: string[]) => names.map((name) => header.indexOf(name)).find((k) => k >= 0) ?? -1;
  const order = column('order_number', 'order_id');
  const date = column('order_date');
  const status = column('status');
  const total = column('order_total');
  const mails = [column('customer_email'), column('billing_email')].filter((k) => k >= 0);
  const id = column('customer_id');
  return (cells, line, take) => {
    const cell = (index: number) => (index < 0 ? '' : cells[index].trim());
    const at = (index: number) => ({ file, line, column: index + 1, path: header[index] });
    const state = cell(status).replace(/^wc-/, '');
    fields.order = cell(order);
    fields.time = parseMoment(cells[date], formats.dates);
    fields.customer = mails.map(cell).find((mail) => mail !== '') ?? (cell(id) === '0' ? '' : cell(id));
    fields.reason = Object.hasOwn(statuses, state) ? statuses[state] : null;
    fields.refund = state === 'refunded' ? parseNumber(cell(total), 'point') || 0 : 0;
    const headProblem =
      (fields.order === '' ? messages.emptyCell(at(order)) : null) ??
      (Number.isNaN(fields.time) ? messages.badTime(at(date), cells[date], formats.dates) : null);
    let found = 0;
    for (const index of lines) {
      if (cell(index) === '') continue;
      found++;
      const parts = unpack(cell(index));
      fields.code = parts['sku'] || parts['name'] || '';
      fields.units = parseNumber(parts['quantity'] ?? '', formats.decimal);
      // The division leaves noise behind the last digit of money.
      fields.price = Math.round((parseNumber(parts['total'] ?? '', formats.decimal) / fields.units) * 1e6) / 1e6;
      fields.problem =
        headProblem ??
        (fields.code === '' ? messages.badItems(at(index), 'it has neither sku nor name') : null) ??
        unitsProblem(fields.units, at(index), parts['quantity'] ?? '', formats) ??
        (fields.units !== 0 && Number.isNaN(fields.price)
          ? messages.badNumber(at(index), parts['total'] ?? '', formats.decimal)
          : null);
      take(fields);
      fields.refund = 0;
    }
    if (found > 0) return;
    fields.code = '';
    fields.units = 0;
    fields.price = NaN;
    fields.problem = headProblem;
    fields.reason ??= 'noLine';
    take(fields);
  };
}

/** Paid, or to be paid on an invoice or at the door: an order. A basket that was never paid for is none. Others are the shop's own: orders. */
const statuses: Readonly<Record<string, Reason>> = {
  pending: 'notPlaced',
  failed: 'notPlaced',
  draft: 'notPlaced',
  'auto-draft': 'notPlaced',
  'checkout-draft': 'notPlaced',
  cancelled: 'cancelledOrder',
  trash: 'cancelledOrder',
};

/** `name:Mug|sku:MUG-1|quantity:2|total:19.80`; a name may hold colons and even bars: a part without a known key belongs to the one before. */
function unpack(text: string): Partial<Record<string, string>> {
  const parts: Partial<Record<string, string>> = {};
  let key = '';
  for (const part of text.split('|')) {
    const m =
      /^\s*(name|product_id|variation_id|sku|quantity|total|sub_total|subtotal|tax|tax_data|refunded|refunded_qty|meta|price|tax_class|type)\s*:(.*)$/is.exec(
        part,
      );
    if (m === null) {
      if (key !== '') parts[key] += `|${part}`;
      continue;
    }
    key = m[1].toLowerCase();
    parts[key] = m[2].trim();
  }
  return parts;
}
