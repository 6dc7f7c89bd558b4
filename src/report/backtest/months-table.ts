import { table, type ColumnTable } from 'arquero';
import type { ItemMonth } from '../../study/backtest/months.js';

/** One row for each strategy, month and item. */
export function monthsTable(rows: readonly ItemMonth[]): ColumnTable {
  const column = <K extends keyof ItemMonth>(key: K) => rows.map((row) => row[key]);
  return table({
    strategy: column('strategy'),
    month: column('month'),
    item: column('item'),
    asked: column('asked'),
    filled: column('filled'),
    exceptional: column('exceptional'),
    exceptionalFilled: column('exceptionalFilled'),
    lost: column('lost'),
    purchaseOrders: column('purchaseOrders'),
    purchased: column('purchased'),
    received: column('received'),
    onHandAtEnd: column('onHandAtEnd'),
  });
}
