import { KPI_NAMES } from '../domain/kpi-names.js';
import type { AlertSpec, Strategy } from '../domain/strategy.js';
import type { Tape } from '../domain/tape.js';
import { ticks } from '../domain/time.js';
import { Journal } from '../engine/journal.js';
import { Daily } from '../kpis/daily.js';
import { Groups } from '../kpis/groups.js';
import { kpiFamilies } from '../kpis/index.js';
import { KpiSheet, type KpiFamily, type KpiSetting } from '../kpis/kpi.js';
import { CHANNEL_COLUMNS, type Service } from '../kpis/service.js';
import { Simulation } from '../simulation/simulation.js';
import { recordTape } from '../world/record-tape.js';
import type { Prepared } from './prepare.js';
import type { GroupTotals, ReplicationOutcome } from './result.js';

export interface ReplicateOptions {
  /** Also count by item, location, channel, supplier and day. */
  readonly groups?: boolean;
  /** A tape recorded before, instead of a fresh one of this replication. */
  readonly tape?: Tape;
}

/** Plays one future under every strategy, chunk by chunk, so that the tape is drawn once and never kept whole. */
export function replicate(prepared: Prepared, replication: number, options: ReplicateOptions = {}): ReplicationOutcome {
  const { scenario } = prepared;
  const tape = options.tape ?? recordTape(scenario, replication, { laws: prepared.laws });
  const plays = scenario.strategies.map((strategy) => {
    const readers = new Readers(prepared, strategy, options.groups ?? false);
    const journal = new Journal((j) => readers.read(j));
    return { readers, simulation: new Simulation(scenario, strategy, tape, prepared.plan(strategy), journal) };
  });
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) {
    for (const { simulation } of plays) simulation.play(chunk);
  }

  const values = new Float64Array(plays.length * KPI_NAMES.length * 2);
  const unknown = new Float64Array(plays.length);
  const waiting = new Float64Array(plays.length);
  let events = 0;
  plays.forEach(({ readers, simulation }, s) => {
    simulation.finish();
    events += simulation.events;
    values.set(readers.close(), s * KPI_NAMES.length * 2);
    unknown[s] = readers.unknown;
    waiting[s] = readers.waiting;
  });
  const groups = options.groups ? together(plays.map(({ readers }) => readers.totals())) : undefined;
  const outcome = { replication, events, values, unknown, waiting };
  return groups ? { ...outcome, groups } : outcome;
}

/** All that reads the journal of one run. */
class Readers {
  private readonly service: Service;
  private readonly families: KpiFamily[];
  private readonly groups?: Groups;
  private readonly daily?: Daily;

  constructor({ scenario, warmUpDays }: Prepared, { alerts }: Strategy, grouped: boolean) {
    const horizon = ticks(scenario.horizonDays);
    const classes = scenario.demand.customers.classes?.length;
    const { catalog } = scenario;
    const setting: KpiSetting = { catalog, warmUp: ticks(warmUpDays), horizon, classes, ...watched(alerts) };
    this.service = kpiFamilies.service(setting);
    this.families = [
      this.service,
      kpiFamilies.stock(setting),
      kpiFamilies.records(setting),
      kpiFamilies.bullwhip(setting),
    ];
    if (alerts) this.families.push(kpiFamilies.alerts(setting));
    if (grouped) {
      this.groups = new Groups(setting);
      this.daily = new Daily(Math.floor(scenario.horizonDays));
    }
  }

  read(journal: Journal): void {
    for (const family of this.families) family.add(journal);
    this.groups?.add(journal);
    this.daily?.add(journal);
  }

  close(): Float64Array {
    const sheet = new KpiSheet();
    for (const family of this.families) family.close(sheet);
    this.groups?.close();
    this.daily?.close();
    return sheet.values;
  }

  get waiting(): number {
    return this.service.cells.reduce((sum, cell) => sum + cell.stillOpen, 0);
  }

  get unknown(): number {
    return this.service.cells.reduce((sum, cell) => sum + cell.unknown, 0);
  }

  totals(): GroupTotals {
    const cells = this.service.cells.flatMap((counts) => CHANNEL_COLUMNS.map((column) => counts[column]));
    return {
      rows: this.groups!.rows,
      suppliers: this.groups!.suppliers,
      channels: Float64Array.from(cells),
      backordered: this.daily!.backordered,
      onHand: this.daily!.onHand,
      position: this.daily!.position,
      placed: this.service.placed,
      onTime: this.service.onTime,
      unknownByDay: this.service.unknown,
      itemWeeks: this.groups!.itemWeeks,
      waitBins: this.service.waitBins,
    };
  }
}

const watched = (alerts: AlertSpec | undefined) => (alerts ? { alertsWithin: ticks(alerts.withinDays) } : {});

/** The same table of every strategy, one after the other. */
function together(parts: readonly GroupTotals[]): GroupTotals {
  const join = <K extends keyof GroupTotals>(key: K): GroupTotals[K] => {
    const first = parts[0][key];
    const all = new (first.constructor as { new (n: number): GroupTotals[K] })(first.length * parts.length);
    parts.forEach((part, i) => all.set(part[key], i * first.length));
    return all;
  };
  return {
    rows: join('rows'),
    suppliers: join('suppliers'),
    channels: join('channels'),
    backordered: join('backordered'),
    onHand: join('onHand'),
    position: join('position'),
    placed: join('placed'),
    onTime: join('onTime'),
    unknownByDay: join('unknownByDay'),
    itemWeeks: join('itemWeeks'),
    waitBins: join('waitBins'),
  };
}
