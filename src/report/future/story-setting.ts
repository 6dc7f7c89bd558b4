import type { Scenario } from '../../domain/scenario.js';
import type { Format } from '../format.js';
import { strategyName } from '../strategy-name.js';
import type { TraceSetting } from '../trace/fact-record.js';
import { Dates } from '../trace/dates.js';

/** What is needed to tell a story in words. */
export interface StorySetting extends TraceSetting {
  readonly scenario: Scenario;
  readonly format: Format;
}

export function storySetting(scenario: Scenario, format: Format): StorySetting {
  const { classes } = scenario.demand.customers;
  return {
    scenario,
    format,
    catalog: scenario.catalog,
    dates: new Dates(scenario.start),
    ...(classes ? { classes } : {}),
  };
}

/** 'Ningbo': names that people gave keep their letters. */
export const supplierName = ({ catalog }: Pick<TraceSetting, 'catalog'>, supplier: number): string =>
  strategyName(catalog.suppliers[supplier].name);

/** 'The port outage' where the file names a cause, else 'An outage of Ningbo'. */
export function outageName(setting: Pick<TraceSetting, 'catalog'>, supplier: number): string {
  const causes = new Set(setting.catalog.suppliers[supplier].outages.map(({ cause }) => cause));
  const [cause] = causes;
  return causes.size === 1 && cause !== undefined
    ? `The ${cause.replace(/-/g, ' ')} outage`
    : `An outage of ${supplierName(setting, supplier)}`;
}

/** 'purchase order 31': counted from 1 in the order in which a future's were placed. */
export const purchaseName = (k: number): string => `purchase order ${k + 1}`;

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
