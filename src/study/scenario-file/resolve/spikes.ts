import type { Spike } from '../../../domain/demand.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import type { SpikeBlock } from '../schema/demand.js';
import { meanOf } from '../schema/law.js';
import { groupRows, namedRows } from './basket.js';
import type { Shop } from './shop.js';
import { firstDay } from './moments.js';

export function resolveSpike(block: SpikeBlock, path: Path, row: number, shop: Shop, context: Context): Spike {
  return {
    name: block.name ?? `spike-${row + 1}`,
    at: occasion(block, path, shop, context),
    lasts: block.lasts,
    times: block.times,
    items: itemRows(block.items, [...path, 'items'], shop, context),
    by: block.by,
    known: block.known,
  };
}

function occasion(block: SpikeBlock, path: Path, { span }: Shop, context: Context): Spike['at'] {
  if (block.at !== undefined && block.every !== undefined) context.problem(path, say.notTogether('at', 'every'));
  if (block.every !== undefined) return { kind: 'random', every: block.every };
  if (block.at === undefined) {
    context.problem(path, say.exactlyOne([], ['at', 'every']));
    return { kind: 'scheduled', day: 0 };
  }
  const day = firstDay(block.at, span);
  if (day >= span.horizonDays || day + meanOf(block.lasts) <= 0) {
    context.warn([...path, 'at'], say.outsideHorizon(day, span.horizonDays));
  }
  return { kind: 'scheduled', day };
}

/** Empty = the whole shop. */
function itemRows(items: SpikeBlock['items'], path: Path, shop: Shop, context: Context): number[] {
  if (items === undefined || items === 'all') return [];
  if (typeof items === 'string') return [shop.names.items.row(items, path, context)];
  return Array.isArray(items)
    ? namedRows(items, path, shop, context)
    : groupRows((items as { group: string }).group, [...path, 'group'], shop, context);
}
