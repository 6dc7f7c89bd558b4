import type { Scenario } from '../../src/domain/scenario.js';
import { runWords } from '../../src/report/run-words.js';
import { FIRST_LOOK } from '../../src/study/next-batch.js';
import type { StudyResult } from '../../src/study/result.js';
import type { WarmUpCut } from '../../src/study/settle-warm-up.js';
import type { StudyMeta } from '../../src/study/summarise.js';
import { focusKey } from '../../src/study/what-if/focus-key.js';
import type { Focus, Goal } from '../../src/study/what-if/goal.js';
import type { OutcomeStore } from '../../src/study/what-if/outcome-store.js';
import { Crew, type Foreman, type PlayWork, type SettleWork, type Work } from '../crew.js';
import { WorkerDied, type Played, type Spawn, type WhatIfApi } from '../protocol.js';
import { Formats } from './formats.js';
import { Kept } from './kept.js';
import { file, release, StudyInPlay } from './study-in-play.js';
import { TickPace } from './tick-pace.js';
import type { Tick } from './protocol.js';

export interface PlayingParts {
  readonly spawn: Spawn<WhatIfApi>;
  readonly workers: number;
  readonly locale?: string;
  readonly store?: OutcomeStore;
}

/**
 * Plays what is on the desk and tells how far it is: what is known already is there at once, only what is missing is played. The newest
 * study is the one that is played; an older one is told of again only while it is dragged along (see `play`).
 */
export class Playing implements Foreman {
  /** Of the study told of last, as far as it has been played. */
  result: StudyResult | null = null;
  /** It is as sure as it was to be. */
  sure = false;
  /** Of the study asked for last. */
  version = 0;
  private readonly crew: Crew;
  private readonly kept: Kept;
  private readonly formats: Formats;
  private readonly pace = new TickPace(() => this.tick());
  private goal: Goal = { kind: 'file' };
  private onTick: (tick: Tick) => void = () => {};
  private current: Current | undefined;
  private pending: Pending | undefined;
  private asides: Aside[] = [];
  /** Closer looks that were asked for last, of the study on the desk; the newest at the end. */
  private looks: Look[] = [];
  private readonly deaths = new Map<string, number>();
  /** Deaths since a worker last did what it was asked. */
  private deathsInARow = 0;
  private repeated = 0;

  constructor(private readonly parts: PlayingParts) {
    this.kept = new Kept(parts.store);
    this.formats = new Formats(parts.locale);
    this.crew = new Crew(parts.spawn, parts.workers, this);
  }

  /** The scenario of `result`, its warm-up settled. */
  get scenario(): Scenario | null {
    return this.result ? (this.told?.scenario ?? null) : null;
  }
  private told: StudyInPlay | undefined;

  listen(goal: Goal, onTick: (tick: Tick) => void): void {
    this.goal = goal;
    this.onTick = onTick;
  }

  /** Forgets the study, but not what was played. */
  clear(): void {
    for (const look of this.looks) this.dropLook(look);
    this.current = this.pending = this.told = undefined;
    this.result = null;
    this.sure = false;
    this.pace.over();
    this.giveUp();
  }

  /**
   * Plays a study from now on, and gives up what was played before. Of a quick succession, as when a lever is dragged, some are led to
   * their first estimate all the same, so that there is something to see; then it goes on with the newest.
   */
  play(written: Scenario, meta: StudyMeta): void {
    const next = { written, meta, version: ++this.version };
    if (this.pace.drags()) {
      this.pending = next;
      this.pace.patience(() => this.begin(this.pending));
    } else this.begin(next);
  }

  aim(goal: Goal): void {
    this.goal = goal;
    this.begin(this.pending);
    const { current } = this;
    if (!current) return;
    current.study.halted = false;
    current.study.aim(goal);
    current.progress = 0;
    this.tick();
    this.proceed();
  }

  stop(): void {
    this.begin(this.pending);
    if (!this.current || this.current.study.complete) return;
    this.current.study.halted = true;
    this.giveUp();
    this.tick();
  }

  goOn(): void {
    const study = this.current?.study;
    if (!study) return;
    study.halted = false;
    study.raiseCap();
    this.tick();
    this.proceed();
  }

  /** The first n futures of another study, played when nothing else is to be played. */
  glance(written: Scenario, meta: StudyMeta, n: number): Promise<StudyResult> {
    const study = new StudyInPlay(this.kept, written, meta, { kind: 'fixed', n }, false);
    return new Promise((resolve, reject) => {
      this.asides.push({ study, resolve, reject, urgent: false });
      this.proceed();
    });
  }

  /**
   * The result with its tables about a part of the shop or of the time: the same futures, counted anew before any more are played. Null
   * when there is no result yet, or when it is no longer asked for: some other parts are, or a newer study.
   */
  lookAt(focus: Focus): Promise<StudyResult | null> {
    const { result, current } = this;
    const key = focusKey(focus);
    if (key === '') return Promise.resolve(result);
    if (!result || !current || this.told !== current.study) return Promise.resolve(null);
    const known = this.looks.find((look) => look.of === result && look.key === key);
    if (known) return known.closer;
    if (this.looks.length === MOST_LOOKS) this.dropLook(this.looks[0]);
    const study = current.study.lookedAt(focus, result.replications);
    let over: (closer: StudyResult | null) => void = () => {};
    const closer = new Promise<StudyResult | null>((resolve) => (over = resolve));
    const aside = { study, resolve: over, reject: () => over(null), urgent: true };
    this.looks.push({ of: result, key, closer, aside });
    this.asides.push(aside);
    this.proceed();
    return closer;
  }

  async close(): Promise<void> {
    this.clear();
    await this.crew.close();
  }

  next(worker: number): Work | undefined {
    // With all processors at the next futures, the first estimate would be seen as late as all of them.
    if (worker > 0 && this.pace.rest > 0) {
      this.wakeLater();
      return undefined;
    }
    for (const study of this.studies()) {
      const work = study.next(worker, this.crew.size, this.deaths.size > 0);
      if (work) return work;
    }
    return undefined;
  }

  played(work: PlayWork, { outcomes, seconds }: Played): void {
    this.deathsInARow = 0;
    release(this.kept, work);
    file(this.kept, work, outcomes);
    this.kept.tookSeconds(work.shop.key + work.look, outcomes.length, seconds);
    this.proceed();
  }

  settled(work: SettleWork, cut: WarmUpCut): void {
    this.deathsInARow = 0;
    release(this.kept, work);
    if (this.kept.cuts.size > 10_000) this.kept.cuts.clear();
    this.kept.cuts.set(`${work.shop.key} ${work.strategy.key}`, cut);
    this.proceed();
  }

  failed(work: Work, error: Error): void {
    release(this.kept, work);
    if (error instanceof WorkerDied) this.died(work, error);
    else this.fail(work, error.message);
    this.proceed();
  }

  private begin(next: Pending | undefined): void {
    this.pending = undefined;
    if (!next) return;
    const { written, meta, version } = next;
    const study = new StudyInPlay(this.kept, written, meta, this.goal, true);
    for (const look of this.looks) this.dropLook(look);
    this.current = { study, version, repeatedBefore: this.repeated, told: '', progress: 0 };
    this.deaths.clear();
    this.pace.begin();
    this.kept.store.trim(new Set(this.studies().flatMap(({ columns }) => columns)));
    this.giveUp();
    this.proceed();
    // At once: who asked has more to do before anything else gets its turn.
    this.crew.wake();
  }

  /** Looks at what has come, says so in time, and keeps everybody busy. */
  private proceed(): void {
    for (const study of this.studies()) study.look();
    this.finishAsides();
    const { current } = this;
    if (current && this.saying(current) !== current.told) this.pace.news(current.study);
    // Not before those who are asking now have got their answer.
    queueMicrotask(() => this.crew.wake());
  }

  /** When the first estimate has been drawn. */
  private wakeLater(): void {
    this.waking ??= setTimeout(() => {
      this.waking = undefined;
      this.crew.wake();
    }, this.pace.rest);
  }
  private waking: ReturnType<typeof setTimeout> | undefined;

  private tick(): void {
    const { current } = this;
    if (!current) return;
    const { study, version } = current;
    const fresh = study.presentable && current.told !== this.saying(current);
    const started = performance.now();
    if (fresh) {
      this.result = study.result();
      this.told = study;
      this.kept.store.trim(new Set(this.studies().flatMap(({ columns }) => columns)));
    }
    current.told = this.saying(current);
    this.sure = study.complete && !study.capped;
    this.onTick(this.tickOf(current, version, fresh));
    this.pace.ticked(performance.now() - started, study.presentable ? study.shown : 0);
    if (study.presentable && this.pending) this.begin(this.pending);
  }

  private tickOf(current: Current, version: number, fresh: boolean): Tick {
    const { study } = current;
    const { shown, lost, complete, capped, halted, failure } = study;
    const total = Math.max(shown, study.expected);
    const state = failure ? 'failed' : complete && !capped ? 'sure' : halted || capped ? 'stopped' : 'playing';
    const result = this.told === study ? this.result : null;
    const words = result
      ? runWords(result, study.plan, this.formats.of(study.scenario.currency))
      : { precision: '', goal: '' };
    current.progress = complete ? 1 : Math.max(current.progress, Math.min(1, shown / total));
    return {
      version,
      state,
      done: result?.replications ?? 0,
      total,
      first: state === 'playing' && shown < FIRST_LOOK,
      ...words,
      progress: current.progress,
      repeated: this.repeated - current.repeatedBefore,
      missing: lost,
      ...(failure ? { failure } : {}),
      fresh,
    };
  }

  /** All that a tick's words hang on: two ticks that say the same are one too many. */
  private saying({ study }: Current): string {
    return [
      study.presentable ? study.shown : 0,
      study.complete,
      study.halted,
      study.failure,
      study.lost,
      study.plan.kind,
    ].join(' ');
  }

  private died(work: Work, error: WorkerDied): void {
    this.deathsInARow += 1;
    if (this.deathsInARow > 2 * this.crew.size + 1) return this.fail(work, diedOn(work, error));
    const futures = work.kind === 'play' ? work.replications : [-1];
    // Which one of several it was nobody knows: they are played one by one from now on.
    const one = futures.length === 1 ? 1 : 0;
    for (const r of futures) {
      const key = `${work.shop.key} ${r}`;
      const deaths = (this.deaths.get(key) ?? 0) + one;
      this.deaths.set(key, deaths);
      if (deaths < 2) {
        if (r >= 0) this.repeated += 1;
        continue;
      }
      if (work.kind === 'settle') this.fail(work, error.message);
      else for (const study of this.studies()) study.lose(work.shop.key, r);
    }
  }

  private fail(work: Work, message: string): void {
    for (const study of this.studies()) if (study.wants(work)) study.failure = message;
  }

  private finishAsides(): void {
    const over = this.asides.filter(({ study }) => study.complete || study.failure);
    this.asides = this.asides.filter((aside) => !over.includes(aside));
    for (const { study, resolve, reject } of over) {
      const result = study.complete ? study.result() : null;
      if (result) resolve(result);
      else reject(new Error(study.failure || 'no future could be played'));
    }
  }

  private dropLook(look: Look): void {
    this.looks = this.looks.filter((other) => other !== look);
    this.asides = this.asides.filter((aside) => aside !== look.aside);
    look.aside.reject(new Error('nobody looks at it any more'));
  }

  /** What nobody wants any more is given up. */
  private giveUp(): void {
    this.crew.giveUp((work) => !this.studies().some((study) => study.wants(work)));
  }

  /** In the order in which they are served. */
  private studies(): StudyInPlay[] {
    const urgent = this.asides.filter((aside) => aside.urgent);
    const others = this.asides.filter((aside) => !aside.urgent);
    return [...urgent, ...(this.current ? [this.current] : []), ...others].map(({ study }) => study);
  }
}

interface Pending {
  readonly written: Scenario;
  readonly meta: StudyMeta;
  readonly version: number;
}

interface Current {
  readonly study: StudyInPlay;
  readonly version: number;
  readonly repeatedBefore: number;
  /** What the last tick said. */
  told: string;
  progress: number;
}

function diedOn(work: Work, { message }: WorkerDied): string {
  return work.kind === 'play' ? `${message} (replication ${work.replications.join(', ')})` : message;
}

/** Charts and tables look at different parts at the same time. */
const MOST_LOOKS = 4;

interface Look {
  readonly of: StudyResult;
  readonly key: string;
  readonly closer: Promise<StudyResult | null>;
  readonly aside: Aside;
}

interface Aside {
  readonly study: StudyInPlay;
  readonly resolve: (result: StudyResult) => void;
  readonly reject: (error: Error) => void;
  /** Somebody looks at what is on the desk and waits for it. */
  readonly urgent: boolean;
}
