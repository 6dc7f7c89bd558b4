import { direction, isClear } from '../effect.js';
import type { Verdict } from '../verdict.js';

/** What the differences show, in the fewest words: the title of their chart. */
export function differencesTitle(lead: Verdict, all: readonly Verdict[]): string {
  const { name } = lead;
  const sign = (axis: 'service' | 'money') => {
    const effect = lead.effects.find((e) => e.axis === axis);
    return isClear(effect) ? direction(effect) : 0;
  };
  const [service, money] = [sign('service'), sign('money')];
  if (service > 0 && money > 0) return `${name} wins on service and on profit`;
  if (service > 0) return money < 0 ? `${name} wins on service and loses profit` : `${name} wins on service`;
  if (money > 0) return service < 0 ? `${name} wins on profit and loses service` : `${name} wins on profit`;
  if (all.every((v) => v.class === 'no practical difference')) return 'No strategy makes a practical difference';
  if (all.every((v) => v.class === 'worse')) return `No strategy is better than ${lead.against}`;
  return all.some((v) => v.class === 'not sure yet' || v.class === 'unknown')
    ? `Not sure yet whether anything beats ${lead.against}`
    : `No strategy is clearly better than ${lead.against}`;
}

/** What cost and service together show. */
export function costServiceTitle(best: CostChange | undefined): string {
  if (!best) return 'No strategy is surely on time more often';
  const { name, points, cost } = best;
  const added = `${name} adds ${points} ${points === '1' ? 'point' : 'points'} on time`;
  if (cost === undefined) return added;
  if (cost.low <= 0 && cost.high >= 0) return `${added} at about the same cost`;
  // Costs rise with what is sold: a strategy can cost more and earn more.
  if (cost.low > 0) return `${added} for ${cost.said} more of costs a month, before what it sells more`;
  return `${added} for ${cost.said} less of costs a month`;
}

/** The strategy that is clearly on time more often, by how many points, and the difference of its costs. */
export interface CostChange {
  readonly name: string;
  readonly points: string;
  readonly cost?: { readonly low: number; readonly high: number; readonly said: string };
}
