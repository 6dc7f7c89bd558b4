/**
 * The inverse of a discrete law: u → values[i] with cumulative[i − 1] ≤ u < cumulative[i]. A guide table (Chen & Asau 1974) starts the search
 * within one step of the answer on average, whatever the number of values. Probabilities need not add up to 1: they are scaled.
 */
export function discreteInverse(values: ArrayLike<number>, probabilities: ArrayLike<number>): (u: number) => number {
  const size = values.length;
  const value = Float64Array.from(values);
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) cumulative[i] = sum += probabilities[i];
  for (let i = 0; i < size; i++) cumulative[i] /= sum;
  // the last value with a chance catches whatever rounding leaves below 1
  for (let i = size - 1; i >= 0 && cumulative[i] === 1; i--) cumulative[i] = Infinity;

  const guide = new Int32Array(size);
  for (let cell = 0, i = 0; cell < size; cell++) {
    while (cumulative[i] <= cell / size) i++;
    guide[cell] = i;
  }
  return (u) => {
    let i = guide[Math.floor(u * size)];
    while (cumulative[i] <= u) i++;
    return value[i];
  };
}
