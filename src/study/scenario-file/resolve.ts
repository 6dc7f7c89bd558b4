import type { Catalog } from '../../domain/catalog.js';
import type { DemandPlan } from '../../domain/demand.js';
import * as say from '../../domain/messages.js';
import { forecasts } from '../../domain/reorder-specs.js';
import type { Scenario } from '../../domain/scenario.js';
import { dayOfYear, isoDate, weekdayOf } from '../../domain/units.js';
import { Names, type Context } from './context.js';
import { checkSize } from './estimate.js';
import { resolveClaim } from './resolve/claims.js';
import type { Ground, Sections } from './resolve/ground.js';
import { withPots } from './resolve/pots.js';
import { resolveStrategies } from './resolve/strategies.js';
import { warnPromise } from './warn-promise.js';

/**
 * Names to rows, dates to days, defaults filled in, and all that only shows when parts of the file are held against each other.
 * Goes as far as the sound sections carry; undefined (with problems in `context`) when they don't carry to the end.
 */
export function resolve(
  file: Sections,
  name: string,
  { names, span, catalog, demand, replications, zone }: Ground,
  context: Context,
): Scenario | undefined {
  const strategies =
    file.policy && file.strategies && resolveStrategies(file.policy, file.strategies, names, catalog, context);
  const claimed = strategyNames(file, context);
  const expect = file.expect?.map((claim, i) => resolveClaim(claim, ['expect', i], claimed, context));
  if (!catalog || !demand || !strategies || !replications || !expect || !file.seed || !file.currency) return undefined;
  if (context.problems.length > 0) return undefined;
  const scenario: Scenario = {
    name,
    title: file.title ?? name,
    start: isoDate(span.startDay),
    startWeekday: weekdayOf(span.startDay),
    startDayOfYear: dayOfYear(span.startDay),
    horizonDays: span.horizonDays,
    warmUpDays: span.warmUpDays,
    seed: file.seed,
    replications,
    currency: file.currency,
    catalog,
    demand: context.recorded || strategies.some(({ strategy }) => forecasts(strategy)) ? demand : withoutPast(demand),
    strategies: strategies.map(({ strategy }) => strategy),
    expect: expect.filter((claim) => claim !== undefined),
    ...(zone ? { zone } : {}),
    ...(file.inputs === 'uncertain' ? { inputs: 'uncertain' as const } : {}),
  };
  if (scenario.inputs && !hasOpenInputs(demand, catalog)) context.warn(['inputs'], say.nothingUncertain());
  const divided = withPots(
    scenario,
    strategies.map(({ pots }) => pots),
    context,
  );
  checkSize(divided, context);
  warnPromise(divided, context);
  return divided;
}

/** Nobody carries what nobody looks at. */
function withoutPast(demand: DemandPlan): DemandPlan {
  if (demand.history?.past === undefined) return demand;
  const { past: _, ...history } = demand.history;
  return { ...demand, history };
}

const hasOpenInputs = ({ streams, history }: DemandPlan, { suppliers }: Catalog): boolean =>
  [...streams, ...suppliers].some(({ precision }) => precision !== undefined) || history?.method === 'resample';

function strategyNames(file: Sections, context: Context): Names {
  const written = (context.root as { strategies?: unknown } | undefined)?.strategies;
  const list = Object.keys(file.strategies ?? (typeof written === 'object' && written !== null ? written : {}));
  return new Names('strategy', list, file.strategies !== undefined || list.length > 0);
}
