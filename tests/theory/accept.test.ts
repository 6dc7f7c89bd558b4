import { describe, expect, it } from 'vitest';
import { accept, type Oracle } from './accept.js';
import { after } from './one-item-shop.js';

/** bs-pois-00, whose fill rate is 0.831050579. */
const oracle = (theory: Oracle['theory']): Oracle => ({
  id: 'bs-pois-00',
  shop: {
    orders: 1.5,
    suppliers: after(3),
    reorder: { kind: 'base-stock', S: 7 },
    initial: 7,
    warmUp: 100,
    days: 2100,
  },
  theory,
});

describe('the rule of acceptance', () => {
  it('takes what is right', () => {
    expect(() => accept(oracle({ unitFillRate: 0.831050579 }))).not.toThrow();
  });

  it('notices 2 % more', () => {
    expect(() => accept(oracle({ unitFillRate: 0.831050579 * 1.02 }))).toThrow('unitFillRate');
  });

  it('notices the strict ready rate in place of P(IL >= 0)', () => {
    expect(() => accept(oracle({ readyRate: 0.913413528 }))).toThrow('readyRate');
  });

  it('knows what it can measure', () => {
    expect(() => accept(oracle({ fillRate: 0.83 }))).toThrow('no quantity is called fillRate');
  });
});
