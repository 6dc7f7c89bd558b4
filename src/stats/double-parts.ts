/*
 * What the elementary functions share: the bits of a double, exact powers of two, and the polynomial of e^r.
 */

// Scratch for the casts, written before it is read in every call. All JavaScript platforms are little-endian in practice.
export const DOUBLE = new Float64Array(1);
export const WORD = new Int32Array(DOUBLE.buffer);
export const HIGH = 1;

/** 2^(i − ZERO) for exponents −1024 … 1023. */
export const ZERO = 1024;
export const TWO_TO = powersOfTwo();

export const TWO54 = 18014398509481984;

/** y·2^k for 0.5 < y < 2: two steps where 2^k itself would leave the normal range. */
export function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * TWO_TO[ZERO + k - 1];
  if (k < -1021) return (y * TWO_TO[ZERO + k + 54]) / TWO54;
  return y * TWO_TO[ZERO + k];
}

/** fdlibm's coefficients of r·coth(r/2) in r², for |r| ≤ ½ ln 2: they give e^r. */
export const EXP1 = 1.66666666666666019037e-1;
export const EXP2 = -2.77777777770155933842e-3;
export const EXP3 = 6.61375632143793436117e-5;
export const EXP4 = -1.6533902205465251539e-6;
export const EXP5 = 4.13813679705723846039e-8;

/** By doubling and halving, which are exact everywhere. */
function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * ZERO);
  table[ZERO] = 1;
  for (let k = 1; k < ZERO; k++) table[ZERO + k] = 2 * table[ZERO + k - 1];
  for (let k = 1; k <= ZERO; k++) table[ZERO - k] = table[ZERO - k + 1] / 2;
  return table;
}
