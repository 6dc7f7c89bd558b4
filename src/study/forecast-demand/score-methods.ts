import { pinball } from '../../forecast/accuracy/quantiles.js';
import { seasonalChange, squaredChange } from '../../forecast/accuracy/scaled.js';
import { chooseSlow } from '../../forecast/choose-slow/choose-slow.js';
import { demandClass, type DemandClass } from '../../forecast/intermittent/demand-class.js';
import { methodNames, methods, type MethodName } from '../../forecast/index.js';
import type { Method } from '../../forecast/method.js';
import { slowMethod } from './fit-items.js';

/** Levels at which the quantiles of demand over the horizon are scored. */
export const SCORED_LEVELS = [0.5, 0.8, 0.95] as const;

export interface MethodScore {
  readonly method: MethodName | 'auto';
  /** Items whose past the method could not be fitted on; the mean stood in for it. */
  readonly unfitted: number;
  /** Means over the items of errors of the points, up to the horizon from every origin. */
  readonly mase: number;
  readonly rmsse: number;
  readonly smape: number;
  /** Mean pinball losses of demand over the horizon, by `SCORED_LEVELS`, each over the item's mean change from period to period. */
  readonly pinball: readonly number[];
  /** Share of totals over the horizon within the 95 % interval. */
  readonly coverage: number;
  /** (Forecast − demand) ÷ demand, of all totals: above 0 where too much is forecast. */
  readonly bias: number;
}

export interface ClassScores {
  readonly demandClass: DemandClass | 'all';
  readonly items: number;
  /** The automatic choice first, then in the order of the record of methods. */
  readonly methods: readonly MethodScore[];
}

export interface ScoreTable {
  readonly horizon: number;
  readonly classes: readonly ClassScores[];
  /** Items left out: too short a past, or one in which nothing ever changed. */
  readonly leftOut: number;
}

export interface ScoreOptions {
  readonly season: number;
  readonly horizon: number;
  readonly progress?: (item: number) => void;
}

/**
 * Rolling origin (Tashman 2000): each method is fitted on the past before the first origin, then moves on with its parameters as they were, and
 * forecasts from every origin what came next. Nothing later than an origin is seen there.
 */
export function scoreMethods(pasts: readonly Float64Array[], { season, horizon, progress }: ScoreOptions): ScoreTable {
  const names = ['auto', ...methodNames] as const;
  const scenes = pasts.map((past) => sceneOf(past, season, horizon));
  // the choice too sees nothing but what came before the first origin
  const weights = chooseSlow(
    pasts.map((past, k) => past.subarray(0, scenes[k]?.first ?? 0)),
    pasts.map(() => horizon),
  );
  const sums = new Map(classNames.map((name) => [name, { items: 0, of: names.map(() => new Float64Array(SUMS)) }]));
  pasts.forEach((past, k) => {
    progress?.(k);
    const scene = scenes[k];
    if (scene === null) return;
    const groups = [sums.get('all')!, sums.get(demandClass(past.subarray(0, scene.first)))!];
    for (const group of groups) group.items++;
    names.forEach((name, m) => {
      const scored = scoreItem(name === 'auto' ? slowMethod(weights[k]) : methods[name], past, scene);
      for (const group of groups) scored.forEach((value, i) => (group.of[m][i] += value));
    });
  });
  return {
    horizon,
    leftOut: scenes.filter((scene) => scene === null).length,
    classes: classNames.map((name) => {
      const { items, of } = sums.get(name)!;
      return { demandClass: name, items, methods: names.map((method, m) => meansOf(method, of[m], items)) };
    }),
  };
}

const classNames = ['all', 'smooth', 'erratic', 'intermittent', 'lumpy', 'too short'] as const;

/** Where to forecast from, and what errors are scaled by. */
interface Scene {
  readonly season: number;
  readonly horizon: number;
  /** First origin: what came before is fitted on. */
  readonly first: number;
  readonly origins: readonly number[];
  readonly scale: number;
  readonly squareScale: number;
}

/** The last third of the past, at most a year of weeks, from up to six origins. */
function sceneOf(past: Float64Array, season: number, horizon: number): Scene | null {
  const held = Math.min(Math.max(Math.floor(past.length / 3), horizon), 52);
  const first = past.length - held;
  if (first < LEAST || held < horizon) return null;
  const before = past.subarray(0, first);
  const scale = seasonalChange(before, 1);
  const squareScale = squaredChange(before);
  if (!(scale > 0 && squareScale > 0)) return null;
  const last = past.length - horizon;
  const step = Math.max(1, Math.ceil((last - first) / (MOST_ORIGINS - 1)));
  const origins: number[] = [];
  for (let at = first; at <= last; at += step) origins.push(at);
  return { season, horizon, first, origins, scale, squareScale };
}

const LEAST = 12;
const MOST_ORIGINS = 6;

/** What is summed over items: unfitted, MASE, RMSSE, sMAPE, three pinball losses, coverage, forecast and actual totals. */
const SUMS = 10;

function scoreItem(method: Method, past: Float64Array, scene: Scene): Float64Array {
  const { season, horizon, first, origins, scale, squareScale } = scene;
  const before = past.subarray(0, first);
  const fitted = method.fit(before, { season });
  const model = fitted ?? methods.mean.fit(before, { season })!;
  const sums = new Float64Array(SUMS);
  let squares = 0;
  let at = first;
  for (const origin of origins) {
    for (; at < origin; at++) model.update(past[at]);
    const points = model.points(horizon);
    let actual = 0;
    let forecast = 0;
    for (let h = 0; h < horizon; h++) {
      const y = past[origin + h];
      // nobody orders less than nothing
      const point = Math.max(points[h], 0);
      const error = Math.abs(y - point);
      sums[1] += error / scale / horizon;
      squares += (error * error) / horizon;
      sums[3] += error === 0 ? 0 : (200 * error) / (y + point) / horizon;
      actual += y;
      forecast += point;
    }
    const law = model.over(horizon);
    SCORED_LEVELS.forEach((p, i) => (sums[4 + i] += pinball(actual, law.quantile(p), p) / scale));
    if (actual >= law.quantile(0.025) && actual <= law.quantile(0.975)) sums[7]++;
    sums[8] += forecast;
    sums[9] += actual;
  }
  const n = origins.length;
  for (const i of [1, 3, 4, 5, 6, 7]) sums[i] /= n;
  sums[0] = fitted === null ? 1 : 0;
  sums[2] = Math.sqrt(squares / n / squareScale);
  // totals in the item's own scale, so that no item outweighs all others
  sums[8] /= n * scale;
  sums[9] /= n * scale;
  return sums;
}

function meansOf(method: MethodScore['method'], sums: Float64Array, items: number): MethodScore {
  return {
    method,
    unfitted: sums[0],
    mase: sums[1] / items,
    rmsse: sums[2] / items,
    smape: sums[3] / items,
    pinball: [sums[4], sums[5], sums[6]].map((sum) => sum / items),
    coverage: sums[7] / items,
    bias: sums[8] / sums[9] - 1,
  };
}
