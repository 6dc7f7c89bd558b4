import type { MessageTemplate } from '../../domain/care.js';
import type { MorningPlan, PlannedMessage, RowRisk } from '../../planning/decisions.js';
import type { TextFile } from '../csv.js';
import { fillTemplate } from '../messages/fill-template.js';
import { builtInTexts } from '../messages/texts.js';
import { safe } from '../../domain/safe-cell.js';
import { and } from '../trace/things.js';
import { PlanWords } from './words.js';

/** How customers are written to: the strategy's own texts and name. */
export interface Letterhead {
  readonly shop: string;
  readonly templates: Readonly<Partial<Record<PlannedMessage['kind'], MessageTemplate>>>;
}

/**
 * The plan as files: `purchase-orders.csv` as purchasing systems take it (one row a line), `allocations.csv`, `expedite.csv`, `moves.csv`,
 * `messages.csv`, `promises.csv`, `alerts.csv`, `risk.csv` (every stock row), and `plan.json` with all of it.
 */
export function planFiles(plan: MorningPlan, letterhead: Letterhead): TextFile[] {
  const day = plan.at.slice(0, 10);
  return [
    file('purchase-orders.csv', plan.buy, {
      supplier: ({ supplier }) => supplier,
      item: ({ item }) => item,
      quantity: ({ units }) => units,
      unit_price: ({ price }) => price,
      currency: () => plan.currency,
      needed_by: ({ expected }) => expected.slice(0, 10),
      ship_to: ({ location }) => location,
      reference: ({ supplier }) => `${day}/${supplier}`,
      line_amount: ({ cost }) => money(cost),
    }),
    file('allocations.csv', plan.allocate, {
      order: ({ order }) => order,
      channel: ({ channel }) => channel,
      item: ({ item }) => item,
      location: ({ location }) => location,
      quantity: ({ units }) => units,
      still_waiting: ({ left }) => left,
      promised: ({ promise }) => promise,
      expected: ({ there }) => there,
      express: ({ express }) => (express ? 1 : 0),
    }),
    file('expedite.csv', plan.expedite, {
      purchase: ({ purchase }) => purchase,
      supplier: ({ supplier }) => supplier,
      item: ({ item }) => item,
      location: ({ location }) => location,
      quantity: ({ units }) => units,
      due: ({ due }) => due,
      expected: ({ expected }) => expected,
      surcharge: ({ surcharge }) => money(surcharge),
      currency: () => plan.currency,
      reason: ({ why }) => why,
    }),
    file('moves.csv', plan.move, {
      from: ({ from }) => from,
      to: ({ location }) => location,
      item: ({ item }) => item,
      quantity: ({ units }) => units,
      leaves_now: ({ now }) => now,
      expected: ({ expected }) => expected,
    }),
    file('messages.csv', plan.tell, messageColumns(plan, letterhead)),
    file('promises.csv', plan.promises, {
      order: ({ order }) => order,
      channel: ({ channel }) => channel,
      customer_class: ({ customerClass }) => customerClass,
      promised: ({ promise }) => promise,
      expected: ({ expected }) => expected,
      days_late: ({ lateDays }) => Number(lateDays.toFixed(2)),
      chance_late: ({ chance }) => Number(chance.toFixed(4)),
      value: ({ value }) => money(value),
      waits_for: ({ waitsFor }) => waitsFor.map(({ item, units }) => `${units} × ${item}`).join(', '),
      saved_by: ({ rescue }) => rescue?.purchase ?? '',
    }),
    file('alerts.csv', plan.lookAt, {
      what: ({ kind }) => kind,
      item: ({ item }) => item,
      location: ({ location }) => location,
      supplier: ({ supplier = '' }) => supplier,
      purchase: ({ purchase = '' }) => purchase,
      quantity: ({ units }) => units,
      date: ({ date }) => date,
    }),
    file('risk.csv', plan.rows, riskColumns),
    { name: 'plan.json', text: `${JSON.stringify({ bullwhipPlan: 1, ...plan }, null, 2)}\n` },
  ];
}

type Columns<T> = Readonly<Record<string, (one: T) => string | number>>;

const riskColumns: Columns<RowRisk> = {
  item: ({ item }) => item,
  location: ({ location }) => location,
  available: ({ available }) => available,
  waiting: ({ waiting }) => waiting,
  on_order: ({ onOrder }) => onOrder,
  position: ({ position }) => position,
  demand_per_day: ({ perDay }) => Number(perDay.toFixed(4)),
  next_receipt: ({ until }) => until,
  already_ordered: ({ ordered }) => (ordered ? 1 : 0),
  chance_of_backorder: ({ chance }) => Number(chance.toFixed(4)),
  expected_short: ({ short }) => Number(short.toFixed(2)),
  value_at_risk: ({ value }) => money(value),
};

function messageColumns(plan: MorningPlan, { shop, templates }: Letterhead): Columns<PlannedMessage> {
  const words = new PlanWords(plan.currency, plan.at);
  const textOf = (one: PlannedMessage) =>
    fillTemplate(templates[one.kind] ?? builtInTexts[one.kind], {
      order: one.order,
      items: and(one.waitsFor.map(({ item, units }) => `${units} × ${item}`)),
      units: String(one.waitsFor.reduce((sum, { units }) => sum + units, 0)),
      promise: words.day(one.promise),
      eta: words.day(one.date),
      waitDays: String(Math.max(0, Math.floor((Date.parse(one.sendAt) - Date.parse(one.orderedAt)) / 86_400_000))),
      voucher: one.gift ? words.money(one.gift.value) : '',
      shop,
    });
  return {
    message_id: ({ order, kind }) => `${plan.at.slice(0, 10)}-${order}-${kind}`,
    order_id: ({ order }) => order,
    channel: ({ channel }) => channel,
    customer_class: ({ customerClass }) => customerClass,
    kind: ({ kind }) => kind,
    send_at: ({ sendAt }) => sendAt,
    subject: (one) => textOf(one).subject,
    body: (one) => textOf(one).body,
    promise: ({ promise }) => promise,
    eta: ({ date }) => date,
    by_rule: ({ byRule }) => (byRule ? 1 : 0),
    strategy: () => plan.strategy,
  };
}

/** RFC 4180: a header, CRLF, quotes where they are needed; a text that a spreadsheet would run gets an apostrophe before it. */
function file<T>(name: string, list: readonly T[], columns: Columns<T>): TextFile {
  const rows = list.map((one) => Object.values(columns).map((of) => cell(of(one))));
  return { name, text: [Object.keys(columns), ...rows].map((row) => `${row.join(',')}\r\n`).join('') };
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = safe(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** To the cent. */
const money = (value: number): number => Number(value.toFixed(2));
