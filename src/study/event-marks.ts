import type { Scenario } from '../domain/scenario.js';
import { meanOf } from '../stats/distributions.js';
import type { EventMark } from './result.js';

/** Scheduled spikes, outages and carriers' standstills that touch the horizon, in order of time; one cause that is shared is one mark. */
export function eventMarks({ demand, catalog, horizonDays }: Scenario): EventMark[] {
  const spikes = demand.spikes.flatMap(({ at, lasts, times, name }) => {
    const factor = Number(meanOf(times).toPrecision(2));
    // Days on which nobody orders have a name, and no factor.
    const label = factor === 0 ? spoken(name) : `${spoken(name)} ×${factor}`;
    return at.kind === 'scheduled' ? [{ from: at.day, to: at.day + meanOf(lasts), label, closed: factor === 0 }] : [];
  });
  const closedDays = new Map<string, number>();
  for (const { label, closed } of spikes) if (closed) closedDays.set(label, (closedDays.get(label) ?? 0) + 1);
  const events = spikes
    .filter(({ label, closed }) => !closed || closedDays.get(label)! <= MOST_CLOSURES)
    .map(({ from, to, label }): EventMark => ({ from, to, label }));
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
  return [...events, ...outages, ...windows]
    .filter(({ from, to }) => from < to && from < horizonDays && to > 0)
    .filter(({ from, to, label }) => {
      const key = `${from} ${to} ${label}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Closed days of one name that are marked; more of them are the shop's habit, and no event. */
const MOST_CLOSURES = 5;

/** `spike-2` → 'Spike 2'; names that people gave keep their letters. */
const spoken = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ');
