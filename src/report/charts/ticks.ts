import type { Format } from '../format.js';
import type { KpiKind } from '../kpi-display.js';

export interface Ticks {
  readonly values: number[];
  /** What is written at each of them. */
  readonly labels: string[];
  /** A Vega expression that says each of them. */
  readonly labelExpr: string;
  /** The axis from end to end: what was asked for and some room. */
  readonly domain: [number, number];
}

/**
 * Round values between `low` and `high`, as many as have room in `width` pixels but not more than one in 40, written as the KPI is.
 * Upright axes give the room of a line of text instead.
 */
export function ticks(
  kind: KpiKind,
  low: number,
  high: number,
  width: number,
  format: Format,
  options: { readonly signed?: boolean; readonly upright?: boolean } = {},
): Ticks {
  return ticksWithin(kind, withRoom(low, high), width, format, options);
}

/** The ends of an axis for what lies between `low` and `high`: some room on both sides, and never nothing between them. */
export function withRoom(low: number, high: number): [number, number] {
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - room, high + room];
}

/** The same on an axis whose ends are settled. */
export function ticksWithin(
  kind: KpiKind,
  [from, to]: readonly [number, number],
  width: number,
  format: Format,
  options: { readonly signed?: boolean; readonly upright?: boolean } = {},
): Ticks {
  const domain: [number, number] = [from, to];
  const span = domain[1] - domain[0];
  let step = 0;
  let labels: Record<string, string> = {};
  for (let most = Math.floor(width / 40); most >= 1; most--) {
    step = Math.max(niceStep(span / most), kind === 'rate' ? 0.001 : 0);
    labels = labelsOf(kind, domain, step, format, options.signed ?? false);
    const written = Object.values(labels);
    const fits = Math.max(0, ...written.map((label) => label.length)) * LETTER + BETWEEN <= (step / span) * width;
    if ((options.upright || fits) && new Set(written).size === written.length) break;
  }
  const possible = (value: number) => kind !== 'rate' || options.signed || (value >= 0 && value <= 1);
  const values = Object.keys(labels)
    .map(Number)
    .filter(possible)
    .sort((a, b) => a - b); // keys that are whole numbers come first
  const said = values.map((value) => labels[String(value)]);
  return { values, labels: said, labelExpr: `${JSON.stringify(labels)}[datum.value]`, domain };
}

/** Pixels: a character of 11 px on average, and the least between two labels. */
const LETTER = 6.4;
const BETWEEN = 8;

function labelsOf(kind: KpiKind, [from, to]: readonly [number, number], step: number, format: Format, signed: boolean) {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Money is rounded within a fifth of a half-width: this one makes it round to the step.
  const half = kind === 'money' ? step * 5 : step;
  const entries = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    // Rounded so that 3 × 0.1 is 0.3.
    const value = Number(((first + i) * step).toPrecision(12));
    return [String(value), signed ? format.signed(kind, value, half) : format.short(kind, value, half)] as const;
  });
  return Object.fromEntries(entries);
}

/** 1, 2 or 5 times a power of ten, the nearest by ratio. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return (times < Math.SQRT2 ? 1 : times < Math.sqrt(10) ? 2 : times < Math.sqrt(50) ? 5 : 10) * power;
}
