import type { ItemMonth } from '../../study/backtest/months.js';

/**
 * Month by month, all items together: units asked for, the share filled at once under each strategy, and what was purchased for it. Below, the same
 * share without exceptional orders, where there were any.
 */
export function monthsText(rows: readonly ItemMonth[]): string {
  const strategies = [...new Set(rows.map(({ strategy }) => strategy))];
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const sums = new Map<string, { asked: number; filled: number; purchased: number }>();
  for (const { strategy, month, asked, filled, purchased } of rows) {
    const key = `${month} ${strategy}`;
    const sum = sums.get(key) ?? { asked: 0, filled: 0, purchased: 0 };
    sums.set(key, { asked: sum.asked + asked, filled: sum.filled + filled, purchased: sum.purchased + purchased });
  }
  const head = ['Month by month', 'Units asked', ...strategies.flatMap((name) => [`${name}: filled`, 'purchased'])];
  const lines = months.map((month) => {
    const of = (strategy: string) => sums.get(`${month} ${strategy}`) ?? { asked: 0, filled: 0, purchased: 0 };
    const asked = Math.max(...strategies.map((strategy) => of(strategy).asked));
    const cells = strategies.flatMap((strategy) => {
      const { asked: all, filled, purchased } = of(strategy);
      return [all > 0 ? `${((100 * filled) / all).toFixed(1)}%` : '', purchased.toLocaleString('en-GB')];
    });
    return [month, asked.toLocaleString('en-GB'), ...cells];
  });
  const all = [head, ...lines];
  const widths = head.map((_, c) => Math.max(...all.map((line) => line[c].length)));
  const text = all.map((line) => line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ')).join('\n'); // prettier-ignore
  return `${text}\n${usualText(rows, strategies)}`;
}

function usualText(rows: readonly ItemMonth[], strategies: readonly string[]): string {
  const sumOf = (strategy: string, key: 'asked' | 'filled' | 'exceptional' | 'exceptionalFilled') =>
    rows.reduce((sum, row) => sum + (row.strategy === strategy ? row[key] : 0), 0);
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  const exceptional = sumOf(strategies[0], 'exceptional');
  if (exceptional === 0) return '';
  const usual = strategies
    .map(
      (name) =>
        [
          name,
          sumOf(name, 'asked') - sumOf(name, 'exceptional'),
          sumOf(name, 'filled') - sumOf(name, 'exceptionalFilled'),
        ] as const,
    ) // prettier-ignore
    .filter(([, asked]) => asked > 0)
    .map(([name, asked, filled]) => `${name} ${share(filled, asked)}`);
  return `\n${share(exceptional, sumOf(strategies[0], 'asked'))} of the units were asked for in exceptional orders, each of more than half a year's usual demand of an item, of which so much was asked for in one week before at most.\nFilled without them: ${usual.join(', ')}.\n`;
}
