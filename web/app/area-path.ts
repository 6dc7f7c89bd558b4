/** Amounts 0 … 100 as an outline, w × h pixels, 0 at the bottom: smooth, and never above or below the amounts themselves. */
export function areaPath(
  amounts: readonly number[],
  w: number,
  h: number,
): { readonly line: string; readonly area: string } {
  const last = Math.max(1, amounts.length - 1);
  const x = (i: number) => round((i / last) * w);
  const y = (i: number) => round(h - (amounts[i]! / 100) * h);
  // Horizontal tangents at each amount: a curve that overshoots would show waiting units that there were not.
  const curves = amounts.slice(1).map((_, i) => {
    const middle = round((x(i) + x(i + 1)) / 2);
    return `C${middle},${y(i)},${middle},${y(i + 1)},${x(i + 1)},${y(i + 1)}`;
  });
  const line = amounts.length === 0 ? '' : `M0,${y(0)}${curves.join('')}`;
  return { line, area: line && `${line}V${h}H0Z` };
}

const round = (value: number): number => Math.round(value * 10) / 10;
