import { KPI_NAMES } from '../domain/kpi-names.js';
import { kpiIndex } from '../kpis/kpi.js';
import type { Scenario } from '../domain/scenario.js';
import { outcomeDigest } from './digest.js';
import { bonferroniLevel, holmAdjust } from './holm.js';
import { columnsOf, evidenceOf } from './kpi-columns.js';
import { atLevel, pairedDifference, pairedPValue, type RatioColumns } from './paired.js';
import { ratioInterval } from './ratio.js';
import { dailyBands } from './daily-bands.js';
import { inputUncertainty } from './input-uncertainty.js';
import { eventMarks } from './event-marks.js';
import { summariseGroups } from './summarise-groups.js';
import type { Comparison, KpiResult, ReplicationOutcome, StudyResult } from './result.js';

export interface StudyMeta {
  readonly file: string;
  /** sha256 of the scenario as it was run. */
  readonly digest: string;
  readonly warnings: readonly string[];
  readonly stopped?: 'interrupted' | 'cap';
}

/** Intervals, paired differences and digest of the replications at hand. The order in which they were done changes nothing. */
export function summarise(scenario: Scenario, outcomes: readonly ReplicationOutcome[], meta: StudyMeta): StudyResult {
  const sorted = [...outcomes].sort((a, b) => a.replication - b.replication);
  return {
    ...figuresOf(scenario, sorted, meta),
    digest: outcomeDigest(sorted),
    ...(sorted.length > 0 && sorted.every(({ groups }) => groups)
      ? { groups: summariseGroups(scenario, sorted), daily: dailyBands(scenario, sorted) }
      : {}),
  };
}

/** What there is to say of replications in their order, but for their tables and their digest. */
export function figuresOf(
  scenario: Scenario,
  sorted: readonly ReplicationOutcome[],
  meta: StudyMeta,
): Omit<StudyResult, 'digest' | 'groups' | 'daily'> {
  const warmUpDays = scenario.warmUpDays === 'auto' ? 0 : scenario.warmUpDays;
  const marks = eventMarks(scenario);
  const claimed = [...new Set(scenario.expect.map(({ kpi }) => kpi))];
  return {
    scenario: { name: scenario.name, title: scenario.title, file: meta.file, digest: meta.digest },
    seed: scenario.seed,
    currency: scenario.currency,
    start: scenario.start,
    horizonDays: scenario.horizonDays,
    warmUpDays,
    replications: sorted.length,
    ...(meta.stopped ? { stopped: meta.stopped } : {}),
    events: sorted.reduce((sum, outcome) => sum + outcome.events, 0),
    strategies: scenario.strategies.map(({ name }, s) => ({
      name,
      kpis: kpiResults(scenario, sorted, s),
      orders: columnsOf(sorted, s, kpiIndex('orderFillRate')).den.reduce((sum, n) => sum + n, 0),
      unknownOrders: sorted.reduce((sum, outcome) => sum + outcome.unknown[s], 0),
      waitingOrders: sorted.reduce((sum, outcome) => sum + outcome.waiting[s], 0),
    })),
    comparisons: comparisons(scenario, sorted),
    ...(scenario.zone ? { zone: scenario.zone } : {}),
    warnings: meta.warnings,
    outcomes: sorted,
    ...(marks.length > 0 ? { marks } : {}),
    ...(claimed.length > 0 ? { claimed } : {}),
    ...(scenario.inputs ? { inputs: inputUncertainty(scenario, sorted) } : {}),
  };
}

function kpiResults(scenario: Scenario, outcomes: readonly ReplicationOutcome[], strategy: number): KpiResult[] {
  return KPI_NAMES.flatMap(({ name, unit }, k) => {
    const { num, den } = evidenceOf(scenario, outcomes, strategy, k);
    const { mean, low, high, sd, n } = ratioInterval(num, den);
    return Number.isNaN(mean) ? [] : [{ kpi: name, unit, mean, low, high, sd, n }];
  });
}

/** Every strategy against the first, KPI by KPI; within a KPI the intervals are widened so that all of them hold at once (Bonferroni). */
function comparisons(scenario: Scenario, outcomes: readonly ReplicationOutcome[]): Comparison[] {
  const [baseline, ...others] = scenario.strategies;
  return KPI_NAMES.flatMap(({ name: kpi }, k) => {
    const b = evidenceOf(scenario, outcomes, 0, k);
    const known = others
      .map(({ name: strategy }, i) => {
        const a = evidenceOf(scenario, outcomes, i + 1, k);
        return { strategy, a, paired: pairedDifference(a, b) };
      })
      .filter(({ paired }) => !Number.isNaN(paired.difference));
    const level = bonferroniLevel(known.length);
    const adjusted = holmAdjust(known.map(({ paired }) => pairedPValue(paired)));
    return known.map(({ strategy, a, paired }, i) => {
      const { difference, low, high, varianceReduction } = atLevel(paired, level);
      return {
        strategy,
        against: baseline.name,
        kpi,
        difference,
        low,
        high,
        above: shareAbove(a, b),
        varianceReduction,
        p: adjusted[i],
      };
    });
  }).sort((x, y) => order(scenario, x.strategy) - order(scenario, y.strategy));
}

const order = (scenario: Scenario, name: string): number => scenario.strategies.findIndex((s) => s.name === name);

function shareAbove(a: RatioColumns, b: RatioColumns): number {
  let above = 0;
  for (let r = 0; r < a.num.length; r++) if (a.num[r] / a.den[r] > b.num[r] / b.den[r]) above++;
  return above / a.num.length;
}
