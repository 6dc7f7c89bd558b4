import { days } from '../domain/time.js';
import { expectedReceipts } from '../engine/expected-receipts.js';
import { demandOver, type LeadTimeDemand } from '../engine/reorder/lead-time-demand.js';
import { announced } from '../engine/reorder/plan.js';
import type { RowRisk } from './decisions.js';
import { shortfall } from './demand-chance.js';
import type { Books } from './open-books.js';
import { writeInstant } from '../domain/instant.js';

/**
 * How likely somebody has to wait before the next units come: demand until then against what is free now. When they come is as uncertain as
 * the supplier is, unless it has told the day.
 */
export function rowRisk({ engine: e, now, names, scenario }: Books, row: number): RowRisk {
  const { ledger, plan, purchases } = e;
  const [first] = expectedReceipts(e, now, row);
  const told = first !== undefined && purchases.eta[first.purchase] !== purchases.quoted[first.purchase];
  const supplier = first === undefined ? plan.supplier[row] : purchases.supplier[first.purchase];
  const until = Math.max(now, first === undefined ? now + (e.quoted[supplier] ?? 0) : first.at);
  const free = ledger.available[row] - ledger.backordered[row];
  const demand = demandUntil(e, row, now, until, told ? 0 : plan.leadSd[supplier]);
  const { chance, units } = shortfall(demand, free);
  return {
    ...names.at(row),
    available: ledger.available[row],
    waiting: ledger.backordered[row],
    onOrder: ledger.onOrder[row],
    position: ledger.position[row],
    perDay: plan.mean[row],
    until: writeInstant(scenario.start, until),
    ordered: first !== undefined,
    chance,
    short: units,
    value: units * scenario.catalog.items[row % e.items].price,
  };
}

function demandUntil(e: Books['engine'], row: number, now: number, until: number, leadSd: number): LeadTimeDemand {
  const { plan } = e;
  const mean = plan.mean[row];
  const variance = plan.variance[row];
  const span = days(until - now);
  const usual = demandOver(mean, variance, span, leadSd, 0);
  const extra = plan.ahead.length === 0 ? 0 : announced(plan, row, days(now), span);
  return extra === 0 || mean === 0
    ? usual
    : { mean: usual.mean + extra, variance: usual.variance + (extra * variance) / mean };
}

/** The biggest first: by what it would cost in sales, then by chance. */
export const byRisk = (a: RowRisk, b: RowRisk): number => b.value - a.value || b.chance - a.chance;
