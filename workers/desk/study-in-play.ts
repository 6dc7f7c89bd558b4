import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Replications, Scenario } from '../../src/domain/scenario.js';
import { capHit } from '../../src/study/next-batch.js';
import type { StudyResult } from '../../src/study/result.js';
import { settleBy, type Settled, type WarmUpCut } from '../../src/study/settle-warm-up.js';
import type { StudyMeta } from '../../src/study/summarise.js';
import { Futures } from '../../src/study/what-if/futures.js';
import { focusKey } from '../../src/study/what-if/focus-key.js';
import { NO_FOCUS, type Focus, type Goal } from '../../src/study/what-if/goal.js';
import { nextJob } from '../../src/study/what-if/next-job.js';
import type { OutcomeColumn, StrategyOutcome } from '../../src/study/what-if/outcome-store.js';
import { planOfGoal } from '../../src/study/what-if/plan-of-goal.js';
import { studySoFar } from '../../src/study/what-if/study-so-far.js';
import type { KeyedStrategy, PlayWork, Shop, Work } from '../crew.js';
import type { Kept } from './kept.js';

/** One scenario being played: its warm-up is settled first, then its futures come in. */
export class StudyInPlay {
  /** Why it can't go on. */
  failure = '';
  /** Nothing more is to be played for the time being. */
  halted = false;
  private futures: Futures | undefined;
  private settled: Settled | undefined;
  private shop: Shop;
  private readonly strategies: readonly KeyedStrategy[];
  private readonly lookKey: string;

  constructor(
    private readonly kept: Kept,
    private readonly written: Scenario,
    private readonly meta: StudyMeta,
    private goal: Goal,
    /** Tapes are worth keeping: it will be played again with another lever. */
    private readonly keep: boolean,
    /** What the tables are about. */
    private readonly focus: Focus = NO_FOCUS,
  ) {
    this.lookKey = focusKey(focus);
    this.strategies = written.strategies.map((strategy) => ({ key: kept.keys.strategy(strategy), strategy }));
    this.shop = { key: kept.keys.shop(written), scenario: written };
    this.look();
  }

  /** What is in use of the store. */
  get columns(): readonly OutcomeColumn[] {
    return this.futures?.columns ?? [];
  }

  get scenario(): Scenario {
    return this.settled?.scenario ?? this.written;
  }

  get plan(): Replications {
    return this.futures?.plan ?? planOfGoal(this.goal, this.written);
  }

  get shown(): number {
    return this.futures?.shown ?? 0;
  }

  /** There is enough of it for an honest first estimate. */
  get presentable(): boolean {
    return this.shown >= LEAST || (this.shown > 0 && (this.complete || this.halted));
  }

  get complete(): boolean {
    return this.futures?.complete ?? false;
  }

  get capped(): boolean {
    return this.futures?.capped ?? false;
  }

  get lost(): number {
    return this.futures?.lost.size ?? 0;
  }

  /** How many futures it will take, as far as is known. */
  get expected(): number {
    if (this.futures) return this.futures.expected();
    return this.plan.kind === 'fixed' ? this.plan.n : this.plan.max;
  }

  /** The first n of its futures that can be had, again, with tables about a part. */
  lookedAt(focus: Focus, n: number): StudyInPlay {
    const goal = { kind: 'fixed', n: n + this.lost } as const;
    const closer = new StudyInPlay(this.kept, this.scenario, this.meta, goal, true, focus);
    for (const replication of this.futures?.lost ?? []) closer.lose(this.shop.key, replication);
    return closer;
  }

  aim(goal: Goal): void {
    this.goal = goal;
    this.futures?.aim(this.bounded(planOfGoal(goal, this.written)));
  }

  /** Plays a goal that was capped further, up to another cap. */
  raiseCap(): void {
    const { plan } = this;
    if (plan.kind === 'until' && this.capped) this.futures?.aim(this.bounded({ ...plan, max: 2 * plan.max }));
  }

  /** What a worker could do for it now; `singly`: no more than one future at a time. */
  next(worker: number, workers: number, singly: boolean): Work | undefined {
    if (this.halted || this.failure !== '') return undefined;
    return this.futures ? this.nextPlay(this.futures, { worker, workers, singly }) : this.nextSettling();
  }

  wants(work: Work): boolean {
    if (this.halted || work.shop.key !== this.shop.key) return false;
    if (work.kind === 'settle') return this.unsettled().some(({ key }) => key === work.strategy.key);
    const { futures, strategies } = this;
    if (!futures || work.look !== this.lookKey) return false;
    return work.replications.some(
      (r) =>
        r < futures.wanted &&
        futures.missing(r).some((s) => work.strategies.some(({ key }) => key === strategies[s].key)),
    );
  }

  /** Looks at what has come. */
  look(): void {
    if (!this.settled) this.settle();
    this.futures?.look();
  }

  /** A future that can't be had: two workers died on it. */
  lose(shop: string, replication: number): void {
    if (shop !== this.shop.key || !this.futures) return;
    this.futures.lost.add(replication);
    this.futures.look();
  }

  /** Of the futures that may be shown; null while there is none. */
  result(): StudyResult | null {
    const outcomes = this.futures?.outcomes(this.shown) ?? [];
    if (!this.futures || outcomes.length === 0) return null;
    const { plan } = this;
    const capped = this.complete && this.capped && plan.kind === 'until';
    const stopped = this.halted && !this.complete;
    return studySoFar(this.scenario, outcomes, {
      ...this.meta,
      warnings: [...this.meta.warnings, ...(this.settled?.warnings ?? []), ...(capped ? [capHit(plan)] : [])],
      ...(capped ? { stopped: 'cap' as const } : stopped ? { stopped: 'interrupted' as const } : {}),
    });
  }

  private nextSettling(): Work | undefined {
    const strategy = this.unsettled().find(({ key }) => !this.kept.busy.has(`settle ${this.shop.key} ${key}`));
    if (!strategy) return undefined;
    this.kept.busy.add(`settle ${this.shop.key} ${strategy.key}`);
    return { kind: 'settle', shop: this.shop, strategy };
  }

  private nextPlay(
    futures: Futures,
    { worker, workers, singly }: { worker: number; workers: number; singly: boolean },
  ): PlayWork | undefined {
    const { kept, shop, strategies, keep, focus, lookKey: look } = this;
    // Where all of it is near nobody is told of a part: then there is no sense in a message about one.
    const near = kept.secondsFor(shop.key + look, futures.wanted / workers) < LATER_SPELL;
    const seconds = this.presentable || near ? LATER_SPELL : FIRST_SPELL;
    const job = nextJob(futures, {
      worker,
      workers,
      busy: (r, s) => kept.busy.has(pairKey(shop.key + look, strategies[s].key, r)),
      most: singly ? 1 : kept.atOnce(shop.key + look, seconds),
      ahead: FIRST * workers,
      elsewhere: (r) => kept.isElsewhere(worker, shop.key, r),
    });
    if (!job) return undefined;
    for (const r of job.replications) kept.givenTo(worker, shop.key, r);
    const played = job.strategies.map((s) => strategies[s]);
    for (const r of job.replications) for (const { key } of played) kept.busy.add(pairKey(shop.key + look, key, r));
    const { replications, groups } = job;
    return { kind: 'play', shop, strategies: played, replications, seconds: LATE * seconds, groups, focus, look, keep };
  }

  private unsettled(): KeyedStrategy[] {
    if (this.settled) return [];
    return this.strategies.filter(({ key }) => !this.kept.cuts.has(`${this.shop.key} ${key}`));
  }

  private settle(): void {
    if (this.written.warmUpDays !== 'auto') this.settled = { scenario: this.written, warnings: [] };
    else if (this.unsettled().length > 0) return;
    else {
      const cuts = this.strategies.map(({ key }) => this.kept.cuts.get(`${this.shop.key} ${key}`) as WarmUpCut);
      this.settled = settleBy(this.written, cuts);
      this.shop = { key: this.kept.keys.shop(this.settled.scenario), scenario: this.settled.scenario };
    }
    const columns = this.strategies.map(({ key }) => this.kept.store.column(this.shop.key + this.lookKey, key));
    const plan = this.bounded(planOfGoal(this.goal, this.written));
    this.futures = new Futures(this.settled.scenario, columns, plan, this.kept.store.limit / 2);
  }

  /** More futures than fit into the memory are not promised. */
  private bounded(plan: Replications): Replications {
    const most = Math.floor(this.kept.store.limit / 2 / (this.strategies.length * BARE));
    return plan.kind === 'fixed' ? { ...plan, n: Math.min(plan.n, most) } : { ...plan, max: Math.min(plan.max, most) };
  }
}

/** Futures of which the first estimate is made, at least. */
const LEAST = 4;

/** Futures of each worker that a first estimate is made of. */
const FIRST = 2;

/**
 * Seconds that a worker plays between two messages, before the first estimate and after it: a message costs the desk and the worker about a
 * millisecond together, and the worker waits for it while the desk is at something else.
 */
const FIRST_SPELL = 0.012;
const LATER_SPELL = 0.025;
/** So many times as long it may take where futures turn out slower than those before. */
const LATE = 1.5;

/** Bytes of one strategy's outcome without tables. */
const BARE = 16 * KPI_NAMES.length + 1_100;

const pairKey = (shop: string, strategy: string, replication: number): string => `${shop} ${strategy} ${replication}`;

/** Files what has come under its strategies. */
export function file(kept: Kept, work: PlayWork, outcomes: readonly StrategyOutcome[]): void {
  outcomes.forEach((outcome, i) => {
    kept.store.column(work.shop.key + work.look, work.strategies[i % work.strategies.length].key).put(outcome);
  });
}

/** Nobody is at it any more. */
export function release(kept: Kept, work: Work): void {
  if (work.kind === 'settle') kept.busy.delete(`settle ${work.shop.key} ${work.strategy.key}`);
  else
    for (const r of work.replications)
      for (const { key } of work.strategies) kept.busy.delete(pairKey(work.shop.key + work.look, key, r));
}
