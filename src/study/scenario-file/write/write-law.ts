import type { Law } from '../../../domain/law.js';

/** A law as a scenario file says it, `{ gamma: { mean: 33d, sd: 8d } }`; a fixed one as its value alone. `unit` goes behind every value. */
export function writeLaw(law: Law, unit: '' | 'd' = ''): string {
  return law.kind === 'fixed' ? `${number(law.value)}${unit}` : `{ ${lawEntry(law, unit)} }`;
}

/** The same as an entry of a block: `gamma: { mean: 33d, sd: 8d }`. */
export function lawEntry(law: Law, unit: '' | 'd' = ''): string {
  const of = (value: number) => `${number(value)}${unit}`;
  const list = (values: readonly number[], behind = unit) =>
    `[${values.map((v) => `${number(v)}${behind}`).join(', ')}]`;
  switch (law.kind) {
    case 'fixed':
      return `fixed: ${of(law.value)}`;
    case 'uniform':
      return `uniform: { low: ${of(law.low)}, high: ${of(law.high)} }`;
    case 'exponential':
    case 'poisson':
    case 'geometric':
      return `${law.kind}: ${of(law.mean)}`;
    case 'gamma':
    case 'lognormal':
    case 'normal':
      return `${law.kind}: { mean: ${of(law.mean)}, sd: ${of(law.sd)} }`;
    case 'weibull':
      return `weibull: { shape: ${number(law.shape)}, mean: ${of(law.mean)} }`;
    case 'empirical':
      if (!law.weights) return `empirical: ${list(law.values)}`;
      return `empirical: { values: ${list(law.values)}, weights: ${list(law.weights, '')} }`;
  }
}

/** A number without an exponent, six digits at most behind what matters. */
export function number(x: number): string {
  const text = String(Number(x.toPrecision(7)));
  return text.includes('e') ? Number(x).toFixed(12).replace(/0+$/, '').replace(/\.$/, '') : text;
}

/** `6.93%` */
export const percent = (share: number, digits = 3): string => `${number(Number((share * 100).toPrecision(digits)))}%`;
