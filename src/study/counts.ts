import type { Catalog } from '../domain/catalog.js';
import type { Strategy } from '../domain/strategy.js';
import { ticks, TICKS_PER_DAY } from '../domain/time.js';
import type { Journal } from '../engine/journal.js';
import type { Bullwhip } from '../kpis/bullwhip.js';
import { Daily } from '../kpis/daily.js';
import type { Exchange } from '../kpis/exchange.js';
import { kpiFamilies } from '../kpis/index.js';
import { KpiSheet, type KpiFamily, type KpiSetting } from '../kpis/kpi.js';
import { CHANNEL_COLUMNS } from '../kpis/service-counts.js';
import type { Service } from '../kpis/service.js';
import type { Stock } from '../kpis/stock.js';
import type { Prepared } from './prepare.js';
import type { GroupTotals } from './result.js';
import { focusWindow } from './what-if/focus-window.js';
import { NO_FOCUS, type Focus } from './what-if/goal.js';

export type CountedShop = Pick<Prepared, 'scenario' | 'warmUpDays'>;

/** All that is counted of one run: whatever reads its journal. Facts may be brief. */
export class Counts {
  private readonly service: Service;
  private readonly stock: Stock;
  private readonly bullwhip: Bullwhip;
  private readonly families: readonly KpiFamily[];
  private readonly tables?: Tables;

  /** With `grouped` also for tables and days, of what is in `focus`. */
  constructor(shop: CountedShop, { alerts }: Strategy, grouped: boolean, focus: Focus = NO_FOCUS) {
    const { scenario, warmUpDays } = shop;
    const setting: KpiSetting = {
      catalog: scenario.catalog,
      warmUp: ticks(warmUpDays),
      horizon: ticks(scenario.horizonDays),
      classes: scenario.demand.customers.classes?.length,
      ...(alerts ? { alertsWithin: ticks(alerts.withinDays) } : {}),
    };
    this.service = kpiFamilies.service(setting);
    this.stock = kpiFamilies.stock(setting);
    this.bullwhip = kpiFamilies.bullwhip(setting);
    this.families = [
      this.service,
      this.stock,
      kpiFamilies.records(setting),
      this.bullwhip,
      ...(alerts ? [kpiFamilies.alerts(setting)] : []),
    ];
    if (!grouped) return;
    const whole = !focus.days && !focus.items?.length;
    this.tables = whole
      ? { service: this.service, stock: this.stock, daily: dailyOf(setting), days: null }
      : closerLook(setting, shop, focus);
  }

  read(journal: Journal): void {
    for (const family of this.families) family.add(journal);
    if (!this.tables) return;
    const { service, stock, daily } = this.tables;
    daily.add(journal);
    if (service === this.service) return;
    service.add(journal);
    stock.add(journal);
  }

  /** Becomes what is there with a part exchanged: all of one scope, closed, and of shops whose items share nothing (`shared`). */
  exchange({ whole, was, is, rows }: Exchange<Counts>): void {
    this.service.exchange({ whole: whole.service, was: was.service, is: is.service, rows });
    this.stock.exchange({ whole: whole.stock, was: was.stock, is: is.stock, rows });
    this.bullwhip.exchange({ whole: whole.bullwhip, was: was.bullwhip, is: is.bullwhip, rows });
    if (!this.tables) return;
    const of = ({ tables }: Counts) => tables!.daily;
    this.tables.daily.exchange({ whole: of(whole), was: of(was), is: of(is), rows });
  }

  /** KPI values as in `KpiSheet`, once the run is over. */
  close(): Float64Array {
    const sheet = new KpiSheet();
    for (const family of this.families) family.close(sheet);
    this.tables?.daily.close();
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
    const { service, stock, daily, days } = this.tables!;
    service.settle();
    const cells = service.cells.flatMap((counts) => CHANNEL_COLUMNS.map((column) => counts[column]));
    const { backordered, onHand, position } = daily;
    const { placed, onTime, unknown, waitBins } = service;
    if (days) for (const column of [placed, onTime, unknown]) clearOutside(column, days);
    return {
      rows: stock.table(),
      suppliers: stock.supplierTable(),
      channels: Float64Array.from(cells),
      backordered,
      onHand,
      position,
      placed,
      onTime,
      unknownByDay: unknown,
      itemWeeks: stock.itemWeeks,
      waitBins,
    };
  }
}

/** What tables are made from: the families that KPIs are made from, too, or others that look closer. */
interface Tables {
  readonly service: Service;
  readonly stock: Stock;
  readonly daily: Daily;
  /** Orders placed on other days are not looked at. */
  readonly days: Focus['days'] | null;
}

function closerLook(setting: KpiSetting, { scenario, warmUpDays }: CountedShop, focus: Focus): Tables {
  const { from, to } = focusWindow(focus, warmUpDays, scenario.horizonDays);
  const look: KpiSetting = {
    ...setting,
    warmUp: ticks(from),
    weeksFrom: setting.warmUp,
    ...(to < scenario.horizonDays ? { until: ticks(to) } : {}),
    ...(focus.items?.length ? { rows: rowsOf(focus.items, setting.catalog) } : {}),
  };
  return {
    service: kpiFamilies.service(look),
    stock: kpiFamilies.stock(look),
    daily: dailyOf(look),
    days: focus.days ?? null,
  };
}

const dailyOf = ({ horizon, rows }: KpiSetting): Daily => new Daily(Math.floor(horizon / TICKS_PER_DAY), rows);

/** 1 for every stock row of the items. */
function rowsOf(wanted: readonly number[], { items, locations }: Catalog): Uint8Array {
  const rows = new Uint8Array(items.length * locations.length);
  for (const item of wanted) for (let row = item; row < rows.length; row += items.length) rows[row] = 1;
  return rows;
}

function clearOutside(column: Int32Array, [from, to]: readonly [number, number]): void {
  column.fill(0, 0, Math.max(0, Math.floor(from)));
  column.fill(0, Math.max(0, Math.ceil(to)));
}
