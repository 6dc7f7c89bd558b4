import type { Scenario } from '../../../src/domain/scenario.js';

/**
 * One text for one scenario: keys sorted, nothing left to taste, typed columns included. The line of a claim is left out, so
 * comments and empty lines of the file don't matter.
 */
export function canonical(scenario: Scenario): string {
  return text({ ...scenario, expect: scenario.expect.map((claim) => ({ ...claim, line: undefined })) });
}

function text(value: unknown): string {
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array, text).join(',')}]`;
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, entry]) => `${JSON.stringify(key)}:${text(entry)}`).join(',')}}`;
}

/** JSON, and `Infinity` where JSON has no word; −0 is 0. */
function scalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return JSON.stringify(value) ?? 'null';
}
