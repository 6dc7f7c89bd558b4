import type { ItemForecaster } from '../../forecast/planner/item-forecaster.js';
import type { ShopSafety } from '../../forecast/planner/shop-safety.js';
import type { Predictive } from '../../forecast/predictive.js';
import type { DemandForecast } from '../reorder/plan.js';

/** The forecasters of all stock rows that have one. */
export class ForecastBook implements DemandForecast {
  private readonly forecasters: (ItemForecaster | null)[];
  private readonly bucketDays: Float64Array;
  private readonly safety: (ShopSafety | null)[];

  constructor(rows: number) {
    this.forecasters = Array.from({ length: rows }, () => null);
    this.safety = Array.from({ length: rows }, () => null);
    this.bucketDays = new Float64Array(rows);
  }

  add(row: number, forecaster: ItemForecaster, bucketDays: number, safety: ShopSafety | null): void {
    this.forecasters[row] = forecaster;
    this.bucketDays[row] = bucketDays;
    this.safety[row] = safety;
  }

  knows(row: number): boolean {
    return this.forecasters[row]?.knows ?? false;
  }

  over(row: number, days: number): Predictive {
    return this.forecasters[row]!.over(days / this.bucketDays[row]);
  }

  chance(row: number, fillRate: number): number | null {
    return this.safety[row]?.chance(fillRate) ?? null;
  }
}
