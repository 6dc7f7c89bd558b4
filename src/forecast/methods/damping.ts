/** φ + φ² + … + φ^j: how far a trend that fades by φ each period has carried in j periods. */
export function damping(phi: number, j: number): number {
  if (phi === 1) return j;
  let power = 1;
  let sum = 0;
  for (let k = 0; k < j; k++) sum += power *= phi;
  return sum;
}
