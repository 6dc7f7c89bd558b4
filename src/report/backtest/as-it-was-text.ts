import { plural } from '../../domain/count-words.js';
import type { AsItWas } from '../../study/backtest/as-it-was.js';
import type { ItemMonth } from '../../study/backtest/months.js';
import type { StudyResult } from '../../study/result.js';
import type { Format } from '../format.js';

/** What was really purchased and held, beside what each strategy would have. */
export function asItWasText(was: AsItWas, result: StudyResult, months: readonly ItemMonth[], format: Format): string {
  const number = (x: number) => format.count(Math.round(x));
  const mean = (strategy: number, kpi: string) =>
    number(result.strategies[strategy].kpis.find((one) => one.kpi === kpi)?.mean ?? NaN);
  const purchased = (name: string) =>
    number(months.reduce((sum, row) => (row.strategy === name ? sum + row.purchased : sum), 0));
  const names = result.strategies.map(({ name }) => name);
  const row = (label: string, real: string, of: (strategy: number) => string) => [
    label,
    real,
    ...names.map((_, s) => of(s)),
  ];
  const table = [
    ['As it was', 'really', ...names],
    row('Purchase-order lines', number(was.lines), (s) => mean(s, 'purchaseOrders')),
    row('Units purchased', number(was.units), (s) => purchased(names[s])),
    ...(was.stock
      ? [
          row('Units on hand', number(was.stock.onHandMean), (s) => mean(s, 'onHandMean')),
          row('Item-days sold out', number(was.stock.soldOutDays), (s) => mean(s, 'stockoutDays')),
        ]
      : []),
  ];
  const widths = table[0].map((_, c) => Math.max(...table.map((line) => line[c].length)));
  const lines = table.map((line) =>
    line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  '),
  );
  return `${[...lines, ...notes(was, number, format)].join('\n')}\n`;
}

function notes({ spent, unpriced, stock }: AsItWas, number: (x: number) => string, format: Format): string[] {
  const paid =
    spent > 0
      ? [
          `Really ordered for ${format.value('money', spent, spent / 1000)}${unpriced > 0 ? `, and ${number(unpriced)} ${plural(unpriced, 'line')} without a price` : ''}.`,
        ]
      : [];
  if (!stock) return [...paid, 'What was on hand is not known: that takes a stock list of a day after the record.'];
  return [
    ...paid,
    `What was on hand is counted back from the stock list, for ${number(stock.items)} ${plural(stock.items, 'item')}` +
      (stock.below > 0
        ? `; ${number(stock.below)} ${plural(stock.below, 'item-day comes', 'item-days come')} out below zero: orders waited, or the records don't fit.`
        : '.'),
  ];
}
