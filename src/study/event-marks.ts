import type { Scenario } from '../domain/scenario.js';
import { meanOf } from '../stats/distributions.js';
import type { EventMark } from './result.js';

/** Scheduled spikes, outages and carriers' standstills that touch the horizon, in order of time; one cause that is shared is one mark. */
export function eventMarks({ demand, catalog, horizonDays }: Scenario): EventMark[] {
  const spikes = demand.spikes.flatMap(({ at, lasts, times, name }) =>
    at.kind === 'scheduled'
      ? [
          {
            from: at.day,
            to: at.day + meanOf(lasts),
            label: `${spoken(name)} ×${Number(meanOf(times).toPrecision(2))}`,
          },
        ]
      : [],
  );
  const outages = catalog.suppliers.flatMap(({ name, outages: all }) =>
    all.flatMap((outage) =>
      outage.kind === 'scheduled'
        ? [{ from: outage.from, to: outage.to, label: `${spoken(outage.cause ?? name)} outage` }]
        : [],
    ),
  );
  const windows = catalog.channels.flatMap(({ name, windows: all = [] }) =>
    all.flatMap((window) =>
      window.kind === 'scheduled'
        ? [{ from: window.from, to: window.to, label: `${spoken(window.cause ?? `${name} carrier`)} standstill` }]
        : [],
    ),
  );
  const seen = new Set<string>();
  return [...spikes, ...outages, ...windows]
    .filter(({ from, to }) => from < to && from < horizonDays && to > 0)
    .filter(({ from, to, label }) => {
      const key = `${from} ${to} ${label}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** `spike-2` → 'Spike 2'; names that people gave keep their letters. */
const spoken = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ');
