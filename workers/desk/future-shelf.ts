import type { Scenario } from '../../src/domain/scenario.js';
import { storyMaterial, type StoryMaterial } from '../../src/report/future/story-material.js';
import { placeOf } from '../../src/report/future/find-orders.js';
import type { Future } from '../../src/study/future/future.js';
import { playFuture } from '../../src/study/future/play-future.js';
import { prepare, type Prepared } from '../../src/study/prepare.js';
import { settleWarmUp } from '../../src/study/settle-warm-up.js';
import { inSlices } from './in-slices.js';
import { Latest } from './latest.js';

/**
 * Single futures of the shop on the desk, played when they are asked for. On the desk's own thread: the workers that play the study are busy
 * for seconds with waves of futures, one more here takes some tens of milliseconds, and its columns needn't be carried anywhere. It is
 * played in slices, so the desk answers in between.
 */
export class FutureShelf {
  private scenario: Scenario | null = null;
  private ready: Prepared | null = null;
  private version = 0;
  private readonly futures = new Latest<Promise<Future>>(MOST_FUTURES);
  private readonly stories = new Latest<Promise<StoryMaterial | null>>(MOST_STORIES);

  /** A shop whose text is new: what was played of another one is forgotten. */
  load(scenario: Scenario): void {
    this.version++;
    this.scenario = scenario;
    this.ready = null;
    this.futures.clear();
    this.stories.clear();
  }

  /** Null before the first shop. */
  get prepared(): Prepared | null {
    if (this.scenario === null) return null;
    return (this.ready ??= prepare(settleWarmUp(this.scenario).scenario));
  }

  /** One future under one strategy. @throws Outdated */
  future(strategy: number, replication: number): Promise<Future> {
    const key = `${strategy} ${replication}`;
    return this.futures.get(key, () => this.play(playFuture(this.prepared!, strategy, replication)));
  }

  /** What one future says of one order; null where it isn't in it. @throws Outdated */
  story(strategy: number, replication: number, order: number): Promise<StoryMaterial | null> {
    const key = `${strategy} ${replication} ${order}`;
    return this.stories.get(key, async () => {
      const prepared = this.prepared!;
      const future = await this.future(strategy, replication);
      const place = placeOf(future, order);
      return place < 0 ? null : this.play(storyMaterial(prepared, future, place));
    });
  }

  private play<T>(work: Generator<void, T>): Promise<T> {
    const { version } = this;
    return inSlices(work, () => version !== this.version);
  }
}

/** One for each strategy of an order that is looked at, and some that were looked at before. A large one weighs some megabytes. */
const MOST_FUTURES = 12;
const MOST_STORIES = 40;
