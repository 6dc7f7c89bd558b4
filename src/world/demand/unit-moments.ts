import type { DemandStream } from '../../domain/demand.js';
import type { Law } from '../../domain/law.js';
import { meanOf, sdOf } from '../../stats/distributions.js';

/** Mean and standard deviation of the units of a line, by entry of the stream's items. */
export function unitMoments({ items, units, unitsOf }: DemandStream): { mean: Float64Array; sd: Float64Array } {
  const known = new Map<Law, { mean: number; sd: number }>();
  const of = (law: Law) => {
    let moments = known.get(law);
    if (!moments) known.set(law, (moments = { mean: meanOf(law), sd: sdOf(law) }));
    return moments;
  };
  const laws = items.map((_, i) => of(unitsOf?.[i] ?? units));
  return { mean: Float64Array.from(laws, ({ mean }) => mean), sd: Float64Array.from(laws, ({ sd }) => sd) };
}
