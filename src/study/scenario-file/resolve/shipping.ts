import type { z } from 'zod';
import type { Catalog } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { ShippingSpec } from '../../../domain/strategy.js';
import type { Context } from '../context.js';
import type { policyParts } from '../schema/strategy.js';
import type { Merged } from './merged.js';

/** Undefined where everything goes the usual way. */
export function resolveShipping(
  block: z.output<(typeof policyParts)['shipping']>,
  merged: Merged,
  catalog: Catalog | undefined,
  context: Context,
): ShippingSpec | undefined {
  if (block.kind === 'standard') return undefined;
  if (catalog && catalog.channels.every((channel) => channel.express === undefined))
    context.warn(merged.place('shipping', []), say.nobodyHasExpress());
  return block.after === undefined ? { kind: block.kind } : { kind: block.kind, afterDays: block.after };
}
