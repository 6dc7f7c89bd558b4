import type { Scenario } from '../../domain/scenario.js';

/** Customer orders on a mean day, spikes and growth aside. */
export function ordersPerDay({ demand, horizonDays }: Scenario): number {
  const streams = demand.streams.reduce((sum, stream) => {
    const days = Math.max(0, Math.min(stream.to, horizonDays) - Math.max(0, stream.from));
    return sum + stream.ordersPerDay * mean(stream.weekly) * mean(stream.yearly) * (days / horizonDays);
  }, 0);
  const recorded = demand.history?.orders.time.length ?? 0;
  return streams + (recorded === 0 ? 0 : recorded / horizonDays);
}

const mean = (factors: readonly number[]): number =>
  factors.length === 0 ? 1 : factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
