/**
 * Bullwhip as a library: a scenario's text in, numbers out. Nothing here reads files, starts threads or looks at a clock.
 *
 * ```ts
 * const { scenario, problems } = parseScenario(text, { file: 'holiday.yaml' });
 * if (!scenario) throw new Error(problems.map(formatProblem).join('\n'));
 * const result = await playScenario(scenario, { file: 'holiday.yaml', digest: textDigest(text), warnings: [] });
 * console.log(reportText(result));
 * ```
 */
export type { Catalog, Channel, Item, Location, Offer, Outage, Supplier } from './domain/catalog.js';
export type { Customers, DemandPlan, DemandStream, HistoryDemand, OrderColumns, Spike } from './domain/demand.js';
export { findKpi, KPI_NAMES, type KpiName, type KpiUnit } from './domain/kpi-names.js';
export type { Law } from './domain/law.js';
export { formatProblem, InvariantError, type Problem } from './domain/problems.js';
export type { Expectation, Replications, Scenario } from './domain/scenario.js';
export { USUAL_ZONE, type Zone } from './domain/zone.js';
export type {
  AllocationSpec,
  CareSpec,
  CareStep,
  PromiseSpec,
  ReorderSpec,
  SafetyStock,
  SourcingSpec,
  Strategy,
} from './domain/strategy.js';

export { scenarioJsonSchema } from './study/scenario-file/json-schema.js';
export { explain } from './study/scenario-file/explain.js';
export { parseScenario, type ParseOptions, type ParseResult } from './study/scenario-file/parse.js';

export { textDigest } from './study/digest.js';
export { judge, type Judgement } from './study/judge.js';
export { playScenario } from './study/play-scenario.js';
export { prepare, type Prepared } from './study/prepare.js';
export { replicate, type ReplicateOptions } from './study/replicate.js';
export type { Comparison, Estimate, KpiResult, ReplicationOutcome, StudyResult } from './study/result.js';
export { runStudy, type RunBatch, type StudyOptions } from './study/run-study.js';
export { settleWarmUp } from './study/settle-warm-up.js';
export { columnsOf } from './study/kpi-columns.js';
export { summarise, type StudyMeta } from './study/summarise.js';
export { traceReplication } from './study/trace.js';

export { reportText, verdictLines, type TextOptions } from './report/text.js';
export { verdicts, type Verdict } from './report/verdict.js';
