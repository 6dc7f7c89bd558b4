import { TICKS_PER_DAY } from '../../domain/time.js';
import type { EventMark } from '../../study/result.js';
import { eventMarks } from '../../study/event-marks.js';
import type { Future } from '../../study/future/future.js';
import { outageName, upper, type StorySetting } from './story-setting.js';

/**
 * What went on in a future: the standstills that were drawn for it, carriers' as well, and spikes that were scheduled. One cause that
 * several suppliers share is one mark. `suppliers`: only theirs.
 */
export function futureMarks(future: Future, setting: StorySetting, suppliers?: ReadonlySet<number>): EventMark[] {
  const { scenario, catalog } = setting;
  const stood = future.outages
    .filter(({ supplier }) => suppliers === undefined || suppliers.has(supplier))
    .map(({ supplier, from, to }) => mark(from, to, outageName(setting, supplier).replace(/^The |^An /, '')));
  const carriers = suppliers
    ? []
    : future.standstills.map(({ channel, from, to }) =>
        mark(from, to, `${catalog.channels[channel].name} carrier standstill`),
      );
  const quiet = {
    ...scenario,
    catalog: {
      ...catalog,
      suppliers: catalog.suppliers.map((supplier) => ({ ...supplier, outages: [] })),
      channels: catalog.channels.map((channel) => ({ ...channel, windows: [] })),
    },
  };
  const seen = new Map([...stood, ...carriers, ...eventMarks(quiet)].map((one) => [`${one.from} ${one.label}`, one]));
  return [...seen.values()]
    .filter(({ from }) => from < scenario.horizonDays)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

const mark = (from: number, to: number, label: string): EventMark => ({
  from: from / TICKS_PER_DAY,
  to: to / TICKS_PER_DAY,
  label: upper(label),
});
