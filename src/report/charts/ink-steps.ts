/**
 * Five thresholds between six steps of ink for amounts up to `most`: round numbers that fall by about half, so that small amounts are told
 * apart as well as large ones.
 */
export function inkSteps(most: number): number[] {
  if (!(most > 0)) return [1, 2, 5, 10, 20];
  const top = ROUND.findLast((step) => step <= most * 0.7) ?? ROUND[0];
  const at = Math.max(4, ROUND.indexOf(top));
  return ROUND.slice(at - 4, at + 1);
}

/** 0.0001, 0.0002, 0.0005, … 5,000,000 */
const ROUND: readonly number[] = Array.from({ length: 11 }, (_, i) => i - 4).flatMap((power) =>
  [1, 2, 5].map((digit) => Number(`${digit}e${power}`)),
);

/** The step an amount belongs to, 0 … 5. */
export function inkStep(amount: number, thresholds: readonly number[]): number {
  let step = 0;
  while (step < thresholds.length && amount >= thresholds[step]) step++;
  return step;
}
