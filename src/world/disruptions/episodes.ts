import type { Outage } from '../../domain/catalog.js';
import { ticks } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { seedWords } from '../../stats/seed.js';
import { uniformAt } from '../../stats/stream.js';
import type { Setting } from '../setting.js';
import { alternate, type Episode } from './alternate.js';

/** What the random numbers of one who stands still now and then are called. */
export interface EpisodeNames {
  readonly every: Purpose;
  readonly lasts: Purpose;
  readonly row: number;
}

/** When something that is given as an outage happens: in ticks, within the horizon at the beginning. */
export function episodes(setting: Setting, outage: Outage, names: EpisodeNames): Episode[] {
  const found = outage.kind === 'scheduled' ? [outage] : drawn(setting, outage, names);
  return found
    .map(({ from, to }) => ({ from: Math.max(0, ticks(from)), to: ticks(to) }))
    .filter(({ from, to }) => from < to && from < setting.horizon);
}

/** Those that name a cause draw from the cause's own numbers, whoever asks; the others from their own. */
function drawn(setting: Setting, outage: Outage & { kind: 'random' }, names: EpisodeNames): Episode[] {
  const { scenario, replication, laws } = setting;
  const shared = outage.cause !== undefined && outage.cause !== '';
  const seed = shared ? seedWords(`${scenario.seed} cause ${outage.cause}`) : setting.seed;
  const { every, lasts, row } = shared ? { every: Purpose.OUTAGE, lasts: Purpose.OUTAGE_LASTS, row: 0 } : names;
  const gap = laws.inverse(outage.every);
  const length = laws.inverse(outage.lasts);
  return alternate(
    (n) => gap(uniformAt(seed, replication, every, row, n)),
    (n) => length(uniformAt(seed, replication, lasts, row, n)),
    scenario.horizonDays,
  );
}

/** In order of time, those that overlap or touch as one. */
export function merged(all: readonly Episode[]): Episode[] {
  const result: Episode[] = [];
  for (const { from, to } of all.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
