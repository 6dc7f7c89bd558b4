import type { TopLevelSpec } from 'vega-lite';
import { clearOfZero } from './clear-of-zero.js';
import type { ForestPanel, ForestRow, ForestStrategy } from './forest-panels.js';
import type { Domain } from './hold-axis.js';
import type { ChartInput } from './input.js';
import { shorten } from './shorten.js';
import { chartConfig, strategyEncoding } from './theme.js';
import { ticksWithin } from './ticks.js';
import type { ChartView } from './view.js';

/** Where everything lies: panels side by side, each on its own axis, all in pixels of the drawing. */
export interface ForestLayout {
  readonly plot: ChartView['plot'];
  readonly panels: readonly PlacedPanel[];
  readonly marks: readonly ForestMark[];
  readonly names: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly chosen: boolean;
  }[];
}

interface PlacedPanel {
  readonly title: string;
  readonly left: number;
  readonly right: number;
  readonly zero: number;
  /** Both ends of the zone; absent where none is set. */
  readonly zone?: readonly [number, number];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

interface ForestMark {
  readonly panel: ForestPanel;
  readonly row: ForestRow;
  readonly strategy: ForestStrategy;
  readonly x: number;
  readonly y: number;
  /** Ends of the interval; both at the mark where there is none. */
  readonly from: number;
  readonly to: number;
  /** What is written above it, and where its middle is. */
  readonly said: string;
  readonly saidX: number;
}

/** Pixels: heads above, axes below, between panels; the least a panel needs, the most a name gets; a letter of 11 and of 12 on average. */
const HEAD = 22;
const FOOT = 22;
const BETWEEN = 18;
const RIGHT = 10;
const LEAST = 84;
const LETTER = 6;
const NAME = 7.2;
const BOLD = 8;
/** Rows further apart than this are hard to compare. */
const ROW = 60;

export function layOutForest(
  panels: readonly ForestPanel[],
  strategies: readonly ForestStrategy[],
  axes: Readonly<Record<string, Domain>>,
  { width, height, format, chosen }: ChartInput,
): ForestLayout {
  const longest = Math.max(...strategies.map(({ name }) => Array.from(name).length));
  const left = Math.round(Math.min(longest * BOLD + 14, Math.max(84, width * 0.26)));
  const most = Math.max(1, Math.floor((width - left - RIGHT + BETWEEN) / (LEAST + BETWEEN)));
  const shown = panels.slice(0, most);
  const room = Math.min(height - HEAD - FOOT, ROW * strategies.length);
  const plot = { left, top: HEAD, width: width - left - RIGHT, height: room };
  const wide = (plot.width - BETWEEN * (shown.length - 1)) / shown.length;
  const high = plot.height / strategies.length;
  // The figure stands above the mark: both together are in the middle of the row.
  const yOf = (row: number) => plot.top + (row + 0.5) * high + Math.min(7, high * 0.2);
  const marks: ForestMark[] = [];
  const placed = shown.map((panel, p): PlacedPanel => {
    const from = left + p * (wide + BETWEEN);
    const [low, top] = axes[`x ${panel.kpi}`];
    const along = (value: number) => from + (wide * (value - low)) / (top - low);
    const zero = along(0);
    panel.rows.forEach((row, r) => {
      if (!row) return;
      const x = along(row.difference);
      const said = format.signed(panel.kind, row.difference, (row.high - row.low) / 2);
      const half = (said.length * LETTER) / 2 + 2;
      marks.push({
        panel,
        row,
        strategy: strategies[r],
        x,
        y: yOf(r),
        from: Number.isFinite(row.low) ? along(row.low) : x,
        to: Number.isFinite(row.high) ? along(row.high) : x,
        said,
        saidX: clearOfZero(x, half, zero, row.difference, from, from + wide),
      });
    });
    const { values, labels } = ticksWithin(panel.kind, [low, top], wide, format, { signed: true });
    return {
      title: headOf(panel.title, Math.floor((wide + BETWEEN - 4) / LETTER)),
      left: from,
      right: from + wide,
      zero,
      ...(panel.zone > 0 ? { zone: [along(-panel.zone), along(panel.zone)] as const } : {}),
      ticks: values
        .map((value, i) => ({ x: along(value), text: labels[i] }))
        .filter(({ x, text }) => {
          const half = (text.length * LETTER) / 2;
          return x - half >= from - BETWEEN / 2 && x + half <= from + wide + BETWEEN / 2;
        }),
    };
  });
  const names = strategies.map(({ name, strategy }, r) => ({
    text: shorten(name, Math.max(6, Math.floor((left - 12) / (strategy === chosen ? BOLD : NAME)))),
    x: left - 10,
    y: yOf(r),
    chosen: strategy === chosen,
  }));
  return { plot, panels: placed, marks, names };
}

/** Without its unit where that has no room: the tooltip and the table have it. */
const headOf = (title: string, most: number): string =>
  shorten(title.length > most ? title.slice(0, title.lastIndexOf(',') + 1).slice(0, -1) || title : title, most);

export function forestSpec(
  { plot, panels, marks, names }: ForestLayout,
  { width, height, theme }: ChartInput,
): TopLevelSpec {
  const bottom = plot.top + plot.height;
  const { color, shape } = strategyEncoding(
    theme,
    [...new Set(marks.map(({ strategy }) => strategy.strategy))].sort((a, b) => a - b),
  );
  const rows = marks.map(({ panel, row, strategy, ...place }) => ({
    ...place,
    saidY: place.y - 9,
    kpi: panel.kpi,
    name: strategy.name,
    strategy: strategy.strategy,
    ...row,
    low: Number.isFinite(row.low) ? row.low : null,
    high: Number.isFinite(row.high) ? row.high : null,
  }));
  const grid = panels.flatMap(({ ticks }) => ticks.map(({ x }) => ({ x, top: plot.top, bottom })));
  const text = { field: 'text', type: 'nominal' as const };
  const soft = { type: 'text' as const, fontSize: 11, color: theme.soft };
  return {
    width,
    height,
    autosize: 'none',
    padding: 0,
    config: chartConfig(theme),
    data: { values: rows },
    layer: [
      {
        data: {
          values: panels.flatMap(({ zone }) =>
            zone ? [{ left: zone[0], right: zone[1], top: plot.top, bottom }] : [],
          ),
        },
        mark: { type: 'rect', color: theme.same },
        encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('top'), y2: { field: 'bottom' } },
      },
      {
        data: { values: grid },
        mark: { type: 'rule', color: theme.grid },
        encoding: { x: pixels('x'), y: pixels('top'), y2: { field: 'bottom' } },
      },
      {
        data: { values: panels.map(({ zero }) => ({ x: zero, top: plot.top, bottom })) },
        mark: { type: 'rule', color: theme.zero },
        encoding: { x: pixels('x'), y: pixels('top'), y2: { field: 'bottom' } },
      },
      {
        // The line below each panel.
        data: { values: panels.map(({ left, right }) => ({ left, right, y: bottom })) },
        mark: { type: 'rule', color: theme.axis },
        encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('y') },
      },
      {
        data: {
          values: panels.flatMap(({ ticks }) => ticks.map(({ x, text: said }) => ({ x, y: bottom + 12, text: said }))),
        },
        mark: { ...soft, align: 'center', baseline: 'middle' },
        encoding: { x: pixels('x'), y: pixels('y'), text },
      },
      {
        data: { values: panels.map(({ left, title }) => ({ x: left, y: HEAD / 2 - 1, text: title })) },
        mark: { ...soft, align: 'left', baseline: 'middle' },
        encoding: { x: pixels('x'), y: pixels('y'), text },
      },
      ...[true, false].flatMap((chosen) => {
        const values = names.filter((name) => name.chosen === chosen);
        if (values.length === 0) return [];
        const weight = chosen ? (600 as const) : (400 as const);
        return [
          {
            data: { values },
            mark: { type: 'text' as const, align: 'right' as const, baseline: 'middle' as const, fontWeight: weight },
            encoding: { x: pixels('x'), y: pixels('y'), text },
          },
        ];
      }),
      {
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: { x: pixels('from'), x2: { field: 'to' }, y: pixels('y'), color },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 64 },
        encoding: { x: pixels('x'), y: pixels('y'), color, shape },
      },
      {
        mark: { type: 'text', fontSize: 11, align: 'center', baseline: 'bottom' },
        encoding: { x: pixels('saidX'), y: pixels('saidY'), text: { field: 'said', type: 'nominal' } },
      },
    ],
  };
}

const pixels = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });
