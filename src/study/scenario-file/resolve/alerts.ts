import type { z } from 'zod';
import * as say from '../../../domain/messages.js';
import type { AlertSpec } from '../../../domain/strategy.js';
import type { Context } from '../context.js';
import type { policyParts } from '../schema/strategy.js';
import type { Merged } from './merged.js';

/** Undefined where nothing is watched. */
export function resolveAlerts(
  block: z.output<(typeof policyParts)['alerts']>,
  merged: Merged,
  context: Context,
): AlertSpec | undefined {
  if (block === 'none') return undefined;
  const { reorderPoint, cover, inboundLate, suspicious, within } = block;
  if (reorderPoint !== true && cover === undefined && inboundLate === undefined && suspicious === undefined)
    context.problem(merged.place('alerts', []), say.noneGiven(['reorderPoint', 'cover', 'inboundLate', 'suspicious']));
  return {
    ...(reorderPoint === true ? { reorderPoint } : {}),
    ...(cover === undefined ? {} : { coverDays: cover }),
    ...(inboundLate === undefined ? {} : { inboundLateDays: inboundLate }),
    ...(suspicious === undefined ? {} : { suspiciousGaps: suspicious }),
    withinDays: within,
  };
}
