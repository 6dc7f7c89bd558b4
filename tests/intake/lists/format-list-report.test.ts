import { expect, it } from 'vitest';
import { formatListReport } from '../../../src/intake/lists/format-list-report.js';
import { readStock } from '../../../src/intake/stock/read-stock.js';
import { stockReasons } from '../../../src/intake/stock/stock.js';
import { source } from './source.js';

it('says in plain lines what became of every row, without anybody’s mail address', async () => {
  const text =
    'sku,on hand,remark\nmug,5,\nmug,6,\nlamp,soon,ask anna@example.org\n,3,mail bob@example.org or call\nvase,1e,\n';
  const { report } = await readStock([source('stock.csv', text)]);
  expect(formatListReport(report, stockReasons)).toEqual([
    'stock.csv: 5 rows, stock list',
    'rows read: 5',
    'left out, rows that cannot be read: 1',
    '  e.g. stock.csv:6: vase,1e,',
    'left out, rows without an item: 1',
    '  e.g. stock.csv:5: ,3,mail …@… or call',
    'left out, rows without a count: 1',
    '  e.g. stock.csv:4: lamp,soon,ask …@…',
    'added to an earlier row of the same thing: 1',
    'taken: 1',
    "not known, 'soon' in on hand: 1",
    "problem: stock.csv:6:2: on hand: not a number: '1e' (digits, a point for decimals, or empty if it is not known)",
  ]);
});
