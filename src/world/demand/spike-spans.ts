import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { alternate } from '../disruptions/alternate.js';
import type { Setting } from '../setting.js';

/** One time a spike happened, days, and its factor. */
export interface SpikeSpan {
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/**
 * The times a spike begins before the horizon, in time order; the last may end after it. The n-th gap, length and factor each have a
 * uniform of their own, so that a lever on one law leaves the other draws alone.
 */
export function spikeSpans(setting: Setting, spike: number): SpikeSpan[] {
  const { scenario, seed, replication, laws } = setting;
  const { at, lasts, times } = scenario.demand.spikes[spike];
  const draw = (purpose: Purpose, n: number) => uniformAt(seed, replication, purpose, spike, n);
  const lastsAt = laws.inverse(lasts);
  const timesAt = laws.inverse(times);
  const length = (n: number) => lastsAt(draw(Purpose.SPIKE_LASTS, n));
  const end = scenario.horizonDays;
  const episodes =
    at.kind === 'scheduled'
      ? [{ from: at.day, to: at.day + length(0) }]
      : alternate((n) => laws.inverse(at.every)(draw(Purpose.SPIKE_AT, n)), length, end);
  return episodes
    .map(({ from, to }, n) => ({
      from: Math.max(0, from),
      to,
      times: timesAt(draw(Purpose.SPIKE_TIMES, n)),
    }))
    .filter(({ from, to }) => from < to && from < end);
}
