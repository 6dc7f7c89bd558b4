import { plural } from '../domain/count-words.js';
import type { StudyResult } from '../study/result.js';
import { MONEY_KPI, SERVICE_KPI } from './effect.js';
import type { Format } from './format.js';
import { strategyName } from './strategy-name.js';

export interface FactOptions {
  /** Wall-clock time of the study, seconds, if the caller took it. */
  readonly seconds?: number;
}

/** '40 futures of 180 days (60 of them warm-up), seed holiday, 1,234,567 events in 3.2 s' */
export function facts(result: StudyResult, format: Format, { seconds }: FactOptions = {}): string {
  const { replications, horizonDays, warmUpDays, seed, events } = result;
  const futures = `${format.count(replications)} ${plural(replications, 'future')}`;
  const took = seconds === undefined ? '' : ` in ${format.value('ratio', seconds)} s`;
  const warmUp = warmUpDays > 0 ? ` (${format.count(warmUpDays)} of them warm-up)` : '';
  return `${futures} of ${format.count(horizonDays)} ${plural(horizonDays, 'day')}${warmUp}, seed ${seed}, ${format.count(events)} ${plural(events, 'event')}${took}`;
}

/** Why there are fewer futures than were asked for; empty when there are not. */
export function stopped({ stopped: why, replications }: StudyResult, format: Format): string {
  if (why === 'interrupted')
    return `Stopped after ${format.count(replications)} ${plural(replications, 'future')}: the intervals are as wide as that makes them.`;
  if (why === 'cap')
    return `The width asked for was not reached within the ${format.count(replications)} ${plural(replications, 'future')} allowed.`;
  return '';
}

/** How much was gained by playing all strategies in the same futures: a line of introduction and one for each strategy. */
export function pairing(result: StudyResult, format: Format): string[] {
  const lines = result.strategies.slice(1).flatMap(({ name }) => {
    const said = [SERVICE_KPI, MONEY_KPI].flatMap((kpi) => {
      const gain = result.comparisons.find((c) => c.strategy === name && c.kpi === kpi)?.varianceReduction ?? null;
      const word = kpi === SERVICE_KPI ? 'orders on time' : 'profit';
      return gain === null || !Number.isFinite(gain) ? [] : [`${word} ${format.value('ratio', gain)} ×`];
    });
    return said.length > 0 ? [`${strategyName(name)}: ${said.join(', ')}`] : [];
  });
  return lines.length > 0
    ? ['Variance of the differences, cut by playing all strategies in the same futures:', ...lines]
    : [];
}

/** Orders nobody can judge yet; empty when there are none. */
export function leftOut(result: StudyResult, format: Format): string {
  const said = byStrategy(result, (s) => s.unknownOrders, format);
  if (said === '') return '';
  return `Orders left out of the on-time rates because the horizon hides what becomes of them, all futures together: ${said}.`;
}

/** Orders whose wait has no end yet; empty when there are none. A shop that collapses looks fast by those it did serve. */
export function stillWaiting(result: StudyResult, format: Format): string {
  const said = byStrategy(result, (s) => s.waitingOrders ?? 0, format);
  if (said === '') return '';
  return `Orders left out of the waits because they still wait at the horizon, all futures together: ${said}.`;
}

type Played = StudyResult['strategies'][number];

/** 'Baseline 1,840 (1.7%), Second supplier 420 (0.4%)'; once where it is the same under all of them; empty where it is none. */
function byStrategy({ strategies }: StudyResult, count: (s: Played) => number, format: Format): string {
  const some = strategies.filter((s) => count(s) > 0);
  const figures = some.map((s) => ofAll(count(s), s.orders, format));
  if (strategies.length > 1 && some.length === strategies.length && new Set(figures).size === 1)
    return `${figures[0]} under every strategy`;
  return some.map((s, i) => `${strategyName(s.name)} ${figures[i]}`).join(', ');
}

function ofAll(some: number, all: number | undefined, format: Format): string {
  if (all === undefined || all === 0) return format.count(some);
  const percent = (100 * some) / all;
  return `${format.count(some)} (${percent < 0.1 ? 'under 0.1' : percent.toFixed(1)}%)`;
}
