import type { z } from 'zod';
import * as say from '../../../domain/messages.js';
import type { ReorderSpec } from '../../../domain/strategy.js';
import { checkShape } from '../check-shape.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import { overlay } from '../overlay.js';
import { isBlock } from '../schema/scalar.js';
import { policyParts } from '../schema/strategy.js';
import type { NameTables } from './names.js';
import type { Merged } from './merged.js';

type ReorderBlock = z.output<(typeof policyParts)['reorder']>;
type Demand = ReorderBlock['demand'];

/** Reviews and re-estimates cost time: more often than this is a slip of the unit. */
const SHORTEST_REVIEW = 1 / 24;

export function resolveReorder(block: ReorderBlock, place: (inner: Path) => Path, context: Context): ReorderSpec {
  const { byItem: _, demand: believed, ...rest } = block;
  if ('s' in block && 'S' in block && block.s !== undefined && block.S !== undefined && block.s >= block.S) {
    context.problem(place(['S']), say.levelsCrossed(block.s, block.S));
  }
  const demand = demandOf(believed, place, context);
  if (!('review' in rest)) return { ...rest, demand } as ReorderSpec;
  const { review, ...others } = rest;
  if (review < SHORTEST_REVIEW) context.problem(place(['review']), say.tooShort('1h'));
  return { ...others, reviewDays: review, demand } as ReorderSpec;
}

function demandOf(demand: Demand, place: (inner: Path) => Path, context: Context): ReorderSpec['demand'] {
  if (demand.from === 'scenario') return { from: 'scenario' };
  if (demand.every < SHORTEST_REVIEW) context.problem(place(['demand', 'every']), say.tooShort('1h'));
  if (demand.from === 'forecast') return forecastOf(demand, place, context);
  return { from: 'recent', windowDays: demand.window, everyDays: demand.every };
}

function forecastOf(
  { method, bucket, every, choose, sees }: Extract<Demand, { from: 'forecast' }>,
  place: (inner: Path) => Path,
  context: Context,
): ReorderSpec['demand'] {
  if (!Number.isInteger(bucket)) context.problem(place(['demand', 'bucket']), say.notWholeDays(bucket));
  for (const [key, days] of Object.entries({ every, choose }))
    if (days % bucket !== 0) context.problem(place(['demand', key]), say.notAMultiple(days, bucket));
  return { from: 'forecast', method, bucketDays: bucket, everyDays: every, chooseDays: choose, sees };
}

/** Settings of single items, each over the strategy's own. */
export function resolveByItem(
  byItem: ReorderBlock['byItem'],
  merged: Merged,
  names: NameTables,
  context: Context,
): Record<string, ReorderSpec> {
  const whole = merged.value('reorder');
  const { byItem: _, ...base } = isBlock(whole) ? whole : {};
  const specs: Record<string, ReorderSpec> = {};
  for (const [item, over] of Object.entries(byItem ?? {})) {
    const inner = ['byItem', item];
    names.items.row(item, merged.place('reorder', inner), context, 'key');
    const checked = checkShape(policyParts.reorder, overlay(base, over ?? {}), []);
    const place = (path: Path): Path => {
      const own = merged.place('reorder', [...inner, ...path]);
      return context.has(own) || path.length === 0 ? own : merged.place('reorder', path);
    };
    if ('value' in checked) specs[item] = resolveReorder(checked.value, place, context);
    else context.flaws(checked.flaws.map((flaw) => ({ ...flaw, path: place(flaw.path) })));
  }
  return specs;
}
