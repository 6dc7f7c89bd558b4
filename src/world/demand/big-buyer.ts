import type { OrderColumns } from '../../domain/demand.js';
import { ticks } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { columnsOf, type PlainOrder } from '../history/columns-of.js';
import { dailyTotals } from '../history/daily-totals.js';
import type { Setting } from '../setting.js';
import { expectedOrders } from './day-rates.js';
import { HourProfile } from './hour-profile.js';
import type { SpikeSpan } from './spike-spans.js';
import { unitMoments } from './unit-moments.js';

/**
 * One order each time the spike happens, at a random hour of its first open day, that holds all the extra units: (times − 1) × the units
 * expected of each item concerned while the spike lasts, rounded. It comes through the channel that sells most of them. Null when the
 * spike adds nothing (times ≤ 1 is no big buyer).
 */
export function bigBuyerOrders(
  setting: Setting,
  spike: number,
  spans: readonly SpikeSpan[],
  kept: Uint8Array | null,
): OrderColumns | null {
  const { seed, replication } = setting;
  const orders = spans.flatMap(({ from, to, times }, n): PlainOrder[] => {
    const { channel, units, hourly } = bestChannel(expectedUnits(setting, from, to), kept);
    const extra = Array.from(units, (mean, item) => ({ item, units: Math.round((times - 1) * mean) }));
    const lines = extra.filter((line) => line.units > 0 && (!kept || kept[line.item]));
    const u = uniformAt(seed, replication, Purpose.HOUR, spike, n);
    const day = firstOpenDay(setting, channel, from, to);
    const time = Math.max(ticks(from), ticks(day + new HourProfile(hourly).fractionAt(u)));
    return lines.length > 0 && time < setting.horizon ? [{ time, channel, lines }] : [];
  });
  return orders.length > 0 ? columnsOf(orders) : null;
}

/** Nobody orders on a closed weekday, however large the order; the first day where the channel has no stream, or none is open. */
function firstOpenDay({ scenario }: Setting, channel: number, from: number, to: number): number {
  const streams = scenario.demand.streams.filter((stream) => stream.channel === channel);
  for (let day = Math.floor(from); day < to; day++)
    if (streams.some((stream) => expectedOrders(scenario, stream, day) > 0)) return day;
  return Math.floor(from);
}

interface ChannelUnits {
  readonly channel: number;
  /** Per item: of the channel for the choice, of the whole shop in the result. */
  readonly units: Float64Array;
  readonly hourly: readonly number[];
}

/** Units expected per channel and item from `from` to `to`, days, before the gamma day factors. */
function expectedUnits({ scenario, laws }: Setting, from: number, to: number): ChannelUnits[] {
  const { streams, history } = scenario.demand;
  const size = scenario.catalog.items.length;
  const channels = scenario.catalog.channels.map((_, channel) => ({
    channel,
    units: new Float64Array(size),
    hourly: streams.find((stream) => stream.channel === channel)?.hourly ?? FLAT,
  }));
  for (const stream of streams) {
    let orders = 0;
    for (let day = Math.floor(from); day < to; day++) {
      const overlap = Math.min(to, stream.to, day + 1) - Math.max(from, stream.from, day);
      if (overlap > 0) orders += overlap * expectedOrders(scenario, stream, day);
    }
    const chances = laws.inclusion(stream);
    const { mean } = unitMoments(stream);
    stream.items.forEach((item, i) => (channels[stream.channel].units[item] += orders * chances[i] * mean[i]));
  }
  if (history) {
    const { mean } = dailyTotals(history.orders, size, channels.length);
    for (const { channel, units } of channels) {
      for (let item = 0; item < size; item++) units[item] += (to - from) * mean[channel * size + item];
    }
  }
  return channels;
}

function bestChannel(channels: readonly ChannelUnits[], kept: Uint8Array | null): ChannelUnits {
  const concerned = (units: Float64Array) => units.reduce((sum, u, item) => (!kept || kept[item] ? sum + u : sum), 0);
  const best = channels.reduce((a, b) => (concerned(b.units) > concerned(a.units) ? b : a));
  const all = best.units.map((_, item) => channels.reduce((sum, { units }) => sum + units[item], 0));
  return { ...best, units: all };
}

const FLAT = Array.from({ length: 24 }, () => 1);
