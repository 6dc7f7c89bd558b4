import { monthOf } from '../../domain/day-of-year.js';
import type { DemandStream } from '../../domain/demand.js';
import type { Scenario } from '../../domain/scenario.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import type { Inverse, Setting } from '../setting.js';

/**
 * Orders of a stream expected on a day (0 = the start) before chance: ordersPerDay × weekday × month × trend. The month's factor holds
 * for the whole month of a 365-day year; the trend is taken at the day's beginning and stops at 0.
 */
export function expectedOrders(scenario: Scenario, stream: DemandStream, day: number): number {
  const weekly = stream.weekly[(scenario.startWeekday + day) % 7];
  const yearly = stream.yearly[monthOf((scenario.startDayOfYear + day) % DAYS_PER_YEAR)];
  const trend = Math.max(0, 1 + (stream.trendPerYear * day) / DAYS_PER_YEAR);
  return stream.ordersPerDay * weekly * yearly * trend;
}

/**
 * The rate of a stream's orders day by day with its gamma day factor (mean 1, variance 1/dispersion), which makes the day's count negative
 * binomial. One uniform belongs to each day, so a spike's extra orders see the same good and bad days as the stream itself.
 */
export class DayRates {
  private readonly factor: Inverse | null;

  constructor(
    private readonly setting: Setting,
    private readonly index: number,
  ) {
    const { dispersion } = setting.scenario.demand.streams[index];
    this.factor = dispersion === Infinity ? null : setting.laws.dayFactor(dispersion);
  }

  at(day: number): number {
    const { scenario, seed, replication } = this.setting;
    const expected = expectedOrders(scenario, scenario.demand.streams[this.index], day);
    if (!this.factor) return expected;
    return expected * this.factor(uniformAt(seed, replication, Purpose.DAY_RATE, this.index, day));
  }
}
