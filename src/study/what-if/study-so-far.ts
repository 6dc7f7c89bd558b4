import type { Scenario } from '../../domain/scenario.js';
import { dailyBands } from '../daily-bands.js';
import type { ReplicationOutcome, StudyResult } from '../result.js';
import { summariseGroups } from '../summarise-groups.js';
import { summarise, type StudyMeta } from '../summarise.js';

/**
 * The result of the futures there are, as `summarise` gives it; but its tables by item, channel and day are worked out when somebody
 * looks at them, as many more results are made than tables are looked at. Tables are of the first futures that were counted by them.
 */
export function studySoFar(scenario: Scenario, outcomes: readonly ReplicationOutcome[], meta: StudyMeta): StudyResult {
  const result = summarise(scenario, outcomes.map(plain), meta);
  const counted = outcomes.filter(hasGroups);
  if (counted.length === 0) return { ...result, outcomes };
  let groups: StudyResult['groups'];
  let daily: StudyResult['daily'];
  return {
    ...result,
    outcomes,
    get groups() {
      return (groups ??= summariseGroups(scenario, counted));
    },
    get daily() {
      return (daily ??= dailyBands(scenario, counted));
    },
  };
}

/** Asks whether they are there without having them copied. */
const hasGroups = (outcome: ReplicationOutcome): boolean => 'groups' in outcome;

const plain = ({ replication, events, values, unknown, waiting }: ReplicationOutcome): ReplicationOutcome => ({
  replication,
  events,
  values,
  unknown,
  waiting,
});
