import type { OrderQuantity, ReorderSpec, SafetyStock, SourcingSpec } from '../../../domain/strategy.js';

/** One part of a whole number; the parts of a row of pots add up to it. */
export type Part = (units: number) => number;

/** The part of the `place`-th of several weights; without any weight all goes to the first. */
export function part(weights: readonly number[], place: number): Part {
  const sum = weights.reduce((total, x) => total + x, 0);
  const upTo = (n: number) => (sum > 0 ? weights.slice(0, n).reduce((total, x) => total + x, 0) / sum : n > 0 ? 1 : 0);
  const [from, to] = [upTo(place), upTo(place + 1)];
  return (units) => Math.round(units * to) - Math.round(units * from);
}

/** The same policy with its given numbers of units divided; the policy itself where none is given. */
export function divideReorder(spec: ReorderSpec, part: Part): ReorderSpec {
  const safetyStock: SafetyStock =
    'units' in spec.safetyStock ? { units: part(spec.safetyStock.units) } : spec.safetyStock;
  const levels: { s?: number; S?: number; Q?: number; quantity?: OrderQuantity } = {};
  if ('s' in spec && spec.s !== undefined) levels.s = part(spec.s);
  if ('Q' in spec && spec.Q !== undefined) levels.Q = part(spec.Q);
  if ('quantity' in spec && 'units' in spec.quantity) levels.quantity = { units: part(spec.quantity.units) };
  // The gap between s and S is a number of its own: divided by themselves the two could cross.
  if ('S' in spec && spec.S !== undefined)
    levels.S = levels.s === undefined ? part(spec.S) : levels.s + part(spec.S - (spec as { s: number }).s);
  if (Object.keys(levels).length === 0 && safetyStock === spec.safetyStock) return spec;
  return { ...spec, ...levels, safetyStock } as ReorderSpec;
}

export function divideSourcing(spec: SourcingSpec, part: Part): SourcingSpec {
  switch (spec.kind) {
    case 'fastest-when-short':
      return spec.coverUnits === undefined ? spec : { ...spec, coverUnits: part(spec.coverUnits) };
    case 'dual-index':
      return spec.level === undefined ? spec : { ...spec, level: part(spec.level) };
    case 'base-surge':
      return {
        ...spec,
        ...(spec.level === undefined ? {} : { level: part(spec.level) }),
        ...(spec.units === undefined ? {} : { units: part(spec.units) }),
      };
    default:
      return spec;
  }
}
