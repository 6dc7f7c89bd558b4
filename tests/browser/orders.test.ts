import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import type { Desk } from '../../workers/desk/endpoint.web.js';
import type { OrdersAsk, OrdersPage } from '../../workers/desk/protocol.js';
import '../../web/components/order-list.js';
import type { OrderList } from '../../web/components/order-list.js';
import { store } from '../../web/store/use-store.js';
import { EMPTY } from '../../web/store/state.js';
import '../../web/views/replay-view.js';
import type { ReplayView } from '../../web/views/replay-view.js';
import { FakeDesk } from './fake-desk.js';
import { soon } from './mount.js';

/** Ten thousand late orders, and a film of forty days. */
const FOUND = 10_000;
const asks: OrdersAsk[] = [];

function page(ask: OrdersAsk): OrdersPage {
  asks.push(ask);
  const count = Math.max(0, Math.min(ask.count, FOUND - ask.from));
  const rows = Array.from({ length: count }, (_, i) => {
    const order = ask.from + i + 1;
    return { order, text: `mug <b>${order}</b> · placed 8 Nov`, late: String(FOUND - order) };
  });
  return { found: FOUND, from: ask.from, rows, replication: 7, typical: true, futures: 40, chips: [] };
}

const DAYS = 40;
const film = (strategy: string): ReplayFilm => ({
  strategy,
  replication: 7,
  start: '2026-11-02',
  days: DAYS,
  warmUpDays: 5,
  rows: ['mug'],
  allRows: 1,
  suppliers: ['Ningbo'],
  onHand: new Int32Array(DAYS).fill(20),
  backordered: Int32Array.from({ length: DAYS }, (_, day) => day),
  waiting: Int32Array.from({ length: DAYS }, (_, day) => (day === 30 ? 99 : day)),
  queue: new Int32Array(DAYS).fill(3),
  longest: new Float64Array(DAYS).fill(4),
  placed: new Int32Array(DAYS).fill(2),
  purchases: {
    length: 1,
    supplier: Int32Array.of(0),
    units: Int32Array.of(48),
    ordered: Float64Array.of(1),
    due: Float64Array.of(8),
    received: Float64Array.of(20),
    item: ['mug'],
  },
  marks: [{ from: 12, to: 15, label: 'Port outage' }],
  worstDay: 30,
});

beforeEach(() => {
  asks.length = 0;
  new FakeDesk().open();
  const fake = store.desk;
  const desk = {
    ...fake,
    orders: (ask: OrdersAsk) => Promise.resolve(page(ask)),
    replay: (strategy: string) => Promise.resolve(film(strategy)),
  } as unknown as Desk;
  Object.defineProperty(store, 'desk', { configurable: true, get: () => desk });
});

afterEach(() => {
  document.body.replaceChildren();
  store.set(EMPTY);
});

const press = (on: Element, key: string) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

it('moves through ten thousand orders by the keyboard, and draws a screenful of them', async () => {
  const list = document.createElement('order-list') as OrderList;
  list.ask = { strategy: 'second-supplier', replication: 7, filter: { which: 'late' } };
  list.style.setProperty('height', '500px');
  list.addEventListener('choose', (event) => (list.order = (event as CustomEvent<number>).detail));
  document.body.append(list);
  const root = list.shadowRoot!;
  await soon(() => expect(root.querySelectorAll('li').length).toBeGreaterThan(5));
  const box = root.querySelector('[role=listbox]')!;
  list.focus();
  press(box, 'ArrowDown');
  await soon(() => expect(list.order).toBe(2));
  press(box, 'End');
  await soon(() => expect(list.order).toBe(FOUND));
  await list.updateComplete;
  expect(root.querySelectorAll('li').length).toBeLessThan(60);
  const last = root.querySelector('li[aria-selected=true]')!;
  expect(last.getAttribute('aria-posinset')).toBe(String(FOUND));
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom + 1);
  expect(box.getAttribute('aria-activedescendant')).toBe(last.id);
  press(box, 'PageUp');
  await soon(() => expect(list.order).toBeLessThan(FOUND));
  press(box, 'Home');
  await soon(() => expect(list.order).toBe(1));
  expect(root.querySelector('footer')!.textContent).toMatch(/1–\d+ of 10,000 late orders/);
  expect(root.querySelector('small')!.textContent).toBe('mug <b>1</b> · placed 8 Nov'); // names are text
});

it('plays, steps and jumps by buttons and keys, and says the day', async () => {
  const view = document.createElement('replay-view') as ReplayView;
  view.style.setProperty('height', '700px');
  document.body.append(view);
  const root = view.shadowRoot!;
  const text = () => root.querySelector('header p')?.textContent ?? '';
  await soon(() => expect(text()).toMatch(/^Day 6, Sat 7 Nov: 5 units wait in 3 orders/));
  const button = (name: string) =>
    Array.from(root.querySelector('replay-controls')!.shadowRoot!.querySelectorAll('button')).find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).includes(name),
    )!;
  button('A day on').click();
  await soon(() => expect(text()).toMatch(/^Day 7,/));
  button('Next spike').click();
  await soon(() => expect(text()).toMatch(/^Day 13,.*Port outage/));
  button('Worst day').click();
  await soon(() => expect(text()).toMatch(/^Day 31,.*99 units wait/));
  expect(root.querySelector('[aria-live]')!.textContent).toMatch(/^Day 31,/);
  press(document.body, 'ArrowLeft');
  await soon(() => expect(text()).toMatch(/^Day 30,/));
  press(document.body, 'End');
  await soon(() => expect(text()).toMatch(/^Day 40,/));
  press(document.body, 'Home');
  await soon(() => expect(text()).toMatch(/^Day 1,/));
  press(document.body, ' ');
  await soon(() => expect(text()).not.toMatch(/^Day 1,/));
  press(document.body, ' ');
  await soon(() => expect(button('Play')).toBeDefined());
  const slider = root.querySelector('replay-timeline')!.shadowRoot!.querySelector('input')!;
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Day \d+, [A-Z][a-z]{2} \d+ Nov$/);
  slider.value = '20';
  slider.dispatchEvent(new Event('input'));
  await soon(() => expect(text()).toMatch(/^Day 21,/));
});
