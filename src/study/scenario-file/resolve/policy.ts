import type { Catalog } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { defaults } from '../defaults.js';
import { overlay } from '../overlay.js';
import { isBlock, type Blocks } from '../schema/scalar.js';
import type { PolicyPart } from '../schema/strategy.js';
import { valueAt } from '../value-at.js';
import { countsAnyway } from './records.js';
import { usualSourcing } from './sourcing.js';

/** What every strategy starts from, as raw blocks: the policy's own words over the usual ones; undefined for a part that nobody wrote. */
export function policyBlocks(
  policy: Blocks,
  suppliers: readonly string[],
  catalog: Catalog | undefined,
  context: Context,
): Readonly<Record<PolicyPart, unknown>> {
  return {
    reorder: overlay({ kind: defaults['policy.reorder.kind'].value }, policy['reorder']),
    sourcing: policy['sourcing'] ?? usualSourcing(suppliers, catalog),
    allocation: policy['allocation'] ?? {},
    promise: overlay(overlay(usualPromise(), channelPromise(context)), policy['promise']),
    expedite: policy['expedite'],
    alerts: policy['alerts'],
    at: policy['at'],
    fulfilment: policy['fulfilment'],
    rebalance: policy['rebalance'],
    leadTimes: policy['leadTimes'],
    counting: overlay(countsAnyway(catalog) ? {} : undefined, policy['counting']),
    care: overlay(valueAt(context.root, ['care']), policy['care']),
    handling: policy['handling'] ?? {},
    shipping: policy['shipping'],
  };
}

const usualPromise = (): Blocks => ({
  inStock: defaults['policy.promise.inStock'].value,
  backorder: defaults['policy.promise.backorder'].value,
});

/** A shop with one rule may write it at its channels. */
function channelPromise(context: Context): unknown {
  const channels = valueAt(context.root, ['channels']);
  const given = isBlock(channels)
    ? Object.keys(channels).filter((name) => context.has(['channels', name, 'promise']))
    : [];
  const promises = given.map((name) => valueAt(channels, [name, 'promise']));
  const differing = promises.findIndex((promise) => JSON.stringify(promise) !== JSON.stringify(promises[0]));
  if (differing >= 0) context.problem(['channels', given[differing], 'promise'], say.promisesDiffer());
  return isBlock(promises[0]) ? promises[0] : undefined;
}
