import type { ReorderSpec, Strategy } from './strategy.js';

/** All reorder policies that a strategy has anywhere. */
function reorderSpecs({ reorder, reorderByItem, at }: Strategy): ReorderSpec[] {
  const own = (at ?? []).flatMap((place) => [place?.reorder, ...Object.values(place?.reorderByItem ?? {})]);
  return [reorder, ...Object.values(reorderByItem), ...own].filter((spec) => spec !== undefined);
}

/** Does a planner forecast demand under this strategy? */
export const forecasts = (strategy: Strategy): boolean =>
  reorderSpecs(strategy).some(({ demand }) => demand.from === 'forecast');
