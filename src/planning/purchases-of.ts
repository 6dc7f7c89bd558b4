import { writeInstant } from '../domain/instant.js';
import { expediteConditions } from '../engine/expedite/index.js';
import { Fact } from '../engine/journal.js';
import { offerFor } from '../engine/purchase.js';
import { reorderOf } from '../engine/reorder/reorder-of.js';
import { coverOf, reviewPeriod } from '../engine/reorder/set-levels.js';
import { fastPosition } from '../engine/sourcing/fast-position.js';
import { sourcingOf } from '../engine/sourcing/sourcing-of.js';
import type { PlannedExpedite, PlannedMove, PlannedPurchase, Reason, RowRisk } from './decisions.js';
import type { Step } from './decide.js';
import type { Books } from './open-books.js';

export interface PlannedPurchases {
  readonly buy: PlannedPurchase[];
  readonly move: PlannedMove[];
  readonly expedite: PlannedExpedite[];
}

/** Takes down the purchases, moves and expedites of a step, with the reason for each: called right after it, while levels are as it saw them. */
export function purchasesOf(
  books: Books,
  risks: readonly RowRisk[],
  step: Step,
  facts: Books['facts'],
  into: PlannedPurchases,
): void {
  // prettier-ignore
  const { engine: e, names, scenario } = books;
  const write = (tick: number) => writeInstant(scenario.start, tick);
  const bought = new Map<number, number>();
  for (const { kind, row, units } of facts)
    if (kind === Fact.PURCHASED) bought.set(row, (bought.get(row) ?? 0) + units);
  facts.forEach((fact, i) => {
    const { kind, row, units, other: supplier } = fact;
    const { name } = scenario.catalog.suppliers[supplier] ?? { name: '' };
    if (kind === Fact.PURCHASED) {
      const reason = reasonOf(books, row, supplier, step, e.ledger.position[row] - bought.get(row)!, bought.get(row)!);
      const common = { ...names.at(row), units, expected: write(fact.b), reason, risk: risks[row] };
      if (e.laneFrom[supplier] >= 0) {
        const from = scenario.catalog.locations[e.laneFrom[supplier]].name;
        into.move.push({ ...common, from, lane: name, now: sentOf(facts, i) });
        return;
      }
      const { minimum = 1, multiple = 1 } = offerFor(e, row, supplier) ?? {};
      into.buy.push({ ...common, supplier: name, price: fact.a, cost: fact.a * units, minimum, multiple });
    } else if (kind === Fact.EXPEDITED) {
      into.expedite.push({
        purchase: idOf(books, row, supplier, fact.order),
        supplier: name,
        ...names.at(row),
        units,
        surcharge: fact.a,
        due: write(fact.c),
        expected: write(fact.b),
        why: expediteConditions[fact.d].name,
        risk: risks[row],
      });
    }
  });
}

/** What the snapshot calls an open purchase order; '' = it is placed today. */
export function idOf({ engine, snapshot, purchases }: Books, row: number, supplier: number, number: number): string {
  const own = engine.purchases;
  const at = purchases.findIndex(
    (slot) => own.row[slot] === row && own.supplier[slot] === supplier && own.number[slot] === number,
  );
  return at < 0 ? '' : snapshot.purchases[at].id;
}

/** Units of a transfer just asked for that leave at once: the facts that follow say so. */
function sentOf(facts: Books['facts'], i: number): number {
  const { order, other, row } = facts[i];
  const sent = facts.find(
    ({ kind, order: n, other: lane, b }, k) =>
      k > i && kind === Fact.SENT && n === order && lane === other && b === row,
  );
  return sent?.units ?? 0;
}

function reasonOf(books: Books, row: number, supplier: number, step: Step, position: number, bought: number): Reason {
  const { engine: e, strategy, now } = books;
  const { ledger, plan, catalog } = e;
  const sourcing = sourcingOf(e, row);
  const place = (row / e.items) | 0;
  const period = reviewPeriod(e, strategy, row);
  const counted = plan.supplier[row];
  const { mean, variance } = coverOf(plan, row, counted, period, now, plan.leadSd[counted]);
  const spec = strategy.at?.[place]?.sourcing ?? strategy.sourcing;
  const { fast } = sourcing;
  const isFast = fast?.supplier === supplier;
  const isBase = spec.kind === 'base-surge' && spec.base === supplier;
  return {
    policy: reorderOf(strategy, place, catalog.items[row % e.items].name).kind,
    reviewDays: period,
    position,
    s: ledger.reorderPoint[row],
    S: ledger.orderUpTo[row],
    Q: ledger.quantity[row],
    cover: { days: plan.leadMean[counted] + period, mean, sd: Math.sqrt(variance) },
    sourcing: spec.kind,
    part: step === 'monitor' ? 'rebalance' : isFast ? 'fast' : isBase ? 'base' : 'policy',
    ...(isFast && { fast: { position: fastPosition(e, now, row, supplier) - bought, level: plan.fastLevel[row] } }),
  };
}
