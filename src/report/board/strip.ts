import type { StudyResult } from '../../study/result.js';
import { holdAxis, type Domain } from '../charts/hold-axis.js';
import { ticksWithin, withRoom } from '../charts/ticks.js';
import type { Format } from '../format.js';
import type { KpiKind } from '../kpi-display.js';
import type { Level } from '../levels.js';
import { strategyName } from '../strategy-name.js';
import type { Strip } from './board.js';

/** Where a KPI lies under all strategies, on an axis that stands still from one look to the next. */
export function strip(
  { strategies }: StudyResult,
  levels: readonly Level[],
  kind: KpiKind,
  format: Format,
  before: Domain | undefined,
): Strip {
  const ends = levels.flatMap(({ mean, low, high }) => [mean, low, high].filter(Number.isFinite));
  if (ends.length === 0) return { axis: [0, 1], ticks: [], marks: [] };
  const axis = holdAxis(before, [Math.min(...ends), Math.max(...ends)], ([low, high]) => withRoom(low, high));
  const along = (value: number) => (value - axis[0]) / (axis[1] - axis[0]);
  const { values, labels } = ticksWithin(kind, axis, NARROW, format);
  return {
    axis,
    // A label that would reach beyond an end is left out.
    ticks: values
      .map((value, i) => ({ at: along(value), text: labels[i] }))
      .filter(({ at, text }) => Math.min(at, 1 - at) * NARROW >= text.length * 3.2 - 6),
    marks: levels
      .filter(({ mean }) => Number.isFinite(mean))
      .map(({ strategy, mean, low, high }) => {
        const half = (high - low) / 2;
        const text = `${format.value(kind, mean, half)} ${format.halfWidth(kind, mean, half)}`.trimEnd();
        return {
          strategy,
          mean: along(mean),
          low: along(Number.isFinite(low) ? low : mean),
          high: along(Number.isFinite(high) ? high : mean),
          text: `${strategyName(strategies[strategy].name)}: ${text}`,
        };
      }),
  };
}

/** Pixels of the narrowest strip: what has room there has room everywhere. */
const NARROW = 150;
