import type { GroupTotals, ReplicationOutcome } from '../result.js';
import type { StrategyOutcome } from './outcome-store.js';

/**
 * What strategies did in the same future, put together in their order: as if they had been played at once. Groups are there when all
 * parts have them, and are copied only when somebody asks.
 */
export function joinOutcomes(parts: readonly StrategyOutcome[]): ReplicationOutcome {
  const joined = {
    replication: parts[0].replication,
    events: parts.reduce((sum, { events }) => sum + events, 0),
    values: concat(parts.map(({ values }) => values)),
    unknown: concat(parts.map(({ unknown }) => unknown)),
    waiting: concat(parts.map(({ waiting }) => waiting)),
  };
  const groups = parts.flatMap((part) => part.groups ?? []);
  if (groups.length < parts.length) return joined;
  let known: GroupTotals | undefined;
  return {
    ...joined,
    get groups() {
      return (known ??= joinGroups(groups));
    },
  };
}

/** Every table of the totals goes strategy by strategy, whatever else it goes by. */
function joinGroups(parts: readonly GroupTotals[]): GroupTotals {
  const keys = Object.keys(parts[0]) as (keyof GroupTotals)[];
  return Object.fromEntries(
    keys.map((key) => [key, concat<Column>(parts.map((part) => part[key]))]),
  ) as unknown as GroupTotals;
}

type Column = GroupTotals[keyof GroupTotals];

function concat<T extends Column>(parts: readonly T[]): T {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = new (parts[0].constructor as new (length: number) => T)(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
