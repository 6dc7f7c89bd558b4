import type { Config } from 'vega-lite';
import { lookOf, SHAPES } from '../strategy-look.js';

/** Colours of charts, as CSS writes them; colour and shape mean a strategy and nothing else. */
export interface ChartTheme {
  readonly font: string;
  readonly ink: string;
  /** Axis labels and notes. */
  readonly soft: string;
  readonly grid: string;
  readonly axis: string;
  readonly zero: string;
  /** The zone of no practical difference. */
  readonly same: string;
  /** What lies under a chart, for halos. */
  readonly ground: string;
  /** Baseline first. */
  readonly strategies: readonly string[];
}

/** By custom properties of the page: one drawing serves light, dark and print. */
export const CSS_THEME: ChartTheme = {
  font: 'sans-serif',
  ink: 'var(--ink)',
  soft: 'var(--ink-3)',
  grid: 'var(--chart-grid)',
  axis: 'var(--chart-axis)',
  zero: 'var(--chart-zero)',
  same: 'var(--chart-same)',
  ground: 'var(--bg)',
  strategies: ['var(--s0)', 'var(--s1)', 'var(--s2)', 'var(--s3)', 'var(--s4)', 'var(--s5)'],
};

export function chartConfig(theme: ChartTheme): Config {
  return {
    aria: false, // the figure around it has the name and the summary
    background: 'transparent',
    font: theme.font,
    view: { stroke: null },
    axis: {
      domainColor: theme.axis,
      gridColor: theme.grid,
      labelColor: theme.soft,
      labelFontSize: 11,
      labelLimit: 0,
      labelOverlap: false,
      labelPadding: 4,
      tickColor: theme.axis,
      tickSize: 4,
      title: null,
    },
    text: { color: theme.ink, fontSize: 12 },
  };
}

/** Colour and shape by strategy, for an `encoding`. */
export function strategyEncoding(theme: ChartTheme, strategies: readonly number[]) {
  const domain = [...strategies];
  return {
    color: {
      field: 'strategy',
      type: 'nominal',
      legend: null,
      scale: { domain, range: domain.map((s) => theme.strategies[lookOf(s)]) },
    },
    shape: {
      field: 'strategy',
      type: 'nominal',
      legend: null,
      scale: { domain, range: domain.map((s) => SHAPES[lookOf(s)]) },
    },
  } as const;
}
