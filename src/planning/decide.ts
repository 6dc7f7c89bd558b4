import { startOfDay } from '../domain/instant.js';
import { days, ticks, TICKS_PER_DAY } from '../domain/time.js';
import { due } from '../engine/care/due.js';
import { replan, replanDays } from '../engine/learn/replan.js';
import { review } from '../engine/review.js';
import { serve } from '../engine/serve.js';
import type { Books } from './open-books.js';

/** The questions of a morning, in the order in which a simulated shop asks them. */
const STEPS = ['allocate', 'care', 'review', 'learn', 'monitor', 'later today'] as const;

export type Step = (typeof STEPS)[number];

/**
 * Asks the engine what to do now: what is there goes to who waits for it; customers are told what is due; rows are reviewed whose review is
 * due, or that are reviewed whenever their position falls, and planners look at demand and lead times anew; then alerts, expediting and
 * moves between locations. `did` hears of each question that was asked, for the facts since.
 */
export function decide(books: Books, did: (step: Step) => void): void {
  const { engine, now, monitor } = books;
  const { ledger } = engine;
  for (let row = 0; row < ledger.rows; row++) serve(engine, now, row);
  finish('allocate');
  lookAfter(books, now);
  finish('care');
  for (let row = 0; row < ledger.rows; row++) {
    // Rows under continuous review; the others' trigger is never reached.
    if (engine.asked[(row / engine.items) | 0] && ledger.position[row] <= ledger.trigger[row]) review(engine, now, row);
  }
  finish('review');
  for (const { step, ask } of reviewsDue(books)) {
    ask();
    finish(step);
  }
  if (lastDue(books, TICKS_PER_DAY, 0) >= 0) {
    for (const watch of monitor.watches) watch(now);
    engine.purchases.pulled.length = 0;
  }
  finish('monitor');
  // What is due in the course of the day is for this morning too, as things stand.
  lookAfter(books, startOfDay(now) + TICKS_PER_DAY - 1);
  finish('later today');

  function finish(step: Step): void {
    engine.journal.flush();
    engine.purchases.freshCount = 0;
    did(step);
  }
}

/** Does for customers who wait what is due up to a time, whoever's turn is first. */
function lookAfter({ engine, now }: Books, until: number): void {
  const { care, backlog } = engine;
  if (care === undefined) return;
  const waits = (slot: number) => care.id[slot] === backlog.id[slot] && backlog.id[slot] >= 0;
  const isDue = (slot: number) => waits(slot) && care.next[slot] <= until;
  for (;;) {
    let first = -1;
    for (let slot = 0; slot < Math.min(backlog.orderSlots, care.id.length); slot++)
      if (isDue(slot) && (first < 0 || care.next[slot] < care.next[first])) first = slot;
    if (first < 0) break;
    due(engine, Math.max(now, care.next[first]), first);
  }
  care.newsCount = 0;
}

interface Due {
  readonly step: Step;
  readonly at: number;
  /** Ties go to what was scheduled first: announced demand, then the longer period. */
  readonly period: number;
  readonly ask: () => void;
}

function reviewsDue(books: Books): Due[] {
  const { engine, strategy, scenario, now, reviews, learners } = books;
  const list: Due[] = [];
  const add = (step: Step, period: number, first: number, ask: () => void) => {
    const at = lastDue(books, period, first);
    if (at >= 0) list.push({ step, at, period, ask });
  };
  const longest = Math.max(0, ...reviews.map(({ every }) => days(every)));
  const announced = replanDays(engine.plan, scenario.horizonDays, longest).map(ticks);
  const at = announced.findLast((day) => day > books.decidedUntil && day <= now);
  if (at !== undefined) list.push({ step: 'learn', at, period: Infinity, ask: () => replan(engine, strategy, now) });
  for (const learner of learners) add('learn', learner.every, learner.every, () => learner.learn(now));
  for (const { every, rows } of reviews) add('review', every, 0, () => rows.forEach((row) => review(engine, now, row)));
  return list.sort((a, b) => a.at - b.at || b.period - a.period);
}

/** When something that happens at `first` and every so often from then on was last due and not yet done; −1 = it isn't due. */
export function lastDue({ now, decidedUntil }: Books, every: number, first: number): number {
  const last = first + Math.floor((now - first) / every) * every;
  return last >= first && last > decidedUntil ? last : -1;
}
