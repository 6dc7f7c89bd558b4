import { parseScenario, type ParseOptions } from '../study/scenario-file/parse.js';
import { prepare } from '../study/prepare.js';
import { replicate } from '../study/replicate.js';
import { settleWarmUp } from '../study/settle-warm-up.js';
import { kpiIndex } from '../kpis/kpi.js';

/** A scenario of the box as the first page lists it. */
export interface BoxEntry {
  /** Below `scenarios`: `holiday-spike.yaml`, `textbook/newsvendor.yaml`. */
  readonly file: string;
  readonly title: string;
  readonly question: string;
  readonly kind: 'scenario' | 'textbook';
  readonly items: number;
  readonly ordersPerDay: number;
  readonly strategies: number;
  /** Units waiting under the baseline, mean of a few futures by week (or longer stretches, at most 40), from 0 to 100 of the highest. */
  readonly weeks: readonly number[];
}

const FUTURES = 3;
const MOST_POINTS = 40;

/** Plays a few futures of a scenario that is known to be right. */
export function boxEntry(file: string, text: string, question: string, options: ParseOptions): BoxEntry {
  const { scenario: written } = parseScenario(text, options);
  if (written === undefined) throw new Error(`${file} does not parse`);
  const { scenario } = settleWarmUp({ ...written, strategies: written.strategies.slice(0, 1) });
  const warmUp = scenario.warmUpDays === 'auto' ? 0 : Math.ceil(scenario.warmUpDays);
  const prepared = prepare(scenario);
  const days = Math.floor(scenario.horizonDays);
  const waiting = new Float64Array(days);
  let orders = 0;
  for (let r = 0; r < FUTURES; r++) {
    const { values, groups } = replicate(prepared, r, { groups: true });
    orders += values[2 * kpiIndex('orderFillRate') + 1];
    for (let day = 0; day < days; day++) waiting[day] += groups!.backordered[day];
  }
  const perDay = orders / FUTURES / Math.max(1, scenario.horizonDays - warmUp);
  return {
    file,
    title: scenario.title,
    question,
    kind: file.startsWith('textbook/') ? 'textbook' : 'scenario',
    items: scenario.catalog.items.length,
    ordersPerDay: perDay < 10 ? Number(perDay.toFixed(1)) : Math.round(perDay),
    strategies: written.strategies.length,
    weeks: profile(waiting.subarray(warmUp)),
  };
}

function profile(waiting: Float64Array): number[] {
  const stretch = Math.max(7, Math.ceil(waiting.length / MOST_POINTS));
  const means = Array.from({ length: Math.max(1, Math.ceil(waiting.length / stretch)) }, (_, i) => {
    const part = waiting.subarray(i * stretch, (i + 1) * stretch);
    return part.reduce((sum, units) => sum + units, 0) / Math.max(1, part.length);
  });
  const most = Math.max(...means);
  return means.map((mean) => (most > 0 ? Math.round((100 * mean) / most) : 0));
}
