import type { OutageSpan } from '../../domain/tape.js';
import { Purpose } from '../../stats/purpose.js';
import { outageRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import { episodes, merged } from './episodes.js';

/**
 * Outages of all suppliers that begin before the horizon, by time, then supplier. Those of one supplier that overlap or touch and hold the
 * same are one; the last may end after the horizon.
 */
export function outageSpans(setting: Setting): OutageSpan[] {
  const spans = setting.scenario.catalog.suppliers.flatMap(({ outages }, supplier) =>
    HOLDS.flatMap((holds) =>
      merged(
        outages.flatMap((outage, k) =>
          outage.holds === holds ? episodes(setting, outage, { ...PURPOSES, row: outageRow(supplier, k) }) : [],
        ),
      ).map(({ from, to }) => ({ supplier, from, to, holds })),
    ),
  );
  return spans.sort((a, b) => a.from - b.from || a.supplier - b.supplier);
}

const HOLDS = ['all', 'new'] as const;
const PURPOSES = { every: Purpose.OUTAGE, lasts: Purpose.OUTAGE_LASTS };
