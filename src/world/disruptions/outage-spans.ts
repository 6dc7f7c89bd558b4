import type { Outage } from '../../domain/catalog.js';
import type { OutageSpan } from '../../domain/tape.js';
import { ticks } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { seedWords } from '../../stats/seed.js';
import { uniformAt } from '../../stats/stream.js';
import { outageRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import { alternate, type Episode } from './alternate.js';

/**
 * Outages of all suppliers that begin before the horizon, by time, then supplier. Those of one supplier that overlap or touch and hold the
 * same are one; the last may end after the horizon.
 */
export function outageSpans(setting: Setting): OutageSpan[] {
  const spans = setting.scenario.catalog.suppliers.flatMap(({ outages }, supplier) =>
    HOLDS.flatMap((holds) =>
      merged(
        outages.flatMap((outage, k) =>
          outage.holds === holds ? episodes(setting, outage, outageRow(supplier, k)) : [],
        ),
      ).map(({ from, to }) => ({ supplier, from, to, holds })),
    ),
  );
  return spans.sort((a, b) => a.from - b.from || a.supplier - b.supplier);
}

const HOLDS = ['all', 'new'] as const;

/** In ticks, within the horizon at the beginning. */
function episodes(setting: Setting, outage: Outage, row: number): Episode[] {
  const found = outage.kind === 'scheduled' ? [outage] : drawn(setting, outage, row);
  return found
    .map(({ from, to }) => ({ from: Math.max(0, ticks(from)), to: ticks(to) }))
    .filter(({ from, to }) => from < to && from < setting.horizon);
}

/** Outages that name a cause draw from the cause's own numbers, whichever supplier asks; the others from their own. */
function drawn(setting: Setting, outage: Outage & { kind: 'random' }, row: number): Episode[] {
  const { scenario, replication, laws } = setting;
  const seed = outage.cause ? seedWords(`${scenario.seed} cause ${outage.cause}`) : setting.seed;
  const name = outage.cause ? 0 : row;
  const every = laws.inverse(outage.every);
  const lasts = laws.inverse(outage.lasts);
  return alternate(
    (n) => every(uniformAt(seed, replication, Purpose.OUTAGE, name, n)),
    (n) => lasts(uniformAt(seed, replication, Purpose.OUTAGE_LASTS, name, n)),
    scenario.horizonDays,
  );
}

function merged(episodes: readonly Episode[]): Episode[] {
  const result: Episode[] = [];
  for (const { from, to } of episodes.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
