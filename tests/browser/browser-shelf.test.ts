import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it, vi } from 'vitest';
import { openBrowserShelf } from '../../web/keep/browser-shelf.js';
import type { Session } from '../../web/keep/session.js';
import { storageProblem } from '../../web/keep/shelf.js';

const NAME = 'bullwhip-test';
const { put } = IDBObjectStore.prototype;
let open: { close(): void } | undefined;
afterEach(async () => {
  open?.close();
  await deleteDB(NAME);
});

const session = (id: string, text: string, files: Record<string, Uint8Array> = {}, at = 1): Session => ({
  head: { id, kind: 'auto', name: '', at, title: text, strategies: ['Baseline'], summary: '' },
  body: {
    id,
    shop: { name: 'a.yaml', text, files },
    opened: text,
    chosen: '',
    lead: 'onTimeRate',
    view: 'dashboard',
    goal: { kind: 'until', kpi: 'onTimeRate', halfWidth: 0.002, max: Infinity },
  },
});

it('keeps what-ifs over visits, data and all, newest first', async () => {
  const files = { 'data/orders.csv': new TextEncoder().encode('order\n'), ['__proto__x']: new Uint8Array(0) };
  const shelf = await openBrowserShelf(NAME);
  await shelf.put(session('a', 'one', files));
  await shelf.put(session('b', 'two', {}, 2));
  await shelf.put({ ...session('a', 'one changed', files, 3) });
  shelf.close();
  const again = await openBrowserShelf(NAME);
  open = again;
  expect((await again.heads()).map(({ title }) => title)).toEqual(['one changed', 'two']);
  expect(await again.body('a')).toEqual(session('a', 'one changed', files).body);
  await again.remove('a');
  expect((await again.heads()).map(({ id }) => id)).toEqual(['b']);
  expect(await again.body('a')).toBeUndefined();
});

it('writes data again only where it is another one, and after it was taken away', async () => {
  const shelf = await openBrowserShelf(NAME);
  open = shelf;
  const files = { 'a.csv': Uint8Array.of(1) };
  const { head, body } = session('a', 'one', files);
  await shelf.put({ head, body });
  await shelf.remove('a');
  await shelf.put({ head, body });
  expect((await shelf.body('a'))?.shop.files).toEqual(files);
  await shelf.put({ head, body: { ...body, shop: { ...body.shop, files: { 'a.csv': Uint8Array.of(2) } } } });
  expect((await shelf.body('a'))?.shop.files).toEqual({ 'a.csv': Uint8Array.of(2) });
});

it('keeps today’s stock apart from the rest, which stays where the stock does not fit', async () => {
  const shelf = await openBrowserShelf(NAME);
  const files = { 'a.csv': Uint8Array.of(1) };
  const { head, body } = session('a', 'one', files);
  const plan = {
    day: '2026-03-01',
    today: [
      { name: 'stock.csv', text: 'item\nKäse' },
      { name: '7', text: '' },
    ],
  };
  await shelf.put({ head, body: { ...body, plan } });
  const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    // prettier-ignore
    if (typeof key === 'string' && key.endsWith(' today')) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  const more = { ...plan, today: [{ name: 'stock.csv', text: 'more' }] };
  const failed = await shelf
    .put({ head, body: { ...body, opened: 'two', plan: more } })
    .catch((error: unknown) => error);
  refuse.mockRestore();
  expect(storageProblem(failed)).toBe('today’s stock (storage is full)');
  expect((await shelf.body('a'))?.opened).toBe('two');
  shelf.close();
  const again = await openBrowserShelf(NAME);
  open = again;
  const kept = (await again.body('a'))?.plan;
  expect(kept?.day).toBe('2026-03-01');
  expect([...kept!.today].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([...plan.today].reverse());
  await again.put({ head, body: { ...body, plan: { day: '', today: [] } } });
  expect((await again.body('a'))?.plan).toEqual({ day: '', today: [] });
});

it('lets go for a newer page, and says so from then on', async () => {
  const shelf = await openBrowserShelf(NAME);
  const newer = await openDB(NAME, 2);
  open = newer;
  const failed = await shelf.heads().catch((error: unknown) => error);
  expect(storageProblem(failed)).toBe('a newer Bullwhip is open in another tab; reload this page');
  const older = await openBrowserShelf(NAME).catch((error: unknown) => error);
  expect(storageProblem(older)).toMatch(/a newer Bullwhip has been here/);
});
