import type { Focus } from './goal.js';

/** Two that look at the same have the same key; '' looks at everything. */
export function focusKey({ days, items }: Focus): string {
  const some = items?.length ? [...items].sort((a, b) => a - b) : null;
  return days || some ? JSON.stringify([days ?? null, some]) : '';
}
