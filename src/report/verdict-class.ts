import { direction, isClear, type Effect } from './effect.js';

export type VerdictClass =
  | 'better in both'
  | 'clear'
  | 'split'
  | 'worse'
  | 'probably'
  | 'no practical difference'
  | 'not sure yet'
  /** The study holds neither of the two comparisons, or one future only. */
  | 'unknown';

export type Sureness = 'Very sure' | 'Sure' | 'Probably' | 'Not sure yet';

/** What the effects of a strategy amount to. */
export function verdictClass(effects: readonly Effect[]): VerdictClass {
  if (effects.length === 0 || effects.some((e) => e.standing === 'unknown')) return 'unknown';
  const signs = effects.map(direction);
  if (effects.some(isClear)) {
    if (signs.includes(1) && signs.includes(-1)) return 'split';
    if (signs.includes(-1)) return 'worse';
    return effects.length === 2 && effects.every(isClear) ? 'better in both' : 'clear';
  }
  if (signs.some((sign) => sign !== 0)) return 'probably';
  return effects.every((e) => e.standing === 'same') ? 'no practical difference' : 'not sure yet';
}

/** How sure the leading claim is: very sure is clear of the zone and so in at least 99 of 100 futures. */
export function surenessOf(effects: readonly Effect[]): Sureness {
  const lead = effects[0];
  if (!lead || lead.standing === 'unsure' || lead.standing === 'unknown') return 'Not sure yet';
  if (lead.standing === 'same') return 'Sure';
  if (!isClear(lead)) return 'Probably';
  const share = direction(lead) > 0 ? lead.above : 1 - lead.above;
  return share >= 0.99 ? 'Very sure' : 'Sure';
}
