import * as say from '../../../domain/messages.js';
import { parseDate, parseDuration } from '../../../domain/units.js';
import type { Context } from '../context.js';
import { defaults } from '../defaults.js';
import type { ScenarioFile } from '../schema.js';
import type { Span } from './moments.js';

/** Ticks of a thousand years are exact in a double, and no shop plans further. */
const LONGEST = 365_000;

export function resolveSpan(
  file: Partial<ScenarioFile>,
  history: { readonly start?: string; readonly days?: number } | undefined,
  context: Context,
): Span & { readonly warmUpDays: number | 'auto' } {
  const usualStart = parseDate(history?.start ?? defaults.start.value);
  const usualHorizon = parseDuration(defaults.horizon.value);
  const startDay = file.start ?? ('value' in usualStart ? usualStart.value : 0);
  const horizonDays = file.horizon ?? history?.days ?? ('value' in usualHorizon ? usualHorizon.value : 365);
  const warmUpDays = file.warmUp ?? 'auto';
  if (horizonDays > LONGEST) context.problem(['horizon'], say.horizonTooLong(horizonDays, LONGEST));
  if (warmUpDays !== 'auto' && warmUpDays >= horizonDays) {
    context.problem([context.has(['warmUp']) ? 'warmUp' : 'horizon'], say.horizonTooShort(horizonDays, warmUpDays));
  }
  return { startDay, horizonDays, warmUpDays };
}
