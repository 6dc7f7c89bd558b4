import type { ReplicationOutcome } from '../src/study/result.js';

/** The memory of an outcome's columns, to be handed over instead of copied. */
export function buffersOf({ values, unknown, waiting, groups }: ReplicationOutcome): Transferable[] {
  const columns: readonly ArrayBufferView[] = [values, unknown, waiting, ...(groups ? Object.values(groups) : [])];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
