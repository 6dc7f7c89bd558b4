import type { Scenario } from '../../domain/scenario.js';
import { dailyBands } from '../daily-bands.js';
import { outcomeDigest } from '../digest.js';
import type { ReplicationOutcome, StudyResult } from '../result.js';
import { summariseGroups } from '../summarise-groups.js';
import { figuresOf, type StudyMeta } from '../summarise.js';

/**
 * The result of the futures there are, in their order, as `summarise` gives it; but its digest and its tables by item, channel and day are
 * worked out when somebody looks at them, as many more results are made than are looked at. Tables are of the first futures that were
 * counted by them.
 */
export function studySoFar(scenario: Scenario, outcomes: readonly ReplicationOutcome[], meta: StudyMeta): StudyResult {
  const figures = figuresOf(scenario, outcomes, meta);
  const counted = outcomes.filter(hasGroups);
  let digest: string | undefined;
  const digestOf = () => (digest ??= outcomeDigest(outcomes));
  if (counted.length === 0) {
    return {
      ...figures,
      get digest() {
        return digestOf();
      },
    };
  }
  let groups: StudyResult['groups'];
  let daily: StudyResult['daily'];
  return {
    ...figures,
    get digest() {
      return digestOf();
    },
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
