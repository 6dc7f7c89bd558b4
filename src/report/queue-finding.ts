import type { DailyBand } from '../study/result.js';

/** What the levels of units waiting say in the measured time, told by the median or, where no queue is usual, by the worst tenth. */
export interface QueueFinding {
  readonly by: 'p50' | 'p90';
  readonly baseline: Peak;
  /** Of the strategy that leads, if there is one. */
  readonly lead?: Peak;
  /** First day from which the leading strategy's queue stays (almost) empty while the baseline's goes on for two weeks or more. */
  readonly goneBy?: number;
}

/** The highest close of day; the first of equal ones. */
export interface Peak {
  /** Days from the start. */
  readonly day: number;
  readonly units: number;
}

/** Undefined when nothing waits in nine futures of ten, on any day. Fewer than ten futures have no worst tenth. */
export function queueFinding(
  baseline: DailyBand,
  lead: DailyBand | undefined,
  warmUpDays: number,
  replications: number,
): QueueFinding | undefined {
  const from = Math.ceil(warmUpDays);
  const both = lead ? [baseline, lead] : [baseline];
  const days = (key: 'p50' | 'p90', band: DailyBand) => band[key].subarray(from).filter((units) => units > 0).length;
  const usual = both.some((band) => days('p50', band) >= USUAL_DAYS) || replications < 10;
  const by = usual ? 'p50' : 'p90';
  if (both.every((band) => days(by, band) === 0)) return undefined;
  const high = peak(baseline[by], from);
  const goneBy = lead && by === 'p50' ? gone(lead.p50, baseline.p50, high.units, from) : undefined;
  return {
    by,
    baseline: high,
    ...(lead ? { lead: peak(lead[by], from) } : {}),
    ...(goneBy === undefined ? {} : { goneBy }),
  };
}

/** A median queue on fewer days than these is no finding. */
const USUAL_DAYS = 7;
/** Below this share of the baseline's peak a queue is as good as empty; the baseline still has one above that share. */
const EMPTY = 0.02;
const STILL = 0.1;
const LONGER = 14;

function peak(units: Float64Array, from: number): Peak {
  let day = from;
  for (let d = from; d < units.length; d++) if (units[d] > units[day]) day = d;
  return { day, units: units[day] ?? 0 };
}

function gone(lead: Float64Array, baseline: Float64Array, peakUnits: number, from: number): number | undefined {
  const day = lastAbove(lead, EMPTY * peakUnits) + 1;
  const longer = lastAbove(baseline, STILL * peakUnits) - day;
  return peakUnits > 0 && day > from && longer >= LONGER ? day : undefined;
}

function lastAbove(units: Float64Array, level: number): number {
  let day = units.length - 1;
  while (day >= 0 && !(units[day] > level)) day--;
  return day;
}
