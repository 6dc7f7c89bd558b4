import type { GroupKpi, StudyResult } from '../study/result.js';

/** A KPI of one item, location, channel or supplier under one strategy; undefined where no future knew it. */
export type GroupValue = (name: string, strategy: string, kpi: string) => GroupKpi | undefined;

/** The names of a kind of group, in the scenario's order, and their values. */
export function groupValues(
  { groups = [] }: StudyResult,
  by: GroupKpi['by'],
): { readonly names: readonly string[]; readonly value: GroupValue } {
  const own = groups.filter((g) => g.by === by);
  const key = (name: string, strategy: string, kpi: string) => JSON.stringify([name, strategy, kpi]);
  const index = new Map(own.map((g) => [key(g.name, g.strategy, g.kpi), g]));
  return {
    names: [...new Set(own.map(({ name }) => name))],
    value: (name, strategy, kpi) => index.get(key(name, strategy, kpi)),
  };
}
