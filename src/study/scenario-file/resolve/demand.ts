import type { DemandStream, Precision } from '../../../domain/demand.js';
import type { Law } from '../../../domain/law.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { defaults } from '../defaults.js';
import type { Path } from '../locate.js';
import type { StreamBlock } from '../schema/demand.js';
import { basketOf } from './basket.js';
import { firstDay, lastDay, spellMoment } from './moments.js';
import type { Shop } from './shop.js';

/** `path` is where the stream stands; `row` its number, for a name. */
export function resolveStream(block: StreamBlock, path: Path, row: number, shop: Shop, context: Context): DemandStream {
  const { names, span } = shop;
  if (block.orders === 0) context.problem([...path, 'orders'], say.notPositive('0/day', 'the rate of orders'));
  for (const key of ['weekly', 'hourly', 'yearly'] as const) {
    if (!block[key].some((factor) => factor > 0)) context.problem([...path, key], say.allFactorsZero());
  }
  const { items, weights } = basketOf(block, path, shop, context);
  const from = block.from === undefined ? 0 : Math.max(0, firstDay(block.from, span));
  const to = block.to === undefined ? Infinity : lastDay(block.to, span);
  if (to <= from) {
    const start = block.from ?? { days: 0 };
    context.problem([...path, 'to'], say.endsBeforeStart(spellMoment(start), spellMoment(block.to!)));
  } else if (from >= span.horizonDays) context.warn([...path, 'from'], say.outsideHorizon(from, span.horizonDays));
  return {
    name: block.name ?? `${block.item ?? 'orders'}-${row + 1}`,
    channel: block.channel === undefined ? 0 : names.channels.row(block.channel, [...path, 'channel'], context),
    arrivals: block.arrivals,
    ordersPerDay: block.orders,
    dispersion: block.dispersion,
    weekly: block.weekly,
    hourly: block.hourly,
    yearly: block.yearly,
    trendPerYear: block.trend,
    lines: linesOf(block.lines, items.length, path, context),
    items,
    weights,
    ...unitsOf(block.units, items, path, shop, context),
    ...(block.fitted ? { precision: precisionOf(block.fitted) } : {}),
    from,
    to,
  };
}

/** One law, or that of each item's line size. */
function unitsOf(
  given: StreamBlock['units'],
  items: readonly number[],
  path: Path,
  { lineSizes, items: known }: Shop,
  context: Context,
): Pick<DemandStream, 'units' | 'unitsOf'> {
  if (!('bySize' in given)) return { units: given };
  const { bySize } = given;
  const sizes = Object.keys(bySize);
  const at = [...path, 'units', 'bySize'];
  const none: Law = { kind: 'fixed', value: 1 };
  if (sizes.length === 0) context.problem(at, say.nothingGiven('law'));
  const laws = items.map((item) =>
    Object.hasOwn(bySize, lineSizes[item] ?? '') ? bySize[lineSizes[item]] : undefined,
  );
  const without = laws.findIndex((law) => law === undefined);
  if (without >= 0 && known.length > 0 && sizes.length > 0) {
    const item = items[without];
    context.problem(at, say.noLineSize(known[item]?.name ?? '', lineSizes[item] ?? '', sizes));
  }
  const all = laws.map((law) => law ?? none);
  return { units: bySize[sizes[0]] ?? none, unitsOf: all };
}

function precisionOf({ days, orders, lines, mix, errors = {} }: NonNullable<StreamBlock['fitted']>): Precision {
  return {
    days,
    orders: errors.orders ?? 0,
    dispersion: errors.dispersion ?? 0,
    weekly: errors.weekly ?? [0, 0, 0, 0, 0, 0, 0],
    yearly: errors.yearly ?? [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    trend: errors.trend ?? 0,
    ordersSeen: orders ?? Infinity,
    linesSeen: lines ?? Infinity,
    mixSeen: mix ?? Infinity,
  };
}

/** No order can have more different items than there are to choose from. */
function linesOf(given: readonly number[] | undefined, items: number, path: Path, context: Context): readonly number[] {
  if (given === undefined) return items <= 1 ? [1] : defaults['demand.*.lines'].value.slice(0, items);
  const at = [...path, 'lines'];
  if (!given.some((weight) => weight > 0)) context.problem(at, say.weightsZero());
  const most = given.findLastIndex((weight) => weight > 0) + 1;
  if (most > items && items > 0) context.problem(at, say.tooManyLines(most, items));
  return given.slice(0, most);
}
