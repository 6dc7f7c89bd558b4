import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../../web/keep/autosave.js';
import { leaveBehind, takeLeftBehind } from '../../../web/keep/left-behind.js';
import { MemoryShelf } from '../../../web/keep/memory-shelf.js';
import { Sessions } from '../../../web/keep/sessions.js';
import { ShelfClosed, StockNotKept, storageProblem, type Shelf } from '../../../web/keep/shelf.js';
import { EMPTY, type State } from '../../../web/store/state.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const FULL = () => new DOMException('no room', 'QuotaExceededError');
const step = { text: '', chosen: '', what: '' };

const opened = (text: string, files = {}): State => ({
  ...EMPTY,
  shop: { name: 'shop.yaml', text, files },
  opened: text,
  view: 'dashboard',
});
const changed = (state: State, text: string): State => ({
  ...state,
  shop: { ...state.shop!, text },
  past: [...state.past, step],
});

/** A page over a shelf whose calls fail while `broken` says how. */
function page(options: { readonly open?: () => Promise<Shelf> } = {}) {
  const memory = new MemoryShelf();
  const failing = { error: null as (() => Error) | null };
  const shelf = new Proxy(memory, {
    get: (target, name: keyof Shelf) =>
      typeof target[name] !== 'function'
        ? target[name]
        : (...args: never[]) =>
            failing.error ? Promise.reject(failing.error()) : (target[name] as (...all: never[]) => unknown)(...args),
  });
  let ids = 0;
  const sessions = new Sessions({ open: options.open ?? (() => Promise.resolve(shelf)), newId: () => `id-${++ids}` });
  let state: State = EMPTY;
  const claimed: string[] = [];
  let downloads = 0;
  const autosave = new Autosave({
    sessions,
    state: () => state,
    set: (part) => (state = { ...state, ...part }),
    claim: (id) => Promise.resolve(claimed.push(id) > 0),
    download: () => downloads++,
  });
  const show = (next: State) => {
    state = { ...next, saved: state.saved, notice: state.notice };
    autosave.changed();
  };
  const texts = async () =>
    (await Promise.all((await memory.heads()).map(({ id }) => memory.body(id)))).map((body) => body!.shop.text);
  return { sessions, autosave, failing, show, texts, memory, claimed, state: () => state, downloads: () => downloads };
}

const second = () => vi.advanceTimersByTimeAsync(1100);

describe('a page that goes before the second is over', () => {
  const storage = () => {
    const texts = new Map<string, string>();
    return {
      get length() {
        return texts.size;
      },
      key: (i: number) => [...texts.keys()][i] ?? null,
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
      removeItem: (key: string) => void texts.delete(key),
    } as Storage;
  };

  it('leaves behind what is not kept yet; the next one takes it up, with the data that is kept', async () => {
    const { show, autosave, sessions, texts, memory } = page();
    const shop = opened('a', { 'orders.csv': new Uint8Array([1, 2]) });
    show(shop);
    await second();
    expect(autosave.unkept()).toBeNull();
    show(changed(shop, 'b'));
    const left = storage();
    vi.advanceTimersByTime(10);
    leaveBehind(autosave.unkept()!, () => left);
    expect(await texts()).toEqual(['a']);
    for (const session of takeLeftBehind(() => left)) await sessions.takeUp(session);
    expect(await texts()).toEqual(['b']);
    expect((await memory.body('id-1'))?.shop.files).toEqual({ 'orders.csv': new Uint8Array([1, 2]) });
    expect(takeLeftBehind(() => left)).toEqual([]);
  });

  it('never puts something older in the place of what is kept', async () => {
    const { show, autosave, sessions, texts } = page();
    const shop = opened('a');
    show(shop);
    await second();
    show(changed(shop, 'b'));
    const old = autosave.unkept()!;
    await second();
    show(changed(shop, 'c'));
    await second();
    await sessions.takeUp(old);
    expect(await texts()).toEqual(['c']);
  });

  it('leaves today’s stock behind, or the kept one where it is too long, but never an older one for none', async () => {
    const stock = (text: string) => ({ day: '', today: [{ name: 'snapshot.json', text }] });
    for (const [next, expected] of [
      [stock('two'), stock('two')],
      [stock('x'.repeat(600_000)), stock('one')],
      [
        { day: '', today: [] },
        { day: '', today: [] },
      ],
    ]) {
      // prettier-ignore
      const { show, autosave, sessions, memory } = page();
      const shop = { ...opened('a'), plan: stock('one') };
      show(shop);
      await second();
      show({ ...shop, plan: next });
      const left = storage();
      vi.advanceTimersByTime(10);
      leaveBehind(autosave.unkept()!, () => left);
      for (const session of takeLeftBehind(() => left)) await sessions.takeUp(session);
      expect((await memory.body('id-1'))?.plan).toEqual(expected);
    }
  });

  it('does no harm where that storage is forbidden or broken', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const { show, autosave } = page();
    show(opened('a'));
    leaveBehind(autosave.unkept()!, forbidden);
    expect(takeLeftBehind(forbidden)).toEqual([]);
    const broken = storage();
    broken.setItem('bullwhip.left.x', '{');
    expect(takeLeftBehind(() => broken)).toEqual([]);
  });
});

describe('what is open', () => {
  it('is kept a second after a change, however many follow it, in one place', async () => {
    const { show, texts, state, claimed } = page();
    const shop = opened('a');
    show(shop);
    await second();
    show(changed(shop, 'b'));
    await vi.advanceTimersByTimeAsync(600);
    show(changed(shop, 'c'));
    expect(await texts()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(600);
    expect(await texts()).toEqual(['c']);
    expect(state().saved).toEqual({ at: Date.now() - 200, problem: '' });
    expect(claimed).toEqual(['id-1']);
  });

  it('is kept at once when the page goes away, and not again without a change', async () => {
    const { show, texts, autosave, memory } = page();
    show(opened('a'));
    await autosave.flush();
    expect(await texts()).toEqual(['a']);
    const [head] = await memory.heads();
    await vi.advanceTimersByTimeAsync(5000);
    await autosave.flush();
    expect(await memory.heads()).toEqual([head]);
  });

  it('never writes over the changes of what was open before', async () => {
    const { show, texts } = page();
    const shop = opened('a');
    show(shop);
    await second();
    show(changed(shop, 'a changed'));
    await second();
    show(opened('another'));
    await second();
    expect((await texts()).sort()).toEqual(['a changed', 'another']);
    show(opened('a')); // the same file again, from the start
    await second();
    expect((await texts()).sort()).toEqual(['a', 'a changed']);
  });

  it('is kept when something else is opened within the second', async () => {
    const { show, texts } = page();
    const shop = opened('a');
    show(shop);
    show(changed(shop, 'a changed'));
    show(opened('b'));
    await second();
    expect((await texts()).sort()).toEqual(['a changed', 'b']);
  });

  it('goes on under the id it had', async () => {
    const { show, texts, autosave, memory } = page();
    show(opened('a'));
    await second();
    const [{ id }] = await memory.heads();
    autosave.adopt(id);
    show(changed(opened('a'), 'b'));
    await second();
    expect(await texts()).toEqual(['b']);
  });
});

describe('storage that fails', () => {
  it.each<[string, () => Error, string]>([
    ['full', FULL, 'storage is full'],
    [
      'blocked',
      () => new DOMException('', 'SecurityError'),
      'this browser keeps nothing for pages, or not in a private window',
    ],
    ['newer', () => new DOMException('', 'VersionError'), 'a newer Bullwhip has been here; reload this page'],
    [
      'closed',
      () => new ShelfClosed('the browser closed its storage; reload this page'),
      'the browser closed its storage; reload this page',
    ],
    ['odd', () => new Error('disk on fire'), 'the browser says “disk on fire”'],
  ])('because it is %s: is said once with a way out, and tried again', async (_, error, said) => {
    const { show, texts, state, failing, downloads } = page();
    const shop = opened('a');
    failing.error = error;
    show(shop);
    await second();
    expect(state().saved).toEqual({ at: expect.any(Number), problem: said });
    const { notice } = state();
    expect(notice?.text).toBe(`Not saved: ${said}. You can work on; download the file to keep it.`);
    notice!.action!.run();
    expect(downloads()).toBe(1);

    show({ ...changed(shop, 'b') });
    await second();
    expect(state().notice).toBe(notice);
    failing.error = null;
    show(changed(shop, 'c'));
    await second();
    expect([state().saved!.problem, state().notice, await texts()]).toEqual(['', null, ['c']]);
  });

  it('from the start: what-ifs last as long as the page, and it is said', async () => {
    const { show, state, sessions } = page({ open: () => Promise.reject(new DOMException('', 'InvalidStateError')) });
    show(opened('a'));
    await second();
    expect(state().saved?.problem).toMatch(/keeps nothing/);
    expect((await sessions.list()).map(({ title }) => title)).toEqual(['shop.yaml']);
  });

  it('for today’s stock alone: that is said, and all the rest is kept', async () => {
    const { show, failing, state } = page();
    failing.error = () => new StockNotKept(FULL());
    show({ ...opened('a'), plan: { day: '', today: [{ name: 'stock.csv', text: 'item' }] } });
    await second();
    expect(state().saved?.problem).toBe('today’s stock (storage is full)');
    expect(state().notice).toEqual({
      kind: 'warn',
      text: 'Not saved: today’s stock (storage is full). All the rest is; hand the stock over again after a reload.',
    });
  });

  it('is named, whatever is thrown', () => {
    expect(storageProblem('no')).toBe('the browser says “no”');
    expect(storageProblem(new ReferenceError('indexedDB is not defined'))).toMatch(/keeps nothing/);
  });
});

describe('sessions', () => {
  it('are saved under a name, renamed, copied, taken away and brought back', async () => {
    const { sessions } = page();
    const seen = vi.fn<() => void>();
    sessions.addEventListener('change', seen);
    await sessions.keep(opened('a'), { id: 'one', name: 'Before the sale' });
    const names = async () => (await sessions.list()).map(({ name, kind }) => `${name}/${kind}`).sort();
    const [head] = await sessions.list();
    await sessions.duplicate(head!);
    expect(await names()).toEqual(['Before the sale (copy)/named', 'Before the sale/named']);
    await sessions.rename(head!, 'Plan A');
    const back = await sessions.remove({ ...head!, name: 'Plan A' });
    expect(await names()).toEqual(['Before the sale (copy)/named']);
    await back();
    expect(await names()).toEqual(['Before the sale (copy)/named', 'Plan A/named']);
    expect((await sessions.body('one'))?.shop.text).toBe('a');
    expect(seen).toHaveBeenCalledTimes(5);
  });

  it('kept by themselves are the newest twelve; named ones stay', async () => {
    const { sessions } = page();
    await sessions.keep(opened('named'), { id: 'named', name: 'x' });
    for (let i = 0; i < 15; i++) {
      vi.advanceTimersByTime(10);
      await sessions.keep(opened(`${i}`), { id: `auto-${i}` });
    }
    await sessions.prune();
    const ids = (await sessions.list()).map(({ id }) => id);
    expect(ids).toEqual([...Array.from({ length: 12 }, (_, i) => `auto-${14 - i}`), 'named']);
  });
});
