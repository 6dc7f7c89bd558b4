import { expect, it } from 'vitest';
import type { HistoryHint, HistorySpec } from '../../src/study/scenario-file/history.js';
import { DataBeside } from '../../workers/desk/shop-digest.js';
import { RecordedOrders } from '../../workers/desk/recorded-orders.js';

const csv = (units: number) =>
  new TextEncoder().encode(
    `Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
489434,85048,LIGHTS,${units},2009-12-01 07:45:00,6.95,13085,United Kingdom
489435,79323,CASES,2,2009-12-02 07:45:00,6.75,13085,United Kingdom
`,
  );
const hint: HistoryHint = { items: undefined, channels: ['web'] };
const spec = (options: HistorySpec['options'] = {}): HistorySpec => ({ files: ['orders.csv'], options });

it('are read once for the same files and the same words, and anew for others', () => {
  const recorded = new RecordedOrders();
  const files = { 'orders.csv': csv(12) };
  const load = (of: typeof files, what = spec()) =>
    recorded.optionsFor({ name: 'shop.yaml', text: '', files: of }, new DataBeside(of).readText).loadHistory!(
      what,
      hint,
    );
  const first = load(files);
  expect(load(files)).toBe(first);
  expect(load(files, spec({ maxUnitsPerLine: 5 }))).not.toEqual(first);
  expect(load(files, spec({ itemPattern: /^8/ }))).not.toEqual(load(files, spec({ itemPattern: /^7/ })));
  expect(load({ 'orders.csv': csv(13) })).not.toEqual(first);
  expect(load(files)).toEqual(first);
});
