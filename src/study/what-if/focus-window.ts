import type { Focus } from './goal.js';

/** The part of the measured time that is looked at, in days from the start: orders placed in [from, to) count, and what stock did meanwhile. */
export function focusWindow(
  { days }: Focus,
  warmUpDays: number,
  horizonDays: number,
): { readonly from: number; readonly to: number } {
  if (!days) return { from: warmUpDays, to: horizonDays };
  const from = Math.min(Math.max(warmUpDays, days[0]), horizonDays);
  return { from, to: Math.min(Math.max(from, days[1]), horizonDays) };
}
