import type { CarriageDraws } from '../../domain/tape.js';
import { ticks } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import type { Setting } from '../setting.js';
import { carrierWindows } from './carrier-windows.js';

/** Drawn when asked, by order and line: orders that nobody asks about cost nothing. */
export function carriageDraws(setting: Setting): CarriageDraws {
  const { scenario, seed, replication, laws } = setting;
  const { channels, items } = scenario.catalog;
  const express = channels.map((channel) => (channel.express ? laws.inverse(channel.express.transit) : () => 0));
  const shares = items.map(({ customize }) => customize?.share ?? 0);
  return {
    windows: carrierWindows(setting),
    expressTransit: (order, channel) =>
      Math.max(0, ticks(express[channel](uniformAt(seed, replication, Purpose.EXPRESS_TRANSIT, order, 0)))),
    customized: (order, line, item) =>
      shares[item] > 0 && uniformAt(seed, replication, Purpose.CUSTOMIZE, order, line) < shares[item],
  };
}
