import { writeInstant } from '../domain/instant.js';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Strategy } from '../domain/strategy.js';
import { days } from '../domain/time.js';
import { Fact } from '../engine/journal.js';
import type { Plan } from '../engine/reorder/plan.js';
import { allocationsOf } from './allocations-of.js';
import { decide } from './decide.js';
import type { MorningPlan, NextReview, RowRisk } from './decisions.js';
import { expectedDelivery, promisedUntil } from './expected-delivery.js';
import { lateThoughOrdered, lookAt } from './look-at.js';
import { messagesOf } from './messages-of.js';
import { openBooks, type Books } from './open-books.js';
import { promisesAtRisk } from './promises-at-risk.js';
import { purchasesOf, type PlannedPurchases } from './purchases-of.js';
import { byRisk, rowRisk } from './row-risk.js';

/**
 * What to do this morning: a snapshot of the shop is handed to the engine that plays its futures, and asked the same questions. Each answer
 * comes with its reason and with the risk behind it.
 *
 * @param believed what the planner believes of demand and lead times where the snapshot has learned nothing; it is changed.
 */
export function plan(scenario: Scenario, strategy: Strategy, believed: Plan, snapshot: Snapshot): MorningPlan {
  const books = openBooks(scenario, strategy, believed, snapshot);
  const { engine, now } = books;
  engine.journal.flush();
  const opening = books.facts.splice(0);
  const risks = Array.from({ length: engine.ledger.rows }, (_, row) => rowRisk(books, row));
  const brokenWithout = countBroken(books);
  const found = lookAt(books, risks);
  const facts = [...opening];
  const bought: PlannedPurchases = { buy: [], move: [], expedite: [] };
  decide(books, (step) => {
    const done = books.facts.splice(0);
    purchasesOf(books, risks, step, done, bought);
    facts.push(...done);
  });
  const promises = promisesAtRisk(books, facts);
  const warned = [...alertsOf(books, facts, risks), ...found];
  const late = lateThoughOrdered(books, risks, [...warned, ...bought.buy, ...bought.move, ...bought.expedite]);
  return {
    at: writeInstant(scenario.start, now),
    strategy: strategy.name,
    currency: scenario.currency,
    allocate: allocationsOf(books, facts),
    buy: bought.buy.sort((a, b) => byRisk(a.risk, b.risk)),
    expedite: bought.expedite.sort((a, b) => byRisk(a.risk, b.risk)),
    move: bought.move.sort((a, b) => byRisk(a.risk, b.risk)),
    tell: messagesOf(books, facts, promises),
    promises,
    brokenWithout,
    lookAt: [...warned, ...late].sort((a, b) => (b.risk?.value ?? 0) - (a.risk?.value ?? 0)),
    next: nextReviews(books),
    rows: risks.filter((_, row) => engine.asked[(row / engine.items) | 0]).sort(byRisk),
  };
}

function countBroken({ engine, now }: Books): number {
  const { backlog } = engine;
  let n = 0;
  for (let slot = 0; slot < backlog.orderSlots; slot++)
    if (backlog.id[slot] >= 0 && expectedDelivery(engine, now, slot).at > promisedUntil(backlog.promise[slot])) n++;
  return n;
}

function alertsOf({ names, scenario }: Books, facts: Books['facts'], risks: readonly RowRisk[]): MorningPlan['lookAt'] {
  return facts
    .filter(({ kind }) => kind === Fact.ALERT)
    .map(({ row, units, other, a }) => ({
      kind: ALERTS[other],
      ...names.at(row),
      units,
      date: a < Infinity ? writeInstant(scenario.start, a) : '',
      risk: risks[row],
    }));
}

const ALERTS = ['reorder point', 'low cover', 'inbound late', 'suspicious record'] as const;

function nextReviews({ reviews, now, scenario, engine }: Books): NextReview[] {
  const { position, reorderPoint } = engine.ledger;
  return reviews
    .map(({ every, rows }) => ({
      at: writeInstant(scenario.start, (Math.floor(now / every) + 1) * every),
      everyDays: days(every),
      rows: rows.length,
      below: rows.filter((row) => position[row] <= reorderPoint[row]).length,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
