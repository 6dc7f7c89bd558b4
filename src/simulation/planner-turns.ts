import type { Strategy } from '../domain/strategy.js';
import { days, Rank, ticks } from '../domain/time.js';
import type { Engine } from '../engine/engine.js';
import type { Learner } from '../engine/learn/learner.js';
import { replan, replanDays } from '../engine/learn/replan.js';
import type { ReviewGroup } from '../engine/reorder/review-groups.js';
import { review } from '../engine/review.js';
import type { EventList } from './event-list.js';

/** When the planner looks: at stock rows in turns, at demand and lead times anew, at announced spikes. Each turn schedules the next one. */
export class PlannerTurns {
  constructor(
    private readonly engine: Engine,
    private readonly strategy: Strategy,
    private readonly reviews: readonly ReviewGroup[],
    private readonly learners: readonly Learner[],
    private readonly list: EventList,
    horizonDays: number,
  ) {
    reviews.forEach((_, i) => list.add(0, Rank.REVIEW, i, 0));
    learners.forEach((learner, i) => list.add(learner.every, rankOf(learner), LEARN, i));
    const longest = Math.max(0, ...reviews.map(({ every }) => days(every)));
    for (const day of replanDays(engine.plan, horizonDays, longest)) list.add(ticks(day), Rank.REVIEW, REPLAN, 0);
  }

  /** Demand is forecast. Levels move; what they ask for is purchased when it is the reviews' turn. */
  forecast(now: number, i: number): void {
    this.learn(now, i);
    this.list.add(now, Rank.REVIEW, PURCHASE, i);
  }

  /** A review, or what is done among the reviews; false where it ends a turn that has been counted. */
  turn(now: number, what: number, i: number): boolean {
    if (what === PURCHASE) {
      this.learners[i].purchase!(now);
      return false;
    }
    if (what === LEARN) this.learn(now, i);
    else if (what === REPLAN) replan(this.engine, this.strategy, now);
    else this.reviewGroup(now, what);
    return true;
  }

  private learn(now: number, i: number): void {
    const learner = this.learners[i];
    learner.learn(now);
    this.list.add(now + learner.every, rankOf(learner), LEARN, i);
  }

  private reviewGroup(now: number, group: number): void {
    const { rows, every } = this.reviews[group];
    for (let i = 0; i < rows.length; i++) review(this.engine, now, rows[i]);
    this.list.add(now + every, Rank.REVIEW, group, 0);
  }
}

/** Instead of the row of a group of stock rows. */
const LEARN = -1;
const REPLAN = -2;
const PURCHASE = -3;

/** What is forecast is known to the reviews of the same instant. */
const rankOf = ({ purchase }: Learner): number => (purchase === undefined ? Rank.REVIEW : Rank.FORECAST);
