import { findKpi } from '../../src/domain/kpi-names.js';
import { days, ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { kpiFamilies } from '../../src/kpis/index.js';
import { kpiIndex, KpiSheet, type KpiSetting } from '../../src/kpis/kpi.js';
import { Simulation } from '../../src/simulation/simulation.js';
import type { Prepared } from '../../src/study/prepare.js';
import { recordTape } from '../../src/world/record-tape.js';
import { LevelReader } from './level-reader.js';

/** What a book charges a day. */
export interface Costs {
  /** Of a unit on hand, and of a unit backordered, for one day. */
  readonly h: number;
  readonly p: number;
  /** Of a purchase order. */
  readonly K?: number;
  /** Of a unit purchased, by supplier. */
  readonly c?: readonly number[];
  /** Of a unit lost. */
  readonly lost?: number;
}

/** A quantity of one replication: a total, and of how much. */
export type Share = readonly [number, number];

/**
 * A quantity by the name that the tables of theory use: a KPI, `P(wait > t)` of a unit with t in days, or one of these, per day or per unit.
 * @returns what to ask of each replication.
 */
export function measure(prepared: Prepared, names: readonly string[], costs: Costs): (replication: number) => Share[] {
  const { scenario, warmUpDays } = prepared;
  const measured = scenario.horizonDays - warmUpDays;
  const over = names.flatMap((name) => waitOf(name) ?? []);
  const setting = { catalog: scenario.catalog, warmUp: ticks(warmUpDays), horizon: ticks(scenario.horizonDays) };
  return (replication) => {
    const reader = new LevelReader(setting.warmUp, setting.horizon, over.map(ticks), 2);
    const values = play(prepared, replication, setting, reader);

    const kpi = (name: string): Share => [values[2 * kpiIndex(name)], values[2 * kpiIndex(name) + 1]];
    const mean = (name: string): number => kpi(name)[0] / kpi(name)[1];
    const ordering = (): number => {
      const goods = (costs.c ?? []).reduce((sum, price, k) => sum + price * reader.purchased[k], 0);
      return (costs.K ?? 0) * mean('purchaseOrders') + goods;
    };
    const stock = (when: 'Mean' | 'AtClose'): number =>
      costs.h * mean(`onHand${when}`) + costs.p * mean(`backordered${when}`);
    const lost = (): number => kpi('lostSalesRate')[0];
    const quantities: Record<string, () => Share> = {
      'P(IL >= 0)': () => [days(reader.noBackorder), measured],
      'P(IL < 0) at close': () => [reader.shortCloses, measured],
      'P(IL >= 0) at close': () => [measured - reader.shortCloses, measured],
      'wait of a unit': () => [days(reader.waited), reader.units],
      'purchased from 0': () => [reader.purchased[0], measured],
      'purchased from 1': () => [reader.purchased[1], measured],
      'purchase orders': () => [mean('purchaseOrders'), measured],
      'lost units': () => [lost(), measured],
      'ordering cost': () => [ordering(), measured],
      'holding cost': () => [costs.h * mean('onHandMean'), 1],
      'backorder cost': () => [costs.p * mean('backorderedMean'), 1],
      'cost over time': () => [ordering() + stock('Mean') * measured + (costs.lost ?? 0) * lost(), measured],
      'cost at close': () => [ordering() + stock('AtClose') * measured + (costs.lost ?? 0) * lost(), measured],
    };
    return names.map((name) => {
      const t = waitOf(name);
      if (t !== undefined) return [reader.longer[over.indexOf(t)], reader.units];
      if (name in quantities) return quantities[name]();
      if (!findKpi(name)) throw new Error(`no quantity is called ${name}`);
      return kpi(name);
    });
  };
}

/** As `replicate`, with one more reader of the journal. */
function play(prepared: Prepared, replication: number, setting: KpiSetting, reader: LevelReader): Float64Array {
  const { scenario, laws } = prepared;
  const [strategy] = scenario.strategies;
  const families = [kpiFamilies.service(setting), kpiFamilies.stock(setting), kpiFamilies.bullwhip(setting)];
  const journal = new Journal((facts) => {
    for (const family of families) family.add(facts);
    reader.read(facts);
  });
  const tape = recordTape(scenario, replication, { laws });
  const simulation = new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal);
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
  simulation.finish();
  reader.close();
  const sheet = new KpiSheet();
  for (const family of families) family.close(sheet);
  return sheet.values;
}

/** t of `P(wait > t)`. */
function waitOf(name: string): number | undefined {
  const match = /^P\(wait > (.+)\)$/.exec(name);
  return match ? Number(match[1]) : undefined;
}
