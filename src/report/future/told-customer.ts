import { Fate } from '../../study/future/future.js';
import type { StorySetting } from './story-setting.js';
import type { StoryMaterial } from './story-material.js';

/** A message as a page shows it. */
export interface ToldMessage {
  /** '8 Nov' */
  readonly date: string;
  /** The subject without the order's number, which stands above. */
  readonly short: string;
  readonly subject: string;
  readonly text: string;
}

/** What the customer was told, word by word; and where it is nothing, why. */
export function toldCustomer(
  { future, place, messages }: StoryMaterial,
  { scenario, dates }: StorySetting,
): { readonly messages: readonly ToldMessage[]; readonly silence: string } {
  const told = messages.map(({ sendAt, subject, body }) => ({
    date: dates.date(ticksOf(sendAt, scenario.start)),
    short: shortened(subject),
    subject,
    text: body,
  }));
  if (told.length > 0) return { messages: told, silence: '' };
  if (scenario.strategies[future.strategy].care === undefined)
    return { messages: [], silence: 'Nothing was told: this strategy tells nobody.' };
  const waited = future.orders.backordered[place] > 0 && future.orders.fate[place] !== Fate.TURNED_AWAY;
  return {
    messages: [],
    silence: waited ? 'Nothing was told: no message was due.' : 'Nothing was told: it did not have to wait.',
  };
}

/** Ticks are seconds of the shop's own clock. */
const ticksOf = (at: string, start: string): number => (Date.parse(`${at}Z`) - Date.parse(`${start}T00:00:00Z`)) / 1000;

/** 'Your order 1042: expected by …' → 'Expected by …' */
function shortened(subject: string): string {
  const short = subject.replace(/^Your order \d+:? (?=\S)/, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}
