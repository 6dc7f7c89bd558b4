import { expect, it } from 'vitest';
import { monthsText } from '../../src/report/backtest/text.js';
import type { ItemMonth } from '../../src/study/backtest/months.js';

const row = (strategy: string, month: string, some: Partial<ItemMonth>): ItemMonth => ({
  strategy,
  month,
  item: 'a',
  asked: 0,
  filled: 0,
  exceptional: 0,
  exceptionalFilled: 0,
  lost: 0,
  purchaseOrders: 0,
  purchased: 0,
  received: 0,
  onHandAtEnd: 0,
  ...some,
});

it('says what was filled by month, and what of usual orders', () => {
  const asked = { asked: 1000, exceptional: 200 };
  const text = monthsText([
    row('lean', '2024-01', { ...asked, filled: 700, exceptionalFilled: 60, purchased: 1200 }),
    row('lean', '2024-02', { asked: 600, filled: 600 }),
    row('safe', '2024-01', { ...asked, filled: 900, exceptionalFilled: 110 }),
    row('safe', '2024-02', { asked: 600, filled: 590 }),
  ]);
  expect(text).toMatch(/2024-01 +1,000 +70\.0% +1,200 +90\.0%/);
  expect(text).toContain('12.5% of the units were asked for in exceptional orders');
  expect(text).toContain('Filled without them: lean 88.6%, safe 98.6%.'); // 1,240 and 1,380 of 1,400
});

it('says nothing of exceptional orders where there were none', () => {
  expect(monthsText([row('lean', '2024-01', { asked: 10, filled: 9 })])).not.toContain('exceptional');
});
