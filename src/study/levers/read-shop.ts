import type { Problem } from '../../domain/problems.js';
import type { Scenario } from '../../domain/scenario.js';
import { parseScenario, type ParseOptions } from '../scenario-file/parse.js';
import type { Reading, ShopOutline } from './lever.js';

/** What a text says, as the page shows it; with the exact scenario where there is one. */
export function readShop(
  text: string,
  options: ParseOptions,
): { readonly reading: Reading; readonly scenario?: Scenario; readonly warnings: readonly Problem[] } {
  const { scenario, problems = [], warnings } = parseScenario(text, options);
  if (scenario === undefined) return { reading: { text, problems, warnings }, warnings };
  return { reading: { text, problems: [], warnings, shop: outline(scenario) }, scenario, warnings };
}

function outline(scenario: Scenario): ShopOutline {
  const { replications } = scenario;
  return {
    title: scenario.title,
    currency: scenario.currency,
    start: scenario.start,
    horizonDays: scenario.horizonDays,
    items: scenario.catalog.items.map(({ name }) => name),
    ordersPerDay: 0,
    replications: replications.kind === 'fixed' ? replications.n : replications.max,
    strategies: scenario.strategies.map(({ name }) => ({
      name,
      label: name,
      summary: '',
      groups: [],
      changed: 0,
      from: 1,
      to: 1,
    })),
    world: { title: 'World', levers: [] },
  };
}
