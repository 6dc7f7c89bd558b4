import { countLaw } from './count-law.js';
import { empiricalLaw } from './empirical-law.js';
import type { Law, LawData } from './law.js';
import { mixtureLaw } from './mixture-law.js';

/** The law that `data` was taken from. */
export function lawFrom(data: LawData): Law {
  if (data.kind === 'count') return countLaw(data.mean, data.variance);
  if (data.kind === 'atoms') return empiricalLaw(data.values, data.weights);
  return mixtureLaw(data.parts.map(lawFrom), data.weights);
}
