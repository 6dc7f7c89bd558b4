import { log } from './elementary.js';

/** ψ(x), x > 0: up to 6 by the recurrence, then the asymptotic series (Abramowitz & Stegun 6.3.18). */
export function digamma(x: number): number {
  let y = x;
  let sum = 0;
  for (; y < 6; y++) sum -= 1 / y;
  const f = 1 / (y * y);
  return sum + log(y) - 0.5 / y - f * (1 / 12 - f * (1 / 120 - f * (1 / 252 - f * (1 / 240 - f / 132))));
}

/** ψ′(x), x > 0 (Abramowitz & Stegun 6.4.12). */
export function trigamma(x: number): number {
  let y = x;
  let sum = 0;
  for (; y < 6; y++) sum += 1 / (y * y);
  const f = 1 / (y * y);
  return sum + 1 / y + f / 2 + (f / y) * (1 / 6 - f * (1 / 30 - f * (1 / 42 - f / 30)));
}
