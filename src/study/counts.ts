import type { Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import type { Journal } from '../engine/journal.js';
import { Daily } from '../kpis/daily.js';
import { kpiFamilies } from '../kpis/index.js';
import { KpiSheet, type KpiFamily, type KpiSetting } from '../kpis/kpi.js';
import { CHANNEL_COLUMNS, type Service } from '../kpis/service.js';
import type { Stock } from '../kpis/stock.js';
import type { Prepared } from './prepare.js';
import type { GroupTotals } from './result.js';

export type CountedShop = Pick<Prepared, 'scenario' | 'warmUpDays'>;

/** All that is counted of one run: whatever reads its journal. Facts may be brief. */
export class Counts {
  private readonly service: Service;
  private readonly stock: Stock;
  private readonly families: readonly KpiFamily[];
  private readonly daily?: Daily;

  /** With `grouped` also by day. */
  constructor({ scenario, warmUpDays }: CountedShop, { alerts }: Strategy, grouped: boolean) {
    const { catalog } = scenario;
    const setting: KpiSetting = {
      catalog,
      warmUp: ticks(warmUpDays),
      horizon: ticks(scenario.horizonDays),
      classes: scenario.demand.customers.classes?.length,
      ...(alerts ? { alertsWithin: ticks(alerts.withinDays) } : {}),
    };
    this.service = kpiFamilies.service(setting);
    this.stock = kpiFamilies.stock(setting);
    this.families = [
      this.service,
      this.stock,
      kpiFamilies.records(setting),
      kpiFamilies.bullwhip(setting),
      ...(alerts ? [kpiFamilies.alerts(setting)] : []),
    ];
    if (grouped) this.daily = new Daily(Math.floor(scenario.horizonDays));
  }

  read(journal: Journal): void {
    for (const family of this.families) family.add(journal);
    this.daily?.add(journal);
  }

  /** KPI values as in `KpiSheet`, once the run is over. */
  close(): Float64Array {
    const sheet = new KpiSheet();
    for (const family of this.families) family.close(sheet);
    this.daily?.close();
    return sheet.values;
  }

  /** Orders that still wait at the horizon. */
  get waiting(): number {
    return this.service.cells.reduce((sum, cell) => sum + cell.stillOpen, 0);
  }

  /** Orders whose fate the horizon hides. */
  get unknown(): number {
    return this.service.cells.reduce((sum, cell) => sum + cell.unknown, 0);
  }

  /** Once closed, if it was `grouped`. */
  totals(): GroupTotals {
    const cells = this.service.cells.flatMap((counts) => CHANNEL_COLUMNS.map((column) => counts[column]));
    const { backordered, onHand, position } = this.daily!;
    const { placed, onTime, unknown, waitBins } = this.service;
    return {
      rows: this.stock.table(),
      suppliers: this.stock.supplierTable(),
      channels: Float64Array.from(cells),
      backordered,
      onHand,
      position,
      placed,
      onTime,
      unknownByDay: unknown,
      itemWeeks: this.stock.itemWeeks,
      waitBins,
    };
  }
}
