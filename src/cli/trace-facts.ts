import type { Scenario } from '../domain/scenario.js';
import { Fact } from '../engine/journal.js';
import { factRows, type FactRow } from '../engine/fact-row.js';
import { isOfItem, isOfOrder } from '../report/trace/fact-kinds.js';
import { prepare } from '../study/prepare.js';
import { traceReplication } from '../study/trace.js';

/** Which facts of which run. */
export interface TraceQuery {
  /** Rows of the scenario's strategies and items. */
  readonly strategy: number;
  readonly replication: number;
  readonly order: number | undefined;
  readonly item: number | undefined;
}

type Take = (facts: readonly FactRow[]) => void;

/**
 * Plays one future and gives its facts, some thousand at a time, in the order they happened: the ones asked for to `take`, all of
 * them to `watch`. Returns how many orders it held.
 */
export function traceFacts(scenario: Scenario, query: TraceQuery, take: Take, watch?: Take): number {
  const { strategy, replication, order, item } = query;
  let orders = 0;
  traceReplication(prepare(scenario), strategy, replication, (journal) => {
    const facts = factRows(journal);
    for (const fact of facts)
      if (fact.kind === Fact.ORDERED || fact.kind === Fact.STAYED_AWAY) orders = Math.max(orders, fact.order + 1);
    watch?.(facts);
    take(
      facts.filter(
        (fact) =>
          (order === undefined || isOfOrder(fact, order)) &&
          (item === undefined || isOfItem(fact, item, scenario.catalog)),
      ),
    );
  });
  return orders;
}
