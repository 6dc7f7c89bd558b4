import type { Catalog } from '../../../domain/catalog.js';
import type { AllocationSpec, CareSpec, PromiseSpec, Strategy } from '../../../domain/strategy.js';
import { parseDuration } from '../../../domain/units.js';
import * as say from '../../../domain/messages.js';
import { checkShape } from '../check-shape.js';
import type { Context } from '../context.js';
import { defaults } from '../defaults.js';
import type { Path } from '../locate.js';
import { parseBackorder } from '../schema/promise.js';
import type { Blocks } from '../schema/scalar.js';
import { policyParts, type PolicyPart } from '../schema/strategy.js';
import type { z } from 'zod';
import { resolveCare } from './care.js';
import { checkLanes } from './check-lanes.js';
import { resolveRebalance, resolveRouting } from './fulfilment.js';
import { resolvePlaces } from './places.js';
import type { NameTables } from './names.js';
import { resolveAlerts } from './alerts.js';
import { resolveExpedite } from './expedite.js';
import { mergedOf, type Merged } from './merged.js';
import { policyBlocks } from './policy.js';
import { resolveCounting } from './records.js';
import { resolveByItem, resolveReorder } from './reorder.js';
import { resolveShipping } from './shipping.js';
import { resolveSourcing } from './sourcing.js';

/** A strategy, and whether its channels have stocks of their own: those are made once the whole scenario is known. */
export interface Resolved {
  readonly strategy: Strategy;
  readonly pots: boolean;
}

/** Everything in `raw` blocks: what a strategy leaves out comes from the policy, what that leaves out from the defaults. */
export function resolveStrategies(
  policy: Blocks,
  strategies: Readonly<Record<string, Blocks>>,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): Resolved[] {
  if (Object.keys(strategies).length === 0) context.problem(['strategies'], say.nothingGiven('strategy'));
  const base = policyBlocks(policy, names.suppliers.list, catalog, context);
  return Object.keys(strategies).flatMap((name) => {
    const strategy = resolveStrategy(mergedOf(name, base, context), names, catalog, context);
    return strategy === undefined ? [] : [strategy];
  });
}

function resolveStrategy(
  merged: Merged,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): Resolved | undefined {
  const reorder = part('reorder', merged, context);
  const sourcing = part('sourcing', merged, context);
  const allocation = part('allocation', merged, context);
  const promise = part('promise', merged, context);
  const handling = part('handling', merged, context);
  const spec = reorder && resolveReorder(reorder, (inner) => merged.place('reorder', inner), context);
  const byItem = reorder && resolveByItem(reorder.byItem, merged, names, context);
  const rule = sourcing && resolveSourcing(sourcing, merged, names, catalog, context);
  if (allocation?.unfilled === 'lose' && allocation.backlogLimit < Infinity) {
    context.problem(merged.place('allocation', ['backlogLimit']), say.backlogWithoutBackorders());
  }
  const expedite = given('expedite', merged, context);
  const watched = given('alerts', merged, context);
  const alerts = watched && resolveAlerts(watched, merged, context);
  const learnt = given('leadTimes', merged, context);
  const pull = expedite && resolveExpedite(expedite, merged, catalog, context);
  const care = careOf(merged, names, catalog, context);
  const own = given('at', merged, context);
  const places = own && resolvePlaces(own, merged, names, catalog, context);
  const fulfilment = given('fulfilment', merged, context);
  const routing = fulfilment && resolveRouting(fulfilment, allocation?.kind, merged, names, catalog, context);
  const moves = given('rebalance', merged, context);
  const rebalance = moves && resolveRebalance(moves, merged, context);
  const counting = given('counting', merged, context);
  const counts = counting && resolveCounting(counting, (inner) => merged.place('counting', inner), context);
  const shipping = given('shipping', merged, context);
  const way = shipping && resolveShipping(shipping, merged, catalog, context);
  if (!spec || !byItem || !rule || !allocation || !promise) return undefined;
  const strategy: Strategy = {
    name: merged.name,
    reorder: spec,
    reorderByItem: byItem,
    sourcing: rule,
    allocation: allocationOf(allocation, care?.offers.includes('substitute') ?? false),
    promise: promiseOf(promise),
    ...(pull ? { expedite: pull } : {}),
    ...(alerts ? { alerts } : {}),
    ...(learnt?.from === 'recent' ? { leadTimes: { receipts: learnt.receipts, everyDays: learnt.every } } : {}),
    ...(care ? { care } : {}),
    ...(places ? { at: places } : {}),
    ...(routing ? { routing } : {}),
    ...(rebalance ? { rebalance } : {}),
    ...(counts ? { counting: counts } : {}),
    ...(way ? { shipping: way } : {}),
    ...(handling?.overtime === 'never' ? { overtime: false } : {}),
  };
  if (catalog) checkLanes(strategy, catalog, merged, context);
  return { strategy, pots: fulfilment?.stock === 'pots' };
}

/** A part that may be left out altogether. */
function given<P extends PolicyPart>(
  key: P,
  merged: Merged,
  context: Context,
): z.output<(typeof policyParts)[P]> | undefined {
  return merged.value(key) === undefined ? undefined : part(key, merged, context);
}

function part<P extends PolicyPart>(
  key: P,
  merged: Merged,
  context: Context,
): z.output<(typeof policyParts)[P]> | undefined {
  const checked = checkShape(policyParts[key], merged.value(key), []);
  if ('value' in checked) return checked.value as z.output<(typeof policyParts)[P]>;
  context.flaws(checked.flaws.map((flaw) => ({ ...flaw, path: merged.place(key, flaw.path) })));
  return undefined;
}

/** Nobody is looked after where nothing is said about it. */
function careOf(
  merged: Merged,
  names: NameTables,
  catalog: Catalog | undefined,
  context: Context,
): CareSpec | undefined {
  const raw = merged.value('care');
  const care = raw === undefined ? undefined : part('care', merged, context);
  const place = (inner: Path) => merged.place('care', inner);
  const spec = care && resolveCare(care, { raw, place, classes: names.classes, context });
  if (spec?.steps.some(({ give }) => give === 'express') && catalog?.channels.every(({ express }) => !express))
    context.warn(place([]), say.paidForNoExpress());
  return spec;
}

/** No limit is none at all, so that a scenario without one stays what it was. A substitute that care offers is decided here, at the order. */
function allocationOf(block: z.output<(typeof policyParts)['allocation']>, offered: boolean): AllocationSpec {
  const { orderLimit, substitute, ...spec } = block;
  const limit = orderLimit === Infinity ? {} : { orderLimit };
  return { ...spec, ...limit, ...(substitute || offered ? { substitute: true } : {}) };
}

function promiseOf({ inStock, backorder, queue }: z.output<(typeof policyParts)['promise']>): PromiseSpec {
  const usualDays = parseDuration(defaults['policy.promise.inStock'].value);
  const usual = parseBackorder(defaults['policy.promise.backorder'].value);
  const inStockDays = inStock ?? ('value' in usualDays ? usualDays.value : 0);
  const { days, ...rule } = backorder ?? ('value' in usual ? usual.value : { kind: 'quoted' as const, days: 0 });
  return { ...rule, inStockDays, backorderDays: days, ...(queue === 'counted' ? { countsQueue: true } : {}) };
}
