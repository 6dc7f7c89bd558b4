const BARS = '▁▂▃▄▅▆▇█';

/** Values as a line of bars, at most `width` of them: neighbours are added up where there are more. 0 is the lowest bar. */
export function sparkline(values: readonly number[], width: number): string {
  const each = Math.max(1, Math.ceil(values.length / width));
  const sums: number[] = [];
  // the last bar is a whole one
  for (let end = values.length; end > 0; end -= each)
    sums.unshift(values.slice(Math.max(0, end - each), end).reduce((sum, y) => sum + (Number.isNaN(y) ? 0 : y), 0));
  const most = Math.max(...sums, 0);
  return sums.map((sum) => BARS[most === 0 ? 0 : Math.ceil((sum / most) * (BARS.length - 1))]).join('');
}
