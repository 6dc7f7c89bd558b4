import type { ItemMonth } from '../../study/backtest/months.js';

/** Month by month, all items together: units asked for, the share filled at once under each strategy, and what was purchased for it. */
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
  return `${all.map((line) => line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ')).join('\n')}\n`;
}
