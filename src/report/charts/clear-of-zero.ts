/**
 * The middle of words of a half-length, as near to `x` as can be between `left` and `right` and not struck through by the line of zero; on the
 * side of the difference they tell, if they have to choose.
 */
export function clearOfZero(
  x: number,
  half: number,
  zero: number,
  difference: number,
  left: number,
  right: number,
): number {
  const inside = (at: number) => Math.max(left + half - SPILL, Math.min(right - half + SPILL, at));
  const at = inside(x);
  if (Math.abs(at - zero) > half + 2) return at;
  const sides = [zero + half + 3, zero - half - 3];
  if (difference < 0) sides.reverse();
  return sides.find((side) => Math.abs(inside(side) - side) < 1) ?? sides[0];
}

/** Pixels that words may reach beyond their panel. */
const SPILL = 6;
