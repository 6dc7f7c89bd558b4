import { TICKS_PER_DAY } from '../../domain/time.js';
import { Fate, type Future } from '../../study/future/future.js';
import { daysLate, isOnTime, placeOf } from '../future/find-orders.js';
import { strategyName } from '../strategy-name.js';
import { stretch } from '../trace/dates.js';
import {
  alongDays,
  daysAxis,
  forRows,
  frameOf,
  pixels,
  specBase,
  textWidth,
  type FutureChartInput,
} from './future-frame.js';
import { shorten } from './shorten.js';
import { strategyEncoding } from './theme.js';
import type { ChartView } from './view.js';

/** One order in the same future under every strategy: when it was promised, and when it came. `futures` in the order of the strategies. */
export function orderStrategies(futures: readonly Future[], order: number, input: FutureChartInput): ChartView {
  const { setting, theme } = input;
  const { strategies, horizonDays, start } = setting.scenario;
  const fates = futures.map((future, s) => ({
    ...fateOf(future, order, horizonDays),
    strategy: s,
    name: strategyName(strategies[s].name),
  }));
  const known = fates.flatMap(({ promised, ended }) => [promised, ended]).filter(Number.isFinite);
  const [first, last] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, horizonDays];
  const left = Math.min(150, Math.max(...fates.map(({ name }) => textWidth(name))) + 14);
  const right = Math.max(...fates.map(({ said }) => textWidth(said))) + 14;
  const pad = Math.max(0.5, (last - first) * 0.05);
  const frame = forRows(frameOf(input, { left, right, top: 4, bottom: 24 }, [first - pad, last + pad]), fates.length);
  const step = Math.min(30, frame.height / fates.length);
  const half = Math.min(6, step * 0.24);
  const rows = fates.map((fate, i) => ({
    strategy: fate.strategy,
    promised: fate.promised,
    ended: fate.ended,
    end: Math.max(...[fate.promised, fate.ended].filter(Number.isFinite), first),
    middle: step * (i + 0.5),
    top: step * (i + 0.5) - half,
    bottom: step * (i + 0.5) + half,
    name: shorten(fate.name, Math.floor(left / 6.6)),
    said: fate.said,
    edge: -14,
  }));
  const y = pixels('middle');
  const x = (field: string) => daysAxis(frame, start, field);
  const { color, shape } = strategyEncoding(
    theme,
    rows.map(({ strategy }) => strategy),
  );
  const both = rows.filter(({ promised, ended }) => Number.isFinite(promised) && Number.isFinite(ended));
  const kept = fates.filter(({ onTime }) => onTime).length;
  return {
    id: 'order-strategies',
    title: finding(kept, fates.length),
    note: `Order #${order} in the same future. Tick: promised, mark: delivered`,
    legend: [],
    spec: {
      ...specBase(frame, input),
      data: { values: rows },
      layer: [
        {
          data: { values: both },
          mark: { type: 'rule' as const, strokeWidth: 2 },
          encoding: { x: x('promised'), x2: { field: 'ended' }, y, color },
        },
        {
          data: { values: rows.filter(({ promised }) => Number.isFinite(promised)) },
          mark: { type: 'rule' as const, strokeWidth: 1.5, color: theme.ink },
          encoding: { x: x('promised'), y: pixels('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: rows.filter((row, i) => Number.isFinite(row.ended) && fates[i].delivered) },
          mark: { type: 'point' as const, filled: true, size: 60, opacity: 1 },
          encoding: { x: x('ended'), y, color, shape },
        },
        {
          mark: { type: 'text' as const, align: 'right' as const, baseline: 'middle' as const },
          encoding: { x: pixels('edge'), y, text: { field: 'name', type: 'nominal' as const } },
        },
        {
          mark: { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 9 },
          encoding: { x: x('end'), y, text: { field: 'said', type: 'nominal' as const } },
        },
      ],
    },
    width: input.width,
    height: input.height,
    plot: { left: frame.left, top: frame.top, width: frame.width, height: frame.height },
    points: rows.map((row, i) => ({
      x: alongDays(frame, Number.isFinite(row.ended) ? row.ended : row.end),
      y: frame.top + row.middle,
      text: [`${fates[i].name}: ${row.said}`, ...fates[i].days(setting)],
      act: { kind: 'choose' as const, strategy: strategies[row.strategy].name },
    })),
    table: {
      head: ['Strategy', 'Promised', 'Delivered', 'Outcome'],
      rows: fates.map(({ name, promised, ended, delivered, said }) => [
        name,
        Number.isFinite(promised) ? setting.dates.day(promised * TICKS_PER_DAY) : '–',
        delivered ? setting.dates.day(ended * TICKS_PER_DAY) : '–',
        said,
      ]),
    },
    summary: `Order #${order} in the same future: ${fates.map(({ name, said }) => `${name} ${said}`).join(', ')}.`,
  };
}

interface StrategyFate {
  /** Days from the start; NaN: never. */
  readonly promised: number;
  readonly ended: number;
  readonly delivered: boolean;
  readonly onTime: boolean;
  readonly said: string;
  readonly days: (setting: FutureChartInput['setting']) => string[];
}

function fateOf(future: Future, order: number, horizonDays: number): StrategyFate {
  const k = placeOf(future, order);
  const none = { promised: NaN, ended: NaN, delivered: false, onTime: false, days: () => [] };
  if (k < 0) return { ...none, said: 'not placed: the customer stayed away' };
  const { fate, promised, delivered, cancelled } = future.orders;
  const days = ({ dates }: FutureChartInput['setting']) => [
    `Promised ${dates.day(promised[k])}`,
    ...(Number.isNaN(delivered[k]) ? [] : [`Delivered ${dates.day(delivered[k])}`]),
    ...(Number.isNaN(cancelled[k]) ? [] : [`Cancelled ${dates.day(cancelled[k])}`]),
  ];
  const at = { promised: promised[k] / TICKS_PER_DAY, days };
  switch (fate[k]) {
    case Fate.TURNED_AWAY:
      return { ...none, said: 'turned away' };
    case Fate.CANCELLED:
      return { ...none, ...at, ended: cancelled[k] / TICKS_PER_DAY, said: 'cancelled' };
    case Fate.WAITS:
      return { ...none, ...at, ended: horizonDays, said: 'still waits' };
    default: {
      const late = daysLate(future, k, horizonDays) * TICKS_PER_DAY;
      const early = promised[k] - delivered[k];
      const said =
        late > 0 ? `${stretch(late)} late` : early >= TICKS_PER_DAY ? `${stretch(early)} early` : 'as promised';
      return { ...at, ended: delivered[k] / TICKS_PER_DAY, delivered: true, onTime: isOnTime(future, k), said };
    }
  }
}

const WORDS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function finding(kept: number, all: number): string {
  const word = (n: number) => WORDS[n] ?? String(n);
  if (all === 1) return kept === 1 ? 'The promise is kept here' : 'The promise is not kept here';
  if (kept === 0) return 'No strategy keeps its promise here';
  if (kept === all) return 'Every strategy keeps its promise here';
  return `${word(kept)} of ${word(all).toLowerCase()} strategies ${kept === 1 ? 'keeps' : 'keep'} ${kept === 1 ? 'its' : 'their'} promise here`;
}
