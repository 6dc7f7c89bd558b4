import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import type { StudyResult } from '../../src/study/result.js';
import type { Goal } from '../../src/study/what-if/goal.js';
import { OutcomeStore } from '../../src/study/what-if/outcome-store.js';
import { Playing } from '../../workers/desk/playing.js';
import type { Tick } from '../../workers/desk/protocol.js';
import type { PlayOrder } from '../../workers/protocol.js';
import { LocalWorkers, type Mischief } from './local-worker.js';
import { level, shopOf } from './what-if-shop.js';

const meta = { file: 'shop.yaml', digest: 'sha256:0', warnings: [] };
const open: Playing[] = [];

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((playing) => playing.close()));
});

describe('what is on the desk', () => {
  it.each([1, 2, 3])('comes to the result of a whole run, with %i workers', async (workers) => {
    const desk = aDesk({ workers });
    const shop = shopOf({ few: 5, some: 7 });
    desk.playing.play(shop, meta);
    await desk.over();
    expect(comparable(desk.playing.result!)).toEqual(comparable(await fresh(shop)));
    expect(desk.playing.sure).toBe(true);
  });

  it.each<[string, Partial<Scenario>]>([
    ['until an interval is narrow', { replications: until('unitFillRate', 0.02, 200) }],
    ['until the cap', { replications: until('unitFillRate', 0.0001, 33) }],
    ['until a share of the mean', { replications: { ...until('onHandMean', 0.05, 200), relative: true } }],
    ['whose warm-up is to be found', { warmUpDays: 'auto' }],
    ['that never settles', { warmUpDays: 'auto', horizonDays: 12 }],
  ])('plays the same futures as a whole run %s', async (_, part) => {
    const desk = aDesk();
    const shop = shopOf({ few: 5, some: 7 }, part);
    desk.playing.play(shop, meta);
    await desk.over();
    expect(comparable(desk.playing.result!)).toEqual(comparable(await fresh(shop)));
  });

  it('plays only what is missing', async () => {
    const desk = aDesk();
    const { playing, workers } = desk;
    const asked = async (shop: Scenario): Promise<number> => {
      const before = workers.answered.length;
      playing.play(shop, meta);
      await desk.over();
      return workers.answered.length - before;
    };
    expect(await asked(shopOf({ few: 5, some: 7 }))).toBe(24);
    expect(await asked(shopOf({ few: 5, some: 8 })), 'a lever on one strategy').toBe(12);
    expect(await asked(shopOf({ few: 5, some: 7 })), 'undone').toBe(0);
    expect(await asked(shopOf({ few: 5, many: 7 })), 'renamed').toBe(0);
    expect(await asked(shopOf({ many: 7, few: 5 })), 'another baseline').toBe(0);
    expect(await asked(shopOf({ many: 7, few: 5, more: 8 })), 'one that was tried before').toBe(0);
    expect(await asked(shopOf({ many: 7, copy: 7 })), 'a copy').toBe(0);
    expect(await asked(shopOf({ many: 7, few: 5, most: 11 })), 'a new one').toBe(12);
    expect(await asked(shopOf({ many: 7 }, { title: 'Other', currency: 'USD' })), 'words').toBe(0);
    expect(await asked(shopOf({ many: 7 }, { replications: { kind: 'fixed', n: 15 } })), 'three more').toBe(3);
    expect(await asked(shopOf({ many: 7 }, { replications: { kind: 'fixed', n: 5 } })), 'fewer').toBe(0);
    expect(await asked(shopOf({ many: 7 }, { seed: 'other' })), 'another world').toBe(12);
    expect(await asked(shopOf({ many: 7 }, { warmUpDays: 11 })), 'another warm-up').toBe(12);
  });

  it('finds the warm-up of a changed strategy only', async () => {
    const { playing, workers, over } = aDesk();
    playing.play(shopOf({ few: 5, some: 7 }, { warmUpDays: 'auto' }), meta);
    await over();
    playing.play(shopOf({ few: 5, many: 9 }, { warmUpDays: 'auto' }), meta);
    await over();
    expect(workers.settled.sort()).toEqual(['few', 'many', 'some']);
  });

  it('comes to the result of a whole run, whatever was done before', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (deeds, n) => {
          const desk = aDesk({ workers: n });
          let shop = shopOf({ few: 5, some: 7 });
          let goal: Goal = { kind: 'file' };
          desk.playing.play(shop, meta);
          for (const { what, wait } of deeds) {
            if (what.kind === 'shop') desk.playing.play((shop = what.change(shop)), meta);
            else if (what.kind === 'aim') desk.playing.aim((goal = what.goal));
            else desk.playing[what.kind]();
            if (wait >= 0) await new Promise((resolve) => setTimeout(resolve, wait));
          }
          desk.playing.goOn();
          await desk.over();
          const asRun = goal.kind === 'fixed' ? { ...shop, replications: goal } : shop;
          expect(comparable(desk.playing.result!)).toEqual(comparable(await fresh(asRun)));
          expect(new Set(desk.workers.answered).size, 'nothing is played twice').toBe(desk.workers.answered.length);
          await desk.playing.close();
        },
      ),
      { seed: 7, numRuns: 25 },
    ));
});

describe('ticks', () => {
  it('show the first futures without a gap, and more each time', async () => {
    const hold = new Gate();
    const desk = aDesk({ mischief: (order) => (order.replications.includes(5) ? hold.opened : each(6)(order)) });
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.until(({ done }) => done === 5);
    await pause(50);
    expect(desk.playing.result!.outcomes.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4]);
    expect(desk.ticks.at(-1)).toMatchObject({ state: 'playing', done: 5, total: 12, first: true });
    hold.open();
    await desk.over();
    const done = desk.ticks.map((tick) => tick.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(desk.ticks.at(-1)).toMatchObject({ state: 'sure', done: 12, total: 12, first: false, progress: 1 });
  });

  it('come on the way, far fewer than futures, and are fresh when there is something new', async () => {
    const hold = new Gate();
    const desk = aDesk({ mischief: ({ replications }) => (replications.includes(100) ? hold.opened : pause(4)) });
    desk.playing.play(shopOf({ few: 5 }, { replications: { kind: 'fixed', n: 150 } }), meta);
    await desk.until(({ done }) => done >= 4);
    await desk.until(({ done }) => done >= 50);
    hold.open();
    await desk.over();
    // How many a second there may be is told in tick-pace.test.ts, by a clock of its own.
    expect(desk.ticks.length).toBeLessThan(75);
    expect(desk.ticks.every(({ fresh }) => fresh)).toBe(true);
  });

  it('say how sure it is and when it stops', async () => {
    const desk = aDesk();
    desk.playing.play(shopOf({ few: 5 }, { replications: until('unitFillRate', 0.02, 200) }), meta);
    await desk.over();
    expect(desk.ticks.at(-1)!.precision).toMatch(/^units filled at once ±[12]\.?\d* points$/);
    expect(desk.ticks.at(-1)!.goal).toBe('stop at ±2');
  });

  it('say when the cap was hit, and going on plays further', async () => {
    const desk = aDesk();
    desk.playing.play(shopOf({ few: 5 }, { replications: until('unitFillRate', 0.0001, 33) }), meta);
    await desk.over();
    expect(desk.ticks.at(-1)).toMatchObject({ state: 'stopped', done: 33, total: 33 });
    expect(desk.playing.sure).toBe(false);
    desk.playing.goOn();
    await desk.until(({ state, done }) => state === 'stopped' && done === 66);
  });
});

describe('the newest change', () => {
  it('wins over one that is still being played', async () => {
    const slow = new Gate();
    const desk = aDesk({
      mischief: (_, worker) => (worker === 0 && desk.workers.orders.length === 1 ? slow.opened : undefined),
    });
    desk.playing.play(shopOf({ few: 5 }, { seed: 'old' }), meta);
    await desk.asked(1);
    const newest = shopOf({ few: 6 }, { seed: 'new' });
    const before = desk.ticks.length;
    desk.playing.play(newest, meta);
    setTimeout(() => slow.open(), 60);
    await desk.over();
    expect(desk.playing.result!.digest).toBe((await fresh(newest)).digest);
    expect(desk.ticks.slice(before).every(({ version }) => version === 2)).toBe(true);
  });

  it('gives up futures in the middle', async () => {
    const hold = new Gate();
    const desk = aDesk({ mischief: () => hold.opened });
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.asked(2);
    desk.playing.play(shopOf({ few: 6 }), meta);
    hold.open();
    await desk.over();
    const kept = await desk.replayed(shopOf({ few: 5 }));
    expect(kept, 'no outcome of what was given up').toBe(12);
  });

  it('is told of while a lever is dragged, at its end exactly', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const desk = aDesk({ mischief: each(10) });
    for (let S = 1; S <= 40; S++) {
      desk.playing.play(shopOf({ base: 7, dragged: S }), meta);
      await passes(16);
    }
    expect(desk.ticks.length, 'something to see on the way').toBeGreaterThan(3);
    const last = ({ state, version }: Tick) => state === 'sure' && version === 40;
    for (let step = 0; step < 500 && !desk.ticks.some(last); step++) await passes(16);
    expect(desk.ticks.some(last)).toBe(true);
    expect(desk.playing.result!.digest).toBe((await fresh(shopOf({ base: 7, dragged: 40 }))).digest);
    const versions = desk.ticks.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(desk.workers.answered.length, 'most were never played').toBeLessThan(20 * 12);
  });

  it('waits for nobody who asks for a glance', async () => {
    const desk = aDesk({ mischief: each(3) });
    const aside = shopOf({ few: 5, some: 7 }, { seed: 'aside' });
    const glance = desk.playing.glance(aside, meta, 9);
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.over();
    const first = desk.workers.orders.findIndex(({ strategies }) => strategies.length === 1);
    expect(first).toBeLessThan(3);
    expect((await glance).digest).toBe((await fresh({ ...aside, replications: { kind: 'fixed', n: 9 } })).digest);
    expect(desk.ticks.every(({ version }) => version === 1)).toBe(true);
  });
});

describe('a closer look', () => {
  const focus = { days: [20, 40] as const, items: [0] };

  it('counts the same futures anew, for tables alone', async () => {
    const desk = aDesk();
    const shop = shopOf({ few: 5, some: 7 });
    desk.playing.play(shop, meta);
    await desk.over();
    const closer = (await desk.playing.lookAt(focus))!;
    expect(closer.digest).toBe(desk.playing.result!.digest);
    const prepared = prepare(shop);
    closer.outcomes.forEach((outcome, r) =>
      expect({ ...outcome }).toEqual(replicate(prepared, r, { groups: true, focus })),
    );
    expect(closer.groups).not.toEqual(desk.playing.result!.groups);
    const before = desk.workers.answered.length;
    expect((await desk.playing.lookAt({ ...focus, items: [0] }))!.digest).toBe(closer.digest);
    expect(desk.workers.answered.length, 'known').toBe(before);
    expect(await desk.playing.lookAt({})).toBe(desk.playing.result);
  });

  it('comes before further futures, and not at all when too much else is looked at, or a newer study', async () => {
    const desk = aDesk({ mischief: each(5) });
    desk.playing.play(shopOf({ few: 5 }, { replications: { kind: 'fixed', n: 150 } }), meta);
    await desk.until(({ done }) => done > 0);
    const one = desk.playing.lookAt(focus);
    const others = [30, 31, 32, 33].map((from) => desk.playing.lookAt({ days: [from, 50] }));
    expect(await one).toBeNull();
    expect((await others[0])!.replications).toBeLessThan(100);
    const last = desk.playing.lookAt(focus);
    desk.playing.play(shopOf({ few: 6 }), meta);
    expect(await last).toBeNull();
    await desk.over();
  });
});

describe('stopping', () => {
  it('keeps what there is, and goes on from there', async () => {
    const desk = aDesk({ mischief: each(5) });
    desk.playing.play(shopOf({ few: 5 }, { replications: { kind: 'fixed', n: 100 } }), meta);
    await desk.until(({ done }) => done >= 4);
    desk.playing.stop();
    const { state, done } = desk.ticks.at(-1)!;
    expect(state).toBe('stopped');
    await pause(60);
    expect(desk.ticks.at(-1)!.done, 'nothing comes any more').toBe(done);
    expect(desk.playing.result!.stopped).toBe('interrupted');
    desk.playing.goOn();
    await desk.over();
    expect(desk.playing.result).toMatchObject({ replications: 100 });
    expect(desk.playing.result!.stopped).toBeUndefined();
  });

  it('a smaller goal shows the first futures, a larger one plays on', async () => {
    const desk = aDesk();
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.over();
    for (const n of [5, 20, 12]) {
      desk.playing.aim({ kind: 'fixed', n });
      await desk.until((tick) => tick.state === 'sure' && tick.total === n);
      expect(desk.playing.result!.digest).toBe(
        (await fresh(shopOf({ few: 5 }, { replications: { kind: 'fixed', n } }))).digest,
      );
    }
    expect(desk.workers.answered.length).toBe(20);
  });
});

describe('a worker that dies', () => {
  it('is replaced, its future played again, and the result is the same', async () => {
    const deaths = new Set([3]);
    const desk = aDesk({
      mischief: (order) => (order.replications.some((r) => deaths.delete(r)) ? 'die' : each(6)(order)),
    });
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.over();
    expect(desk.playing.result!.digest).toBe((await fresh(shopOf({ few: 5 }))).digest);
    expect(desk.ticks.at(-1)).toMatchObject({ repeated: 1, missing: 0, state: 'sure' });
  });

  it('twice on the same future: the others are shown, and what is missing is said', async () => {
    const desk = aDesk({ mischief: (order) => (order.replications.includes(3) ? 'die' : each(6)(order)) });
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.over();
    expect(desk.ticks.at(-1)).toMatchObject({ repeated: 1, missing: 1, done: 11, state: 'sure' });
    expect(desk.playing.result!.outcomes.map(({ replication }) => replication)).not.toContain(3);
  });

  it('on one of several: they are played again one by one, and only that one is missing', async () => {
    const desk = aDesk();
    desk.playing.play(shopOf({ few: 5 }, { replications: { kind: 'fixed', n: 40 } }), meta);
    await desk.over();
    const asked: number[] = [];
    desk.mischief = ({ replications }) => {
      asked.push(replications.length);
      return replications.includes(39) ? 'die' : undefined;
    };
    desk.playing.play(shopOf({ few: 6 }, { replications: { kind: 'fixed', n: 40 } }), meta);
    await desk.over();
    expect(Math.max(...asked), 'quick ones are given many at a time').toBeGreaterThan(1);
    expect(desk.ticks.at(-1)).toMatchObject({ missing: 1, done: 39, state: 'sure' });
    expect(desk.playing.result!.outcomes.map(({ replication }) => replication)).not.toContain(39);
  });

  it('always: it fails and says why', async () => {
    const desk = aDesk({ mischief: () => 'die' });
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.until(({ state }) => state === 'failed');
    expect(desk.ticks.at(-1)!.failure).toContain('killed');
    expect(desk.playing.result).toBeNull();
  });

  it('throws: what it says is shown with the future, and the next study is played', async () => {
    const desk = aDesk();
    const broken = { ...level('broken', 5), reorder: { kind: 'unheard-of' } } as unknown as ReturnType<typeof level>;
    desk.playing.play(shopOf({}, { strategies: [broken] }), meta);
    await desk.until(({ state }) => state === 'failed');
    expect(desk.ticks.at(-1)!.failure).toMatch(/replication \d/);
    desk.playing.play(shopOf({ few: 5 }), meta);
    await desk.over();
  });
});

it('stays within its bytes, whatever was tried', async () => {
  const store = new OutcomeStore(5e5);
  const desk = aDesk({ store });
  for (let S = 1; S <= 30; S++) {
    desk.playing.play(shopOf({ base: 7, tried: S }), meta);
    await desk.over();
    expect(store.bytes).toBeLessThan(5e5);
  }
  expect(await desk.replayed(shopOf({ base: 7, tried: 1 })), 'forgotten').toBe(12);
  expect(await desk.replayed(shopOf({ base: 7, tried: 30 })), 'still known').toBe(0);
});

function aDesk(part: { workers?: number; mischief?: Mischief; store?: OutcomeStore } = {}) {
  const now = { mischief: part.mischief };
  const workers = new LocalWorkers((order, worker) => now.mischief?.(order, worker));
  const playing = new Playing({
    spawn: workers.spawn,
    workers: part.workers ?? 2,
    ...(part.store ? { store: part.store } : {}),
  });
  open.push(playing);
  const ticks: Tick[] = [];
  let heard = () => {};
  playing.listen({ kind: 'file' }, (tick) => {
    ticks.push(tick);
    heard();
  });
  const until = async (holds: (tick: Tick) => boolean): Promise<void> => {
    while (!ticks.some(holds)) await new Promise<void>((resolve) => (heard = resolve));
  };
  return {
    set mischief(mischief: Mischief) {
      now.mischief = mischief;
    },
    playing,
    workers,
    ticks,
    until,
    /** Workers were asked for so much. */
    asked: (orders: number) => vi.waitUntil(() => workers.orders.length >= orders, 20_000),
    /** The study on the desk is done. */
    over: async () => {
      const version = playing.version;
      await until((tick) => tick.version === version && tick === ticks.at(-1) && ended(tick));
    },
    /** How many futures are played for a study after another. */
    async replayed(shop: Scenario): Promise<number> {
      const before = workers.answered.length;
      playing.play(shop, meta);
      await this.over();
      return workers.answered.length - before;
    },
  };
}

const ended = ({ state, done, total, missing }: Tick): boolean =>
  state === 'sure' || (state === 'stopped' && done + missing === total);

const fresh = (shop: Scenario): Promise<StudyResult> => playScenario(shop, meta, { groups: true });

/** All that a result says; its lazy tables as well. */
const comparable = (result: StudyResult) => ({
  ...result,
  outcomes: result.outcomes.map((outcome) => ({ ...outcome })),
});

const until = (kpi: string, halfWidth: number, max: number) =>
  ({ kind: 'until', kpi, halfWidth, relative: false, max }) as const;

/** Lets fake milliseconds pass, four by four, and after each step all be played that can be. */
async function passes(ms: number): Promise<void> {
  for (let i = 0; i < ms; i += 4) {
    vi.advanceTimersByTime(4);
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So many milliseconds for each future. */
const each =
  (ms: number) =>
  ({ replications }: PlayOrder): Promise<void> =>
    pause(ms * replications.length);

class Gate {
  open: () => void = () => {};
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

/** A change, a goal, a stop; and how long it is until the next: −1 = at once. */
const deed = fc.record({
  wait: fc.integer({ min: -1, max: 12 }),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('shop' as const), change: change() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('aim' as const),
        goal: fc.constantFrom<Goal>({ kind: 'file' }, { kind: 'fixed', n: 3 }, { kind: 'fixed', n: 17 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'goOn' as const) }) },
  ),
});

function change(): fc.Arbitrary<(shop: Scenario) => Scenario> {
  const index = fc.nat(3);
  const units = fc.integer({ min: 3, max: 9 });
  return fc.oneof(
    fc
      .tuple(index, units)
      .map(([i, S]) => edit((all) => all.map((s, k) => (k === i % all.length ? level(s.name, S) : s)))),
    units.map((S) => edit((all) => (all.length < 4 ? [...all, level(`new-${all.length}-${S}`, S)] : all))),
    index.map((i) => edit((all) => (all.length > 1 ? all.filter((_, k) => k !== i % all.length) : all))),
    fc.constant(edit((all) => [...all].reverse())),
    index.map((i) => edit((all) => all.map((s, k) => (k === i % all.length ? { ...s, name: `${s.name}-again` } : s)))),
    fc.constantFrom('what-if', 'other').map((seed) => (shop: Scenario) => ({ ...shop, seed })),
    fc
      .integer({ min: 2, max: 14 })
      .map((n) => (shop: Scenario) => ({ ...shop, replications: { kind: 'fixed' as const, n } })),
  );
}

function edit(how: (strategies: Scenario['strategies']) => Scenario['strategies']): (shop: Scenario) => Scenario {
  return (shop) => ({ ...shop, strategies: how(shop.strategies) });
}
