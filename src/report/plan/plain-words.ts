import { plural } from '../../domain/count-words.js';
import type { PlanWords } from './words.js';

/** 'PO-434' as the shop calls it; a played one, whose id names its row and its supplier too, by its number. */
export function purchaseName(id = ''): string {
  const played = /@.*\/.*#(\d+)$/.exec(id);
  return played ? `purchase order ${played[1]}` : id;
}

/** '12 units' */
export const unitWords = (n: number, words: PlanWords): string => `${words.count(n)} ${plural(n, 'unit')}`;

export const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);
