import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Store } from '../../web/store/store.js';
import type { Edit } from '../../src/study/levers/lever.js';
import { FakeDesk, settle } from './fake-desk.js';

const TEXT = 'strategy base\nstrategy two\nstrategy three';
const shop = (text = TEXT) => ({ name: 'shop.yaml', text, files: {} });
const lever = (name: string, value: number | string | null): Edit => ({
  kind: 'lever',
  strategy: 'two',
  lever: name,
  value,
});

/** A store over fake desks, with a clock and a pointer of its own. */
async function opened(text = TEXT) {
  const desks: FakeDesk[] = [];
  const world = { now: 0, grip: null as number | null };
  const store = new Store(
    () => {
      const desk = new FakeDesk();
      desks.push(desk);
      return desk.handle;
    },
    { now: () => world.now, grip: () => world.grip },
  );
  await store.open(shop(text));
  return { store, desks, world, desk: () => desks.at(-1)!, text: () => store.state.shop!.text };
}

describe('what is typed and moved', () => {
  it('chooses the first strategy that is not the baseline', async () => {
    const { store } = await opened();
    expect(store.state.chosen).toBe('two');
  });

  it('is undone and redone', async () => {
    const { store, text } = await opened();
    await store.edit(lever('stock', 1), 'Stock → 1');
    await store.retype(`${text()}\n# note`);
    expect(store.state.past.map(({ what }) => what)).toEqual(['Stock → 1', 'Typed']);
    await store.undo();
    expect(text()).toBe(`${TEXT}\nstock=1`);
    await store.undo();
    expect(text()).toBe(TEXT);
    await store.undo();
    await store.redo();
    await store.redo();
    await store.redo();
    expect(text()).toBe(`${TEXT}\nstock=1\n# note`);
  });

  it('a drag is one step, whatever its length; the next press is another one', async () => {
    const { store, world, text } = await opened();
    world.grip = 1;
    for (const [i, value] of [3, 5, 9].entries()) {
      world.now = i * 5000;
      await store.edit(lever('stock', value), `Stock → ${value}`);
    }
    world.now += 5000;
    world.grip = 2;
    await store.edit(lever('stock', 2), 'Stock → 2');
    expect(store.state.past.map(({ what }) => what)).toEqual(['Stock → 9', 'Stock → 2']);
    await store.undo();
    await store.undo();
    expect(text()).toBe(TEXT);
  });

  it('what a slow desk made wait until the hand had let go is a part of its drag', async () => {
    const { store, world } = await opened();
    world.grip = 1;
    await store.edit(lever('stock', 3), 'Stock → 3');
    const hand = store.hand();
    [world.now, world.grip] = [5000, null];
    await store.edit(lever('stock', 5), 'Stock → 5', undefined, hand);
    expect(store.state.past.map(({ what }) => what)).toEqual(['Stock → 5']);
  });

  it('keys within 800 ms are one step, another lever is another', async () => {
    const { store, world } = await opened();
    await store.edit(lever('stock', 1), 'a');
    world.now = 700;
    await store.edit(lever('stock', 2), 'b');
    world.now = 1400;
    await store.edit(lever('share', 2), 'c');
    world.now = 2300;
    await store.edit(lever('share', 3), 'd');
    expect(store.state.past.map(({ what }) => what)).toEqual(['b', 'c', 'd']);
  });

  it('a drag that comes back to where it began leaves nothing to undo', async () => {
    const { store, world } = await opened(`${TEXT}\nstock=1`);
    world.grip = 1;
    await store.edit(lever('stock', 2), 'a');
    await store.edit(lever('stock', 1), 'b');
    expect(store.state.past).toEqual([]);
  });

  it('what follows an undo is a step of its own, and takes the future away', async () => {
    const { store } = await opened();
    await store.edit(lever('stock', 1), 'a');
    await store.undo();
    await store.edit(lever('stock', 2), 'b');
    expect(store.state).toMatchObject({ past: [{ what: 'b', text: TEXT }], future: [] });
  });

  it('a refusal changes nothing and is said', async () => {
    const { store, text } = await opened();
    expect(await store.edit(lever('stock', 'refuse'), 'a')).toBe('that is no value');
    expect(store.state).toMatchObject({ past: [], toast: { text: 'that is no value' } });
    expect(text()).toBe(TEXT);
    store.set({ toast: null });
    expect(await store.edit(lever('stock', 'refuse'), 'a', 'quiet')).toBe('that is no value');
    expect(store.state.toast).toBeNull();
  });

  it('a slip of the desk is said, and the next change is made', async () => {
    const { store, text } = await opened();
    await store.edit(lever('stock', 'throw'), 'a');
    expect(store.state.toast?.text).toMatch(/a slip of the desk/);
    await store.edit(lever('stock', 4), 'b');
    expect(text()).toBe(`${TEXT}\nstock=4`);
  });
});

describe('the chosen strategy', () => {
  it('stays over undo and redo of what has nothing to do with it', async () => {
    const { store } = await opened();
    await store.edit(lever('stock', 1), 'a');
    store.choose('three');
    await store.undo();
    expect(store.state.chosen).toBe('three');
    await store.redo();
    expect(store.state.chosen).toBe('three');
  });

  it('goes with a new one, its undo and its redo', async () => {
    const { store } = await opened();
    await store.edit({ kind: 'add', name: 'four' }, 'Add');
    expect(store.state.chosen).toBe('four');
    await store.undo();
    expect(store.state.chosen).toBe('two');
    await store.redo();
    expect(store.state.chosen).toBe('four');
  });

  it('is another one when it is taken out, and comes back with it', async () => {
    const { store } = await opened();
    store.choose('three');
    await store.edit({ kind: 'remove', strategy: 'three' }, 'Remove');
    expect(store.state.chosen).toBe('two');
    await store.undo();
    expect(store.state.good?.shop?.strategies.map(({ name }) => name)).toContain('three');
  });

  it('is the baseline only while it is held', async () => {
    const { store } = await opened();
    store.choose('three');
    store.peek(true);
    store.peek(true);
    expect(store.state.chosen).toBe('base');
    store.peek(false);
    expect(store.state.chosen).toBe('three');
    store.peek(false);
    expect(store.state.chosen).toBe('three');
  });
});

describe('answers that come late', () => {
  it('never go over what was typed since', async () => {
    const { store, desk, text } = await opened();
    desk().auto = false;
    void store.edit(lever('stock', 1), 'a');
    await settle();
    void store.retype('strategy base\nmine');
    expect(text()).toBe('strategy base\nmine');
    desk().step();
    await settle();
    expect(text()).toBe('strategy base\nmine');
    while (desk().step()) await settle();
    // And the lever has not sprung back.
    expect(text()).toBe('strategy base\nmine\nstock=1');
    expect(store.state.reading?.text).toBe(text());
    expect(store.state.past.map((step) => step.text)).toEqual([TEXT, `${TEXT}\nstock=1`]);
  });

  it('keep both the lever and every key, when somebody types while it is moved', async () => {
    const { store, desk, text } = await opened(`stock=0\n${TEXT}`);
    desk().auto = false;
    void store.edit(lever('share', 1), 'a');
    await settle();
    void store.retype(`# a\n${text()}`);
    void store.retype(`# ab\n${text().slice(4)}`);
    void store.edit(lever('share', 2), 'b');
    void store.retype(text().replace('# ab', '# abc'));
    while (desk().step()) await settle();
    expect(text()).toBe(`# abc\nstock=0\n${TEXT}\nshare=2`);
    expect(desk().text).toBe(text());
  });

  it('tell of the file by its new name', async () => {
    const { store, desk } = await opened();
    const renamed = store.rename('ours.yaml');
    await renamed;
    expect(store.state.shop?.name).toBe('ours.yaml');
    expect(desk().calls).toContain('rename');
    expect(store.state.past).toEqual([]);
  });

  it('a drag that is faster than the desk leaves out what lies between', async () => {
    const { store, desk, text } = await opened();
    desk().auto = false;
    for (const value of [1, 2, 3, 4, 5]) void store.edit(lever('stock', value), String(value));
    await settle();
    while (desk().step()) await settle();
    expect(desk().calls.filter((call) => call === 'edit')).toHaveLength(2);
    expect(text()).toBe(`${TEXT}\nstock=5`);
    expect(store.state.past).toHaveLength(1);
  });

  it('of a shop that was open before are void', async () => {
    const { store, desk, text } = await opened();
    desk().auto = false;
    void store.edit(lever('stock', 1), 'a');
    await settle();
    void store.open(shop('strategy other'));
    while (desk().step()) await settle();
    expect(text()).toBe('strategy other');
    expect(store.state).toMatchObject({ past: [], chosen: 'other' });
  });
});

describe('words and figures', () => {
  it('are fresh when they tell of the newest text, stale before', async () => {
    const { store, desk } = await opened();
    desk().tick();
    await settle();
    expect(store.state.board?.digest).toBe(`two|${TEXT}`);
    expect(store.state.stale).toBe(false);
    await store.edit(lever('stock', 1), 'a');
    expect(store.state).toMatchObject({ stale: true, board: { digest: `two|${TEXT}` } });
    // Of the text before: it is shown, but not as fresh.
    desk().tick(desk().version - 1);
    await settle();
    expect(store.state.stale).toBe(true);
    desk().tick();
    await settle();
    expect(store.state).toMatchObject({ stale: false, board: { digest: `two|${TEXT}\nstock=1` } });
  });

  it('come with the tick, but only for what is chosen now', async () => {
    const { store, desk } = await opened();
    desk().tick();
    await settle();
    const board = { ...store.state.board!, digest: 'with the tick' };
    desk().tick(desk().version, { told: { chosen: 'two', lead: store.state.lead, board } });
    expect(store.state.board).toBe(board);
    desk().tick(desk().version, { told: { chosen: 'three', lead: store.state.lead, board } });
    await settle();
    expect(store.state.board?.digest).toBe(`two|${TEXT}`);
  });

  it('of the last good text stay while the file has problems, marked as stale', async () => {
    const { store, desk } = await opened();
    desk().tick();
    await settle();
    await store.retype('bad');
    expect(store.state).toMatchObject({ stale: true, board: { digest: `two|${TEXT}` }, chosen: 'two' });
    expect(store.state.good?.text).toBe(TEXT);
    desk().tick();
    await settle();
    expect(store.state.stale).toBe(true);
    await store.undo();
    desk().tick();
    await settle();
    expect(store.state.stale).toBe(false);
  });

  it('of an older version than one seen are ignored', async () => {
    const { store, desk } = await opened();
    await store.edit(lever('stock', 1), 'a');
    desk().tick(2, { done: 20 });
    desk().tick(1, { done: 400 });
    expect(store.state.tick?.done).toBe(20);
  });

  it('that come in a burst are told once', async () => {
    const { store, desk } = await opened();
    let changes = 0;
    store.addEventListener('change', () => changes++);
    for (let done = 1; done <= 50; done++) desk().tick(1, { done });
    await vi.waitUntil(() => store.state.tick?.done === 50, 20_000);
    expect(changes).toBeLessThanOrEqual(2);
  });
});

describe('a desk that dies', () => {
  it('is replaced, told the text, and asked again', async () => {
    const { store, desks, desk, text } = await opened();
    await store.edit(lever('stock', 1), 'a');
    desk().auto = false;
    const edited = store.edit(lever('share', 2), 'b');
    await settle();
    desk().kill();
    await edited;
    expect(desks).toHaveLength(2);
    expect(desk().calls.slice(0, 2)).toEqual(['open', 'edit']);
    expect(text()).toBe(`${TEXT}\nstock=1\nshare=2`);
    expect(store.state.past).toHaveLength(2);
    expect(store.state.notice?.text).toMatch(/crashed.*played again/);
    desk().tick();
    await settle();
    expect(store.state).toMatchObject({ stale: false, board: { digest: `two|${text()}` } });
  });

  it('answers what charts and tables have asked, from the new one', async () => {
    const { store, desk } = await opened();
    desk().auto = false;
    const asked = store.desk.items({} as never);
    await settle();
    desk().kill();
    await expect(asked).resolves.toBeNull();
  });

  it('of the same text again and again is given up, and the text stays', async () => {
    const { store, desks, desk, text } = await opened();
    for (let i = 0; i < 3; i++) {
      desk().kill();
      await settle();
    }
    expect(desks).toHaveLength(3);
    expect(store.state.notice).toMatchObject({ kind: 'error', action: { label: 'Start again' } });
    expect(text()).toBe(TEXT);
    store.startAgain();
    await settle();
    await store.edit(lever('stock', 1), 'a');
    expect(text()).toBe(`${TEXT}\nstock=1`);
  });

  it('says so when it was closed and tells nobody', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const desks: FakeDesk[] = [];
    const store = new Store(
      () => {
        desks.push(new FakeDesk());
        return desks.at(-1)!.handle;
      },
      { beat: 10_000 },
    );
    await store.open(shop());
    desks[0]!.auto = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(desks, 'three beats are no death yet').toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    store.close();
    vi.useRealTimers();
    expect(desks).toHaveLength(2);
    expect(store.state.notice?.text).toMatch(/does not answer/);
  });
});

describe('laws, over any order of deeds and answers', () => {
  type Deed = { do: 'edit' | 'type' | 'undo' | 'redo' | 'answer' | 'tick' | 'die' | 'wait'; n: number };
  const deed: fc.Arbitrary<Deed> = fc.record({
    do: fc.constantFrom('edit', 'type', 'undo', 'redo', 'answer', 'answer', 'answer', 'tick', 'wait'),
    n: fc.nat(3),
  });

  async function play(deeds: readonly Deed[], dies: number) {
    const it = await opened();
    const { store, world } = it;
    it.desk().auto = false;
    const counted = { deaths: 0 };
    for (const [i, { do: what, n }] of deeds.entries()) {
      if (i === dies) {
        it.desk().kill();
        await settle();
        it.desk().auto = false;
        counted.deaths++;
      }
      if (what === 'edit') void store.edit(lever(`lever${n % 2}`, n), `e${n}`);
      if (what === 'type') void store.retype(`${it.text()}\n# ${i}${n === 0 ? ' bad' : ''}`);
      if (what === 'undo') void store.undo();
      if (what === 'redo') void store.redo();
      if (what === 'answer') it.desk().step();
      if (what === 'tick') it.desk().tick();
      if (what === 'wait') world.now += 1000;
      await settle();
    }
    do await settle();
    while (it.desk().step());
    await settle();
    return it;
  }

  it('the page ends with the text of the desk, and knows what it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), fc.nat(40), async (deeds, dies) => {
        const { store, desk, text } = await play(deeds, dies);
        expect(text()).toBe(desk().text);
        expect(store.state.reading?.text).toBe(text());
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('undoing all leads to the text that was opened, redoing all back to the last one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const { store, desk, text } = await play(deeds, -1);
        while (store.state.future.length > 0) await answered(store.redo(), desk());
        const last = text();
        while (store.state.past.length > 0) await answered(store.undo(), desk());
        expect(text()).toBe(TEXT);
        while (store.state.future.length > 0) await answered(store.redo(), desk());
        expect(text()).toBe(last);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  async function answered(doing: Promise<void>, desk: FakeDesk): Promise<void> {
    await settle();
    while (desk.step()) await settle();
    await doing;
  }
});
