import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ItemsTable } from '../../web/components/items-table.js';
import { store } from '../../web/store/use-store.js';
import { FakeDesk } from './fake-desk.js';
import { inside, mount, until } from './mount.js';

let desk: FakeDesk;
let table: ItemsTable;
let range = '';

beforeEach(async () => {
  desk = new FakeDesk();
  desk.items = 10_000;
  desk.open();
  table = new ItemsTable();
  table.addEventListener('range', (event) => (range = (event as CustomEvent<{ text: string }>).detail.text));
  await mount(table, 720, 216);
  await until(() => rows().length > 0);
});

const rows = () => [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr[data-index]')];
const names = () => rows().map((row) => row.querySelector('td')!.textContent);

it('draws only the rows in sight, wherever it is scrolled to', async () => {
  const pane = inside<HTMLElement>(table, '.scroll');
  expect(pane.scrollHeight).toBeGreaterThanOrEqual(10_000 * 24);
  for (const top of [0, 1_000, 120_000, 200_000, 1e7]) {
    pane.scrollTop = top;
    const first = Math.floor(pane.scrollTop / 24);
    await until(() => rows().some((row) => Number(row.dataset['index']) === first), `row ${first} is drawn`);
    expect(rows().length).toBeLessThanOrEqual(60);
  }
  expect(names().at(-1)).toBe('item-9999');
  expect(rows().at(-1)!.getAttribute('aria-rowindex')).toBe('10001');
  expect(inside(table, 'table').getAttribute('aria-rowcount')).toBe('10001');
  expect(range).toBe('9,993–10,000 of 10,000 · tick: baseline');
});

it('asks and draws once a frame at most while it is scrolled, and no more rows than are in sight', async () => {
  const FRAMES = 60;
  const pane = inside<HTMLElement>(table, '.scroll');
  const asked = desk.pages.length;
  let drawn = 0;
  const isRow = (node: Node) => node instanceof HTMLElement && node.dataset['index'] !== undefined;
  const watch = new MutationObserver(
    (all) => (drawn += all.flatMap((one) => [...one.addedNodes]).filter(isRow).length),
  );
  watch.observe(table.shadowRoot!, { childList: true, subtree: true });
  for (let i = 0; i < FRAMES; i++) {
    // A wheel may turn several times before the next picture.
    for (let turn = 0; turn < 5; turn++) {
      pane.scrollTop += 187;
      pane.dispatchEvent(new Event('scroll'));
    }
    await new Promise((go) => requestAnimationFrame(go));
  }
  await until(() => rows().some((row) => Number(row.dataset['index']) === Math.floor(pane.scrollTop / 24)));
  watch.disconnect();
  expect(desk.pages.length - asked).toBeLessThanOrEqual(FRAMES + 2);
  expect(Math.max(...desk.pages.map(({ count }) => count))).toBeLessThanOrEqual(60);
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThanOrEqual((FRAMES + 2) * 60);
});

it('is sorted by its heads', async () => {
  const head = inside(table, 'th');
  expect(inside(table, 'th[aria-sort]').textContent).toContain('Units backordered');
  await userEvent.click(head.querySelector('button')!);
  await until(() => desk.pages.at(-1)?.sort === 'name');
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(head.querySelector('button')!);
  await until(() => names()[0] === 'item-9999');
  expect(head.getAttribute('aria-sort')).toBe('descending');
});

it('finds by a part of the name, and says when there is none', async () => {
  table.search = 'mug';
  await until(() => rows().length === 2);
  expect(range).toBe('1–2 of 2 found, of 10,000 · tick: baseline');
  table.search = '<img src=x onerror=alert(1)>';
  await until(() => rows().length === 0);
  expect(inside(table, '.none').textContent).toContain('“<img src=x onerror=alert(1)>”');
});

it('is walked by the keyboard, picks an item by Space and leads to its orders by Enter', async () => {
  rows()[0]!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await until(() => table.shadowRoot!.activeElement === rows()[2]);
  await userEvent.keyboard(' ');
  await until(() => store.state.focus.items?.[0] === 2);
  await userEvent.keyboard('{End}');
  await until(() => (table.shadowRoot!.activeElement as HTMLElement | null)?.dataset['index'] === '9999');
  await userEvent.keyboard('{Enter}');
  expect(store.state.view).toBe('orders');
  expect(store.state.orders).toMatchObject({ strategy: 'second-supplier', filter: { text: 'item-9999' } });
});

it('lets go of an item by a second click', async () => {
  await userEvent.click(rows()[1]!);
  expect(store.state.focus).toEqual({ items: [1] });
  await userEvent.click(rows()[1]!);
  expect(store.state.focus).toEqual({});
});
