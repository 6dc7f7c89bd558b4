import { gammaLower } from '../../stats/gamma.js';

/** P(N ≥ n) for a Poisson N, n ≥ 1: P(n, mean), the regularised lower incomplete gamma function. */
export const poissonTail = (n: number, mean: number): number => (n <= 0 ? 1 : gammaLower(n, mean));
