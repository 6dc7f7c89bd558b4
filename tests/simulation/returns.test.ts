import { describe, expect, it } from 'vitest';
import type { AfterSaleDraws } from '../../src/domain/tape.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import type { FactRow } from '../reference/facts.js';
import { contentCustomers, perfectRecords } from '../reference/literal-tape.js';
import { kpi, order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';
import { rightRecords } from '../sameness/plain-parts.js';

/** Three units on the shelf, ten days' worth of customers, nothing bought. */
const bare: ShopParts = {
  items: [{ initialOnHand: [3], returns: { share: 0.1, after: { kind: 'fixed', value: 4 }, sellable: 1 } }],
  channels: [{ damaged: 0.01 }],
  offers: [],
};
const day = TICKS_PER_DAY;
/** Order 0 sends everything back four days after delivery. */
const oneReturn: AfterSaleDraws = {
  ...contentCustomers,
  returnedAfter: (id) => (id === 0 ? 4 * day : Infinity),
};
const told = (facts: readonly FactRow[]) =>
  facts.filter(({ kind }) => kind !== 'ORDERED' && kind !== 'STOCKED').map((f) => `${f.time / day} ${f.kind} #${f.order}${f.units === undefined ? '' : ` × ${f.units}`}`); // prettier-ignore

describe('a return', () => {
  const orders = [order(1, [[0, 3]], { transit: 1 }), order(2, [[0, 2]])];

  it('goes to whoever waits, the rest to stock', () => {
    const { facts, simulation } = play(smallShop(bare), tapeOf(orders, { afterSale: oneReturn }));
    expect(told(facts)).toEqual([
      '1 FILLED #0 × 3',
      '2 BACKORDERED #1 × 2',
      '6 RETURNED #0 × 3',
      '6 RELEASED #1 × 2',
      '6 COMPLETED #1',
    ]);
    expect(simulation.engine.ledger.available[0]).toBe(1);
    expect(simulation.engine.ledger.position[0]).toBe(1);
  });

  it('is written off when it can not be sold again', () => {
    const afterSale = { ...oneReturn, sellable: () => false };
    const { facts, simulation, values } = play(smallShop(bare), tapeOf(orders, { afterSale }));
    expect(told(facts)).toEqual(['1 FILLED #0 × 3', '2 BACKORDERED #1 × 2', '6 RETURNED #0 × 3', '30 OPEN #1']);
    expect(simulation.engine.ledger.position[0]).toBe(-2);
    // 3 × 10 taken and given back; 3 × 4 of goods are gone.
    expect([kpi(values, 'revenue'), kpi(values, 'purchasingCost'), kpi(values, 'returnRate')]).toEqual([0, 12, 1]);
  });

  it('is paid back, and is worth what it was', () => {
    const { values } = play(smallShop(bare), tapeOf(orders, { afterSale: oneReturn }));
    expect(kpi(values, 'revenue')).toBe(3 * 10 - 3 * 10 + 2 * 10);
    expect(kpi(values, 'purchasingCost')).toBe(2 * 4);
    expect(kpi(values, 'returnRate')).toBe(3 / 5);
  });

  it('comes back to the place that sent it', () => {
    const shop = smallShop({
      ...bare,
      items: [{ ...bare.items![0], initialOnHand: [1, 2] }],
      locations: [{}, {}],
      channels: [{ from: [0, 1] }],
    });
    const { simulation } = play(shop, tapeOf([order(1, [[0, 3]])], { afterSale: oneReturn }));
    expect([...simulation.engine.ledger.available]).toEqual([1, 2]);
  });

  it('is not waited for beyond the horizon', () => {
    const late = { ...oneReturn, returnedAfter: () => 40 * day };
    const { facts } = play(smallShop(bare), tapeOf(orders, { afterSale: late }));
    expect(facts.filter(({ kind }) => kind === 'RETURNED')).toEqual([]);
  });
});

describe('a wrong item', () => {
  const records = { ...rightRecords, misPicks: 0.1 };
  const shop = smallShop({
    items: [{ initialOnHand: [5], price: 10 }, { initialOnHand: [5] }],
    locations: [{ records }],
    offers: [],
  });
  const mixedUp = { ...perfectRecords, misPicked: (id: number) => id === 0 };

  it('is sent back, paid back, and puts shelf and books right again', () => {
    const orders = [order(1, [[0, 3]], { transit: 2 })];
    const { facts, simulation, values } = play(shop, tapeOf(orders, { records: mixedUp }));
    const { shelf } = simulation.keeping!;
    expect(facts.filter((f) => ['FILLED', 'FLAWED', 'RETURNED'].includes(f.kind)).map((f) => `${f.time / day} ${f.kind} ${f.row} × ${f.units}`)).toEqual([
      '1 FILLED 0 × 3',
      '1 FLAWED 0 × 3',
      '5 RETURNED 0 × 3',
    ]); // prettier-ignore
    expect([...simulation.engine.ledger.available, ...shelf.units]).toEqual([5, 5, 5, 5]);
    expect([kpi(values, 'revenue'), kpi(values, 'returnRate'), kpi(values, 'otif'), kpi(values, 'perfectOrderRate')]).toEqual([0, 1, 1, 0]); // prettier-ignore
  });

  it('is found, and put on its own shelf, when a held order is cancelled', () => {
    const held = smallShop({
      items: [{ initialOnHand: [5] }, { initialOnHand: [5] }],
      locations: [{ records }],
      offers: [],
      allocation: { fill: 'ship-complete' },
    });
    // Five of seven are held, all of them the neighbour’s.
    const { simulation } = play(held, tapeOf([order(1, [[0, 7]], { patience: 2 })], { records: mixedUp }));
    expect([...simulation.engine.ledger.available]).toEqual([5, 5]);
    expect([...simulation.keeping!.shelf.units]).toEqual([5, 5]);
  });

  it('leaves shelf and books apart for as long as the customer has it', () => {
    const { simulation } = play(shop, tapeOf([order(28.5, [[0, 3]], { transit: 1 })], { records: mixedUp }));
    expect([...simulation.engine.ledger.available]).toEqual([2, 5]);
    expect([...simulation.keeping!.shelf.units]).toEqual([5, 2]);
  });
});

describe('a damaged parcel', () => {
  /** The second parcel of every order. */
  const afterSale: AfterSaleDraws = { ...oneReturn, damaged: (_, parcel) => parcel === 1 };
  const scenario = smallShop({ ...bare, offers: undefined, reorder: { S: 3 } });

  it('is known before the order is complete, and comes back by the way it went, for nobody', () => {
    const { facts, values } = play(scenario, tapeOf([order(1, [[0, 5]], { transit: 2 })], { afterSale }));
    expect(facts.filter((f) => Number(f.order) === 0 && !['PURCHASED', 'RECEIVED'].includes(f.kind)).map((f) => [f.time / day, f.kind, f.delivered === undefined ? undefined : Number(f.delivered) / day])).toEqual([
      [1, 'FILLED', undefined],
      [1, 'BACKORDERED', undefined],
      [1, 'ORDERED', NaN],
      [6, 'RELEASED', undefined],
      [6, 'FLAWED', 8],
      [6, 'COMPLETED', 8],
      [7, 'RETURNED', 3], // the three of the first parcel are not wanted
      [10, 'RETURNED', 8],
    ]); // prettier-ignore
    expect(kpi(values, 'revenue')).toBe(0);
  });

  it('makes no perfect order of one that is on time and in full', () => {
    const all = { ...contentCustomers, damaged: (id: number) => id === 0 };
    const { values } = play(scenario, tapeOf([order(1, [[0, 1]]), order(2, [[0, 1]])], { afterSale: all }));
    expect([kpi(values, 'otif'), kpi(values, 'perfectOrderRate')]).toEqual([1, 0.5]);
  });

  it('under ship-complete is one', () => {
    const whole = smallShop({ ...bare, offers: undefined, reorder: { S: 3 }, allocation: { fill: 'ship-complete' } });
    const first = { ...contentCustomers, damaged: (_: number, parcel: number) => parcel === 0 };
    const { facts } = play(whole, tapeOf([order(1, [[0, 5]])], { afterSale: first }));
    // Three on the shelf and two that came later, all of one line.
    expect(facts.filter((f) => f.kind === 'FLAWED').map((f) => f.units)).toEqual([2, 3]);
  });
});
