import type { AfterSaleDraws } from '../domain/tape.js';
import { ticks } from '../domain/time.js';
import { Purpose } from '../stats/purpose.js';
import { uniformAt } from '../stats/stream.js';
import type { Setting } from './setting.js';

/** Damage by order and parcel, returns by order and line: drawn when asked, so that shops without either pay nothing. */
export function afterSaleDraws({ scenario, seed, replication, laws }: Setting): AfterSaleDraws {
  const { items, channels } = scenario.catalog;
  const after = items.map(({ returns }) => (returns ? laws.inverse(returns.after) : null));
  const draw = (purpose: Purpose, order: number, n: number) => uniformAt(seed, replication, purpose, order, n);
  return {
    damaged: (order, parcel, channel) => draw(Purpose.DAMAGE, order, parcel) < (channels[channel].damaged ?? 0),
    returnedAfter(order, line, item) {
      const days = after[item];
      if (!days || draw(Purpose.RETURNS, order, line) >= items[item].returns!.share) return Infinity;
      return Math.max(0, ticks(days(draw(Purpose.RETURN_AFTER, order, line))));
    },
    sellable: (order, line, item) => draw(Purpose.SELLABLE, order, line) < (items[item].returns?.sellable ?? 0),
  };
}
