import { describe, expect, it } from 'vitest';
import type { Customers } from '../../src/domain/demand.js';
import type { CustomerDraws } from '../../src/domain/tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop } from './a-shop.js';

const ORDERS = 20_000;
const orders = Array.from({ length: ORDERS }, (_, order) => order);

function drawsOf(customers: Customers, replication = 0): CustomerDraws {
  const shop = aShop({});
  return recordTape({ ...shop, demand: { ...shop.demand, customers } }, replication).customers;
}

const aClass = (share: number) => ({ name: 'class', share, priority: 0, patience: 1, complains: 1 });
const near = (share: number, of: number, n: number) =>
  expect(Math.abs(share - of)).toBeLessThan(4 * Math.sqrt((of * (1 - of)) / n));

describe('who orders', () => {
  it('without a base everybody is somebody else', () => {
    const draws = drawsOf({});
    expect(orders.map((order) => draws.customer(order))).toEqual(orders);
  });

  it('all of a base come alike', () => {
    const draws = drawsOf({ base: 50 });
    const counts = Array.from({ length: 50 }, () => 0);
    for (const order of orders) counts[draws.customer(order)]++;
    // χ² of 49 degrees of freedom is above 86 once in a thousand times.
    const mean = ORDERS / 50;
    expect(counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0)).toBeLessThan(86);
  });

  it('classes come in their shares, by order or by customer', () => {
    const classes = [0.05, 0.35, 0.6].map(aClass);
    const byOrder = drawsOf({ classes });
    classes.forEach(({ share }, row) =>
      near(orders.filter((order) => byOrder.classOf(order) === row).length / ORDERS, share, ORDERS),
    );
    const base = 5000;
    const byCustomer = drawsOf({ classes, base });
    const classOf = new Map<number, number>();
    for (const order of orders) {
      const customer = byCustomer.customer(order);
      const known = classOf.get(customer) ?? byCustomer.classOf(order);
      expect(byCustomer.classOf(order)).toBe(known);
      classOf.set(customer, known);
    }
    near([...classOf.values()].filter((row) => row === 1).length / classOf.size, 0.35, classOf.size);
  });

  it('where all are alike there is one class', () => {
    expect(orders.every((order) => drawsOf({ classes: [aClass(1)] }).classOf(order) === 0)).toBe(true);
  });
});

describe('what customers would do', () => {
  const one = drawsOf({ base: 9 });
  const asked: readonly [string, (draws: CustomerDraws, order: number) => number][] = [
    ['stay away', (draws, order) => draws.staysAway(order)],
    ['take a substitute', (draws, order) => draws.substitute(order, 0)],
    ['take one for another line', (draws, order) => draws.substitute(7, order)],
    ['complain', (draws, order) => draws.complains(order)],
    ['react', (draws, order) => draws.reacts(order, 2)],
  ];

  it.each(asked)('%s: uniform, the same when asked again, another in another future', (_, ask) => {
    const uniforms = orders.map((order) => ask(one, order));
    near(uniforms.filter((u) => u < 0.3).length / ORDERS, 0.3, ORDERS);
    expect(Math.min(...uniforms)).toBeGreaterThan(0);
    expect(Math.max(...uniforms)).toBeLessThan(1);
    const again = drawsOf({ base: 9 });
    expect(orders.toReversed().map((order) => ask(again, order))).toEqual(uniforms.toReversed());
    expect(orders.map((order) => ask(drawsOf({ base: 9 }, 1), order)).slice(0, 9)).not.toEqual(uniforms.slice(0, 9));
  });

  it('hangs together with nothing else', () => {
    const [stay, complain] = [orders.map((order) => one.staysAway(order)), orders.map((order) => one.complains(order))];
    near(orders.filter((k) => stay[k] < 0.5 === complain[k] < 0.5).length / ORDERS, 0.5, ORDERS);
  });
});
