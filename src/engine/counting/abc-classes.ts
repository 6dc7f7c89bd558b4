/** Hundredths of the whole value at which class A ends, and B. */
const ENDS = [80, 95];

/** ABC analysis: 0 (A) for the items that make the first 80 % of the value, the one that reaches it included, 1 (B) for the next 15 %, 2 (C) for the rest. */
export function abcClasses(values: readonly number[]): Uint8Array {
  const classes = new Uint8Array(values.length).fill(2);
  const whole = values.reduce((sum, value) => sum + value, 0);
  const order = values.map((_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
  let before = 0;
  for (const i of order) {
    if (values[i] > 0) classes[i] = 100 * before < ENDS[0] * whole ? 0 : 100 * before < ENDS[1] * whole ? 1 : 2;
    before += values[i];
  }
  return classes;
}
