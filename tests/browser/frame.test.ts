import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../web/app/bw-app.js';
import { deepFind, deepFocus, isShown } from '../../web/app/deep-find.js';
import { boxList } from '../../web/box/box.js';
import { EMPTY } from '../../web/store/state.js';
import { store } from '../../web/store/use-store.js';
import type { Tick } from '../../workers/desk/protocol.js';
import { FakeDesk } from './fake-desk.js';
import { soon } from './mount.js';

const tick: Tick = {
  version: 1,
  state: 'playing',
  done: 200,
  total: 400,
  first: false,
  precision: 'on time ±0.35 points',
  goal: 'stop at ±0.2',
  progress: 0.5,
  repeated: 0,
  missing: 0,
  fresh: false,
};

let desk: FakeDesk;

/** The whole page, before a desk that plays nothing. */
async function show(state: Partial<typeof EMPTY> = {}): Promise<void> {
  document.body.replaceChildren();
  await page.viewport(1440, 900);
  await import('../../web/styles/page.css');
  document.body.style.margin = '0';
  desk = new FakeDesk().open(state);
  document.body.append(document.createElement('bw-app'));
  await soon(() => expect(one('app-bar')).toBeDefined());
}

const one = <T extends Element = HTMLElement>(selector: string): T | undefined => deepFind<T>(selector).find(isShown);
const button = (text: string) =>
  deepFind('button').find((found) => isShown(found) && (found.textContent?.includes(text) || found.ariaLabel === text));
const said = (tag: string) => one(tag)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

/** Brackets are signs of their own in the language of `userEvent`. */
const press = (key: string) =>
  (deepFocus() ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

beforeEach(() => {
  store.set(EMPTY);
});

describe('the state of the study', () => {
  it('goes through first estimate, getting surer, sure enough, stopped, and its place stays', async () => {
    await show();
    const places = new Set<string>();
    for (const [change, words] of [
      [{ ...tick, first: true, done: 8 }, /First estimate · 8 of 400 futures/],
      [tick, /Getting surer · 200 of 400 futures.*on time ±0.35 points, stop at ±0.2/],
      [{ ...tick, state: 'stopped' }, /Stopped · at 200 of 400 futures Continue/],
      [{ ...tick, state: 'sure', done: 400 }, /Sure enough · 400 futures/],
    ] as const) {
      store.set({ tick: change });
      await soon(() => expect(said('run-status')).toMatch(words));
      const { left, width } = one('run-status')!.getBoundingClientRect();
      places.add(`${left} ${width}`);
    }
    expect(places.size).toBe(1);
  });

  it('problems lead to their line', async () => {
    const problems = [{ file: 'shop.yaml', line: 14, column: 3, path: 'horizon', message: 'is not a duration (180d)' }];
    await show({ tick, reading: { text: 'x', warnings: [], problems }, editor: { open: false } });
    await soon(() => expect(said('run-status')).toContain('1 problem'));
    expect(said('problem-note')).toContain('shop.yaml:14:3 horizon: is not a duration (180d)');
    button('1 problem')!.click();
    expect(store.state.editor).toEqual({ open: true, line: 14 });
  });

  it('how sure it is to be is chosen by the keyboard', async () => {
    await show({ tick });
    const aim = vi.spyOn(store, 'aim').mockResolvedValue();
    button('How sure do you want to be?')!.focus();
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(deepFocus()?.textContent).toContain('As the file says'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(aim).toHaveBeenCalledWith(expect.objectContaining({ kind: 'until', halfWidth: 0.002 }));
    expect(deepFocus()?.ariaLabel).toBe('How sure do you want to be?');
    aim.mockRestore();
  });
});

describe('keys', () => {
  it('choose strategies and views, open the list of keys and close it', async () => {
    await show({ tick });
    await userEvent.keyboard('3');
    expect(store.state.chosen).toBe(store.state.good!.shop!.strategies[2]!.name);
    press('g');
    press('o');
    expect(store.state.view).toBe('orders');
    press('g');
    press('d');
    expect(store.state.view).toBe('dashboard');
    await userEvent.keyboard('?');
    await soon(() => expect(one('keys-dialog')).toBeUndefined());
    await soon(() => expect(deepFind<HTMLDialogElement>('dialog[open]')).toHaveLength(1));
    // A dialog is not a place for single keys.
    await userEvent.keyboard('1');
    expect(store.state.chosen).toBe(store.state.good!.shop!.strategies[2]!.name);
    await userEvent.keyboard('{Escape}');
    expect(deepFind('dialog[open]')).toHaveLength(0);
  });

  it('show the baseline while B is held', async () => {
    await show({ tick });
    const { chosen } = store.state;
    await userEvent.keyboard('{b>}');
    expect(store.state.chosen).toBe(store.state.good!.shop!.strategies[0]!.name);
    await userEvent.keyboard('{/b}');
    expect(store.state.chosen).toBe(chosen);
  });

  it('walk the levers, and change one', async () => {
    await show({ tick });
    await soon(() => expect(one('input[type=range]')).toBeDefined());
    press(']');
    await soon(() => expect(deepFocus()?.matches('input[type=range], select')).toBe(true));
    const first = deepFocus();
    press(']');
    expect(deepFocus()).not.toBe(first);
    press('[');
    expect(deepFocus()).toBe(first);
    await userEvent.keyboard('{ArrowRight}');
    await soon(() => expect(desk.edits).toHaveLength(1));
  });

  it('are letters in a field, and do nothing when they are switched off', async () => {
    await show({ tick });
    await soon(() => expect(one('input[type=search]')).toBeDefined());
    await userEvent.keyboard('/');
    expect(deepFocus()?.matches('input[type=search]')).toBe(true);
    await userEvent.keyboard('go1');
    expect((deepFocus() as HTMLInputElement).value).toBe('go1');
    expect(store.state.view).toBe('dashboard');
    (deepFocus() as HTMLElement).blur();
    store.set({ keys: false });
    await userEvent.keyboard('go');
    expect(store.state.view).toBe('dashboard');
  });

  it('F6 goes from region to region and round again', async () => {
    await show({ tick });
    const names: (string | null | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      await userEvent.keyboard('{F6}');
      names.push(deepFocus()?.getAttribute('data-region'));
    }
    expect(names.slice(0, 3)).toEqual(['Bar', 'Levers', 'View']);
    expect(names).toContain('Bar');
  });
});

describe('the first visit', () => {
  it('lists scenarios by their question, folds the rest, finds by words', async () => {
    await show({ ...EMPTY });
    const list = () => deepFind('[data-file]').filter(isShown);
    await soon(() => expect(list().length).toBe(7));
    expect(list()[0]!.textContent).toContain('Holiday spike with one late supplier');
    deepFind('button')
      .find((found) => /^\d+ more$/.test(found.textContent ?? ''))!
      .click();
    await soon(() => expect(list().length).toBe(boxList().filter(({ kind }) => kind === 'scenario').length));
    await userEvent.keyboard('/');
    await userEvent.keyboard('newsvendor');
    await soon(() => expect(list().map((row) => row.dataset['file'])).toEqual(['textbook/newsvendor.yaml']));
  });

  it('opens what is picked', async () => {
    await show({ ...EMPTY });
    const open = vi.spyOn(store, 'open').mockResolvedValue();
    await soon(() => expect(one('[data-file]')).toBeDefined());
    one('[data-file]')!.click();
    await soon(() => expect(open).toHaveBeenCalled());
    expect(open.mock.calls[0]![0]).toMatchObject({ name: 'holiday-spike.yaml' });
    open.mockRestore();
  });

  it('takes a dropped scenario with its data, and hands what comes without one to the import', async () => {
    await show({ ...EMPTY });
    const open = vi.spyOn(store, 'open').mockResolvedValue();
    drop(new File(['a,b'], 'orders.csv'));
    await soon(() => expect(store.state.view).toBe('import'));
    expect(store.state.handed?.map(({ name }) => name)).toEqual(['orders.csv']);
    expect(open).not.toHaveBeenCalled();
    drop(new File(['demand: { history: data/orders.csv }'], 'mine.yaml'), new File(['a,b'], 'orders.csv'));
    await soon(() => expect(open).toHaveBeenCalled());
    expect(open.mock.calls[0]![0]).toMatchObject({
      name: 'mine.yaml',
      files: { 'data/orders.csv': expect.anything() },
    });
    open.mockRestore();
  });

  function drop(...files: File[]): void {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
    );
  }
});

describe('the tour', () => {
  const card = () => one('section.card');

  it('begins beside its target, and Esc skips it for good', async () => {
    await show({ ...EMPTY, tour: 0 });
    await soon(() => expect(card()?.textContent).toContain('1 of 6'));
    const target = one('[data-file="holiday-spike.yaml"]')!;
    await soon(() => expect(overlap(card()!, target)).toBe(false));
    await userEvent.keyboard('{Escape}');
    expect(store.state.tour).toBeNull();
    await soon(() => expect(card()).toBeUndefined());
  });

  it('goes on by Enter alone; a step that teaches notices the deed', async () => {
    await show({ tick, tour: 1 });
    await soon(() => expect(deepFocus()?.textContent).toContain('Next'));
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(card()?.textContent).toContain('3 of 6'));
    await soon(() => expect(one('input[type=range]')).toBeDefined());
    await soon(() => expect(deepFocus()?.textContent).toContain('Next'));
    await userEvent.keyboard('{Tab}{Enter}{ArrowRight}');
    await soon(() => expect(card()?.textContent).toContain('All futures are played again'));
    expect(overlap(card()!, one('lever-slider')!)).toBe(false);
    deepFind('button', card()!)
      .find((found) => found.textContent?.trim() === 'Back')!
      .click();
    await soon(() => expect(card()?.textContent).toContain('2 of 6'));
  });

  function overlap(a: Element, b: Element): boolean {
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
  }
});

describe('a slip of our own', () => {
  it('is said with its details, and the page goes on', async () => {
    await show({ tick });
    window.dispatchEvent(new ErrorEvent('error', { message: 'boom', error: new Error('boom') }));
    await soon(() => expect(said('error-note')).toContain('Your scenario is safe'));
    button('Close')!.click();
    await soon(() => expect(said('error-note')).not.toContain('safe'));
  });
});
