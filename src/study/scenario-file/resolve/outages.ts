import type { Outage } from '../../../domain/catalog.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import type { Path } from '../locate.js';
import type { SupplierBlock } from '../schema/suppliers.js';
import { firstDay, lastDay, spellMoment, type Span } from './moments.js';

export type OutageBlock = NonNullable<SupplierBlock['outages']>[number];

/** When something stands still, in days from the start; one that never touches the scenario is warned of. */
export function outageOf(block: OutageBlock, span: Span, path: Path, context: Context): Outage {
  const cause = block.cause === undefined ? {} : { cause: block.cause };
  if ('every' in block) return { kind: 'random', every: block.every, lasts: block.lasts, holds: block.holds, ...cause };
  const from = firstDay(block.from, span);
  if (block.to !== undefined && block.lasts !== undefined) context.problem(path, say.notTogether('to', 'lasts'));
  if (block.to === undefined && block.lasts === undefined) context.problem(path, say.exactlyOne([], ['to', 'lasts']));
  const to = block.to === undefined ? from + (block.lasts ?? 0) : lastDay(block.to, span);
  if (to <= from && (block.to ?? block.lasts) !== undefined) {
    const end = block.to === undefined ? `day ${to}` : spellMoment(block.to);
    context.problem([...path, 'to'], say.endsBeforeStart(spellMoment(block.from), end));
  } else if (from >= span.horizonDays || to <= 0) context.warn(path, say.outsideHorizon(from, span.horizonDays));
  return { kind: 'scheduled', from, to, holds: block.holds, ...cause };
}
