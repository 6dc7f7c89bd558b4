import type { z } from 'zod';
import type { Catalog } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { ExpediteSpec } from '../../../domain/strategy.js';
import type { Context } from '../context.js';
import type { policyParts } from '../schema/strategy.js';
import type { Merged } from './merged.js';

type ExpediteBlock = z.output<(typeof policyParts)['expedite']>;

/** Undefined where nothing is ever pulled forward. */
export function resolveExpedite(
  block: ExpediteBlock,
  merged: Merged,
  catalog: Catalog | undefined,
  context: Context,
): ExpediteSpec | undefined {
  if (block === 'none') return undefined;
  const { promiseAtRisk, backlogValue, cover, saves } = block;
  if (promiseAtRisk !== true && backlogValue === undefined && cover === undefined)
    context.problem(merged.place('expedite', []), say.noneGiven(['promiseAtRisk', 'backlogValue', 'cover']));
  if (catalog && catalog.suppliers.every((supplier) => supplier.expedite === undefined))
    context.warn(merged.place('expedite', []), say.nobodyExpedites());
  return {
    ...(promiseAtRisk === true ? { promiseAtRisk } : {}),
    ...(backlogValue === undefined
      ? {}
      : { backlogValue: context.money(backlogValue, merged.place('expedite', ['backlogValue'])) }),
    ...(cover === undefined ? {} : { coverDays: cover }),
    savesDays: saves,
  };
}
