/** 690165 → 690,165, the same on every machine. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The word for so many: 'day' for one, 'days' for any other number. */
export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

/** '1 order', '2,046 orders'. */
export const counted = (n: number, one: string, many?: string): string => `${count(n)} ${plural(n, one, many)}`;
