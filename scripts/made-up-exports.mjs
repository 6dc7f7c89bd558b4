// Writes scenarios/data/exports: the same made-up year of one shop as each system would export it. Nobody in it is real: customers are
// numbered, their mails end in example.com, streets are "1 Example Street". Run again it writes the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../scenarios/data/exports', import.meta.url));

const items = [
  // sku, number, name, price, cost, popularity, units a line, supplier
  ['MUG-BLUE', '30001A', 'Mug, blue', 12.5, 4.6, 30, 1.6, 'Imaginary Kilns'],
  ['MUG-RED', '30001B', 'Mug, red', 12.5, 4.6, 18, 1.6, 'Imaginary Kilns'],
  ['BOWL-S', '30002', 'Bowl, small', 9.9, 3.5, 22, 2.2, 'Imaginary Kilns'],
  ['BOWL-L', '30003', 'Bowl, large', 24, 9.1, 9, 1.1, 'Imaginary Kilns'],
  ['TEAPOT', '30004', 'Teapot', 39, 16, 6, 1, 'Imaginary Kilns'],
  ['CANDLE-3', '30005', 'Candles, set of 3', 8.5, 2.4, 26, 2, 'Made-up Wax & Sons'],
  ['CANDLE-XL', '30006', 'Candle, tall', 14, 4.4, 10, 1.2, 'Made-up Wax & Sons'],
  ['LANTERN', '30007', 'Lantern', 29.9, 12.5, 11, 1.1, 'Made-up Wax & Sons'],
  ['NAPKIN-20', '30008', 'Napkins, set of 20', 4.2, 1.1, 24, 3, 'Fictional Paper Co'],
  ['CARD-BOX', '30009', 'Box of cards', 15.5, 5, 8, 1.2, 'Fictional Paper Co'],
  ['WRAP-5M', '30010', 'Gift wrap, 5 m', 5.9, 1.6, 14, 2.4, 'Fictional Paper Co'],
  ['STAR-PAPER', '30011', 'Paper star', 18.9, 6.2, 5, 1.3, 'Fictional Paper Co'],
].map(([sku, number, name, price, cost, weight, size, supplier]) => ({ sku, number, name, price, cost, weight, size, supplier })); // prettier-ignore

/** Days from a purchase order to its delivery as promised, and the fewest units of one. */
const SUPPLIERS = {
  'Imaginary Kilns': { lead: 35, minimum: 24 },
  'Made-up Wax & Sons': { lead: 14, minimum: 12 },
  'Fictional Paper Co': { lead: 7, minimum: 12 },
};

const random = generator(20250102);
const orders = makeOrders();
const returned = makeReturns();

mkdirSync(folder, { recursive: true });
write('shopify-orders.csv', shopify());
write('woocommerce-orders.csv', woocommerce());
write('online-retail.csv', onlineRetail());
write('marketplace-orders.csv', marketplace());
const purchases = [];
makePurchases(purchases);
write('stock-list.csv', stockList());
write('deliveries.csv', deliveries());
write('two-tables-orders.csv', tableOfOrders());
write('two-tables-lines.csv', tableOfLines());

/** A year of orders, few in January, many before Christmas, none on Sundays and at the turn of the year. */
function makeOrders() {
  const season = [0.7, 0.8, 0.9, 0.9, 1, 0.9, 0.8, 0.8, 1, 1.2, 1.9, 2];
  const week = [0, 1.2, 1.1, 1, 1, 1.2, 0.9];
  const made = [];
  for (let day = date('2025-01-02'); day <= date('2025-12-30'); day += 86_400) {
    const at = new Date(day * 1000);
    const rate = 1.45 * season[at.getUTCMonth()] * week[at.getUTCDay()];
    const times = Array.from({ length: poisson(rate) }, () => day + 8 * 3600 + Math.floor(random() * 12 * 3600));
    for (const time of times.sort((a, b) => a - b)) {
      const lines = [];
      for (let k = 1 + (random() < 0.35) + (random() < 0.12); k > 0; k--) {
        const item = pick(at.getUTCMonth() >= 9);
        if (!lines.some((line) => line.item === item)) lines.push({ item, units: 1 + geometric(item.size - 1) });
      }
      made.push({ id: 1001 + made.length, time, customer: 1 + Math.floor(120 * random() ** 1.6), lines });
    }
  }
  // A reseller once a quarter: a spike by one buyer.
  for (const [k, day] of ['2025-02-18', '2025-05-20', '2025-08-19', '2025-11-18'].entries()) {
    made.push({ id: 0, time: date(day) + 36_000, customer: 777, lines: [{ item: items[8], units: 60 + 12 * k }] });
  }
  made.sort((a, b) => a.time - b.time);
  return made.map((order, k) => ({ ...order, id: 1001 + k }));
}

function makeReturns() {
  return orders
    .filter(({ time }) => time < date('2025-12-01'))
    .flatMap((order) => {
      if (random() >= 0.05) return [];
      const line = order.lines[Math.floor(random() * order.lines.length)];
      return [{ order, line, time: order.time + Math.floor((3 + 25 * random()) * 86_400) }];
    });
}

function shopify() {
  const header = headerOf('shopify');
  const rows = [];
  const refundOf = new Map(returned.map(({ order, line }) => [order, line.units * line.item.price]));
  const put = (order, lines, more) => {
    const total = lines.reduce((sum, { units, item }) => sum + units * item.price, 0);
    const refund = refundOf.get(order) ?? 0;
    lines.forEach(({ item, units }, k) => {
      const head = {
        Email: `customer${order.customer}@example.com`,
        'Financial Status': refund === 0 ? 'paid' : refund >= total - 0.001 ? 'refunded' : 'partially_refunded',
        'Paid at': zoned(order.time + 60),
        'Fulfillment Status': 'fulfilled',
        'Fulfilled at': zoned(order.time + 86_400),
        'Accepts Marketing': 'no',
        Currency: 'EUR',
        Subtotal: total.toFixed(2),
        Shipping: '4.90',
        Taxes: '0.00',
        Total: (total + 4.9).toFixed(2),
        'Shipping Method': 'Parcel',
        'Created at': zoned(order.time),
        'Payment Method': 'Card',
        'Refunded Amount': refund.toFixed(2),
        Id: String(5_000_000_000 + order.id),
        Source: 'web',
        'Billing Name': `Customer ${order.customer}`,
        'Billing Street': `${order.customer} Example Street`,
        'Billing City': 'Sampleton',
        'Billing Country': 'DE',
        'Shipping Name': `Customer ${order.customer}`,
        'Shipping City': 'Sampleton',
        'Shipping Country': 'DE',
        ...more,
      };
      const line = {
        Name: `#${order.id}`,
        'Lineitem quantity': String(units),
        'Lineitem name': item.name,
        'Lineitem price': item.price.toFixed(2),
        'Lineitem sku': item.sku,
        'Lineitem requires shipping': 'true',
        'Lineitem taxable': 'true',
        'Lineitem fulfillment status': 'fulfilled',
        Vendor: item.supplier,
      };
      const cells = k === 0 ? { ...head, ...line } : { ...line, Email: head.Email };
      rows.push({ time: order.time, id: order.id, cells: header.map((name) => cells[name] ?? '') });
    });
  };
  orders.forEach((order, k) => put(order, k % 90 === 45 ? [...order.lines, extra('Tip', 3)] : order.lines, {}));
  extraOrders(9000).forEach((order, k) => {
    const cancelled = {
      'Cancelled at': zoned(order.time + 7200),
      'Financial Status': 'voided',
      'Fulfillment Status': '',
    };
    put(order, order.lines, k === 0 ? { 'Payment Method': 'Bogus Gateway' } : cancelled);
  });
  return table(header, rows, ',');
}

function woocommerce() {
  const header = headerOf('woocommerce');
  const rows = [];
  const refunds = new Map(returned.map(({ order, line }) => [order, line]));
  const put = (order, lines, status) => {
    const total = lines.reduce((sum, { units, item }) => sum + units * item.price, 0);
    const packed = lines.map(
      ({ item, units }) =>
        `name:${item.name}|product_id:${item.number ?? ''}|sku:${item.sku}|quantity:${units}|total:${(units * item.price).toFixed(2)}`,
    );
    const refund = refunds.get(order);
    const cells = {
      order_id: String(order.id),
      order_number: String(order.id),
      order_date: stamp(order.time),
      paid_date: status === 'completed' ? stamp(order.time + 60) : '',
      status: refund !== undefined && lines.length === 1 ? 'refunded' : status,
      order_total: (total + 4.9).toFixed(2),
      order_subtotal: total.toFixed(2),
      order_currency: 'EUR',
      payment_method: 'card',
      customer_id: String(order.customer),
      customer_email: `customer${order.customer}@example.com`,
      billing_email: `customer${order.customer}@example.com`,
      billing_first_name: 'Customer',
      billing_last_name: String(order.customer),
      billing_address_1: `${order.customer} Example Street`,
      billing_city: 'Sampleton',
      billing_country: 'DE',
      refund_items: refund === undefined ? '' : `name:${refund.item.name}|quantity:${refund.units}`,
      ...Object.fromEntries(packed.map((text, k) => [`line_item_${k + 1}`, text])),
    };
    rows.push({ time: order.time, id: order.id, cells: header.map((name) => cells[name] ?? '') });
  };
  orders.forEach((order, k) =>
    put(order, k % 90 === 45 ? [...order.lines, extra('Gift card', 25)] : order.lines, 'completed'),
  );
  const states = ['pending', 'failed', 'cancelled', 'cancelled', 'failed', 'cancelled'];
  extraOrders(9000).forEach((order, k) => put(order, order.lines, states[k]));
  return table(header, rows, ',');
}

function onlineRetail() {
  const header = ['Invoice', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'Price', 'Customer ID', 'Country'];
  const rows = [];
  const put = (invoice, time, customer, code, name, units, price) =>
    rows.push({ time, id: invoice, cells: [invoice, code, name, String(units), stamp(time), String(price), customer, 'Ruritania'] }); // prettier-ignore
  for (const [k, { id, time, customer, lines }] of orders.entries()) {
    for (const { item, units } of lines) {
      const code = k % 40 === 7 ? item.number.toLowerCase() : item.number;
      put(String(id), time, String(customer), code, item.name.toUpperCase(), units, item.price);
    }
    if (k % 25 === 3) put(String(id), time, String(customer), 'POST', 'POSTAGE', 1, 4.9);
  }
  returned.forEach(
    ({ order, line, time }, k) =>
    put(`C${8001 + k}`, time, String(order.customer), line.item.number, line.item.name.toUpperCase(), -line.units, line.item.price), // prettier-ignore
  );
  for (const [k, day] of ['2025-03-05', '2025-06-17', '2025-10-08'].entries())
    put(String(7001 + k), date(day) + 39_600, '', items[k].number, ['damaged', 'lost', 'check'][k], -(2 + k), 0);
  put('7101', date('2025-04-02') + 36_060, '', items[2].number, 'SAMPLE FOR A FAIR', 3, 0);
  put('7102', date('2025-01-08') + 36_000, '12', 'TEST001', 'This is a test product.', 5, 4.5);
  put('7103', date('2025-09-09') + 36_000, '31', items[0].number, 'MUG, BLUE', 4000, 12.5);
  put('C7103', date('2025-09-09') + 36_660, '31', items[0].number, 'MUG, BLUE', -4000, 12.5);
  put('A7104', date('2025-07-01') + 36_000, '', 'B', 'Adjust bad debt', 1, -89.5);
  return table(header, rows, ',');
}

/** A layout of nobody's: semicolons, decimal commas, days first; to be read through a map. */
function marketplace() {
  const header = ['Order ref', 'Placed', 'Article', 'Pieces', 'Unit amount', 'Buyer'];
  const rows = orders.flatMap(({ id, time, customer, lines }) =>
    lines.map(({ item, units }) => {
      const [year, month, day] = stamp(time).slice(0, 10).split('-');
      const placed = `${day}.${month}.${year} ${stamp(time).slice(11, 16)}`;
      return { time, id, cells: [`M-${id}`, placed, item.sku, String(units), item.price.toFixed(2).replace('.', ','), `buyer-${customer}`] }; // prettier-ignore
    }),
  );
  return table(header, rows, ';');
}

/** Orders in two tables, as a database hands them out: these without what was ordered, one of them cancelled, one whose lines are missing. */
function tableOfOrders() {
  const header = ['order_id', 'customer_id', 'order_status', 'purchased_at', 'delivered_at', 'promised_for'];
  const rows = orders.map(({ id, time, customer }) => {
    const delivered = time + (1 + (id % 6)) * 86_400 + 7200;
    return { time, cells: [`T-${id}`, `c${customer}`, 'delivered', stamp(time), stamp(delivered), stamp(time + 5 * 86_400).slice(0, 10)] }; // prettier-ignore
  });
  for (const [k, status] of ['canceled', 'created'].entries()) {
    const time = date('2025-06-11') + 36_000 + k * 3600;
    rows.push({ time, cells: [`T-${9001 + k}`, 'c7', status, stamp(time), '', stamp(time + 5 * 86_400).slice(0, 10)] });
  }
  return table(header, rows, ',');
}

/** And what was ordered: the cancelled order's line among them, and one of an order that the other table lacks. */
function tableOfLines() {
  const header = ['order_id', 'line', 'sku', 'quantity', 'unit_price'];
  const rows = orders.flatMap(({ id, lines }) =>
    lines.map(({ item, units }, k) => ({
      cells: [`T-${id}`, String(k + 1), item.sku, String(units), item.price.toFixed(2)],
    })),
  );
  for (const id of [9001, 9999]) rows.push({ cells: [`T-${id}`, '1', 'MUG-BLUE', '2', '12.50'] });
  return table(header, rows, ',');
}

/** What is left of each item at the end of the year: what it began with and what came, less what was sold. */
function stockList() {
  const header = ['SKU', 'Title', 'Location', 'On hand', 'Committed', 'Price', 'Cost per item', 'Supplier', 'Lead time days', 'Minimum order', 'Category']; // prettier-ignore
  const groups = { 'Imaginary Kilns': 'ceramics', 'Made-up Wax & Sons': 'light', 'Fictional Paper Co': 'paper' };
  const rows = items.map((item, k) => {
    const onHand = Math.max(0, stockAt(item, date('2025-12-31')));
    const { lead, minimum } = SUPPLIERS[item.supplier];
    return { cells: [item.sku, item.name, 'warehouse', onHand, Math.min(k % 3, onHand), item.price.toFixed(2), item.cost.toFixed(2), item.supplier, lead, minimum, groups[item.supplier]].map(String) }; // prettier-ignore
  });
  return table(header, rows, ',');
}

function deliveries() {
  const header = ['PO number', 'Supplier', 'SKU', 'Ordered', 'Promised', 'Received', 'Quantity ordered', 'Quantity received', 'Unit price']; // prettier-ignore
  const rows = purchases.map(({ number, item, ordered, promised, received, units, got }) => {
    const open = received > date('2025-12-30');
    const cells = [`PO-${number}`, item.supplier, item.sku, dayOf(ordered), dayOf(promised), open ? '' : dayOf(received), units, open ? '' : got, item.cost.toFixed(2)]; // prettier-ignore
    return { time: ordered, id: number, cells: cells.map(String) };
  });
  return table(header, rows, ',');
}

/**
 * Twice a month somebody looks at each supplier's items and buys, in dozens, what two months sold lately would take beyond what is there and under way.
 * The kilns are late now and then.
 */
function makePurchases(made) {
  let number = 400;
  for (let turn = 0; turn < 24; turn++) {
    for (const [supplier, { lead }] of Object.entries(SUPPLIERS)) {
      const month = String(Math.floor(turn / 2) + 1).padStart(2, '0');
      const ordered = date(`2025-${month}-${turn % 2 === 0 ? '03' : '17'}`) + 86_400 * (turn % 3);
      const late =
        random() < (supplier === 'Imaginary Kilns' ? 0.3 : 0.1) ? Math.ceil(-10 * Math.log(1 - random())) : 0;
      const promised = ordered + 86_400 * lead;
      const received = promised + 86_400 * (late - (late === 0 && random() < 0.2 ? 1 : 0));
      const wanted = items
        .filter((one) => one.supplier === supplier)
        .map((item) => ({
          item,
          units: 12 * Math.ceil((perDay(item, ordered) * (lead + 30) - stockAt(item, ordered, true)) / 12),
        }))
        .filter(({ units }) => units > 0);
      if (wanted.length > 0) number++;
      for (const { item, units } of wanted)
        made.push({ number, item, ordered, promised, received, units, got: random() < 0.06 ? units - 3 : units });
    }
  }
}

/** Units a day of the last ten weeks; of the whole year in its first ones, as last year's book would say. */
function perDay(item, now) {
  const from = now - 70 * 86_400;
  const past = from >= date('2025-01-02') ? orders.filter(({ time }) => time >= from && time < now) : orders;
  return unitsOf(past, item) / (past === orders ? 365 : 70);
}

/** Units of an item in the house at a moment; with what is under way. */
function stockAt(item, now, underWay = false) {
  const opening = Math.ceil((unitsOf(orders, item) / 365) * (SUPPLIERS[item.supplier].lead + 30));
  const came = purchases.reduce(
    (sum, one) => (one.item === item && (underWay || one.received < now) ? sum + one.got : sum),
    0,
  );
  return (
    opening +
    came -
    unitsOf(
      orders.filter(({ time }) => time < now),
      item,
    )
  );
}

function unitsOf(some, item) {
  return some.reduce(
    (sum, { lines }) => lines.reduce((units, line) => (line.item === item ? units + line.units : units), sum),
    0,
  );
}

/** Orders that came to nothing, by numbers of their own. */
function extraOrders(first) {
  return ['2025-01-15', '2025-03-12', '2025-05-07', '2025-07-16', '2025-09-17', '2025-11-19'].map((day, k) => ({
    id: first + k,
    time: date(day) + 45_000,
    customer: 300 + k,
    lines: [{ item: items[(k * 5) % items.length], units: 1 + k }],
  }));
}

function extra(name, price) {
  return { item: { sku: '', name, price, supplier: '' }, units: 1 };
}

/** The header of a system's export, from the file that it was made from the first time. */
function headerOf(system) {
  return readFileSync(`${folder}/${system}-orders.csv`, 'utf8').split('\n')[0].split(',');
}

function table(header, rows, mark) {
  const cell = (text) => (new RegExp(`["\n${mark}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const sorted = rows[0]?.time === undefined ? rows : rows.toSorted((a, b) => a.time - b.time);
  return `${[header, ...sorted.map(({ cells }) => cells)].map((cells) => cells.map(cell).join(mark)).join('\n')}\n`;
}

function write(name, text) {
  writeFileSync(`${folder}/${name}`, text);
}

function pick(late) {
  const weights = items.map((item) => item.weight * (late && /LANTERN|CANDLE|STAR|WRAP/.test(item.sku) ? 2.5 : 1));
  let at = random() * weights.reduce((sum, w) => sum + w, 0);
  return items[weights.findIndex((w) => (at -= w) < 0)];
}

function geometric(mean) {
  if (mean <= 0) return 0;
  const stop = 1 / (1 + mean);
  let n = 0;
  while (random() > stop) n++;
  return n;
}

function poisson(mean) {
  let n = 0;
  for (let left = random(); left > Math.exp(-mean); left *= random()) n++;
  return n;
}

/** Marsaglia's xorshift32: the same everywhere. */
function generator(seed) {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function date(day) {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

function stamp(seconds) {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function dayOf(seconds) {
  return stamp(seconds).slice(0, 10);
}

/** As Shopify writes it, with the shop's zone: an hour or two ahead of Greenwich. */
function zoned(seconds) {
  const summer = seconds >= date('2025-03-30') && seconds < date('2025-10-26');
  return `${stamp(seconds)} ${summer ? '+0200' : '+0100'}`;
}
