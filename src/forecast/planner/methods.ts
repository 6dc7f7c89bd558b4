import { methods, type MethodName } from '../index.js';
import type { Method } from '../method.js';

/** One method, or those that an automatic choice chooses from, the usual one first. */
export function plannerMethods(name: string): readonly (readonly [name: string, method: Method])[] {
  const names = name === 'auto' ? AUTOMATIC : [name as MethodName];
  return names.map((own) => [own, methods[own]]);
}

/** Cheap to update and quick to fit, and each good at something that the others aren't. */
const AUTOMATIC: readonly MethodName[] = ['movingAverage', 'theta', 'ses'];
