import { describe, expect, it } from 'vitest';
import { judged, parseOf, scenarioNames, told } from './box.js';

/** Its orders are too large for the box, see recorded-orders.test.ts. */
const boxed = scenarioNames().filter((name) => name !== 'real-shop.yaml');

/** Fewer futures than the file asks for, where those are many and fewer decide as well. */
const fewer: Readonly<Record<string, number>> = {
  'drifting-vendor.yaml': 30,
  'expedite.yaml': 60,
  'just-in-time.yaml': 15,
  'told-in-time.yaml': 60,
  'holiday-spike.yaml': 100,
  'late-supplier.yaml': 80,
  'port-closure.yaml': 60,
  'safety-stock-vs-second-supplier.yaml': 100,
  'textbook/newsvendor.yaml': 100,
  'textbook/periodic.yaml': 80,
};

describe('the scenarios in the box', () => {
  it('are all here', () => {
    const textbook = ['base-stock', 'newsvendor', 'periodic', 'rq', 'sS'].map((name) => `textbook/${name}`);
    const shops = ['holiday-spike', 'late-supplier', 'port-closure', 'safety-stock-vs-second-supplier'];
    const names = [...shops, 'slow-movers', 'small-shop', ...textbook].map((name) => `${name}.yaml`);
    expect(boxed).toEqual(expect.arrayContaining(names));
  });

  it.each(boxed)('%s claims something, and all of it holds', async (name) => {
    const claims = await judged(parseOf(name), fewer[name]);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ verdict }) => verdict !== 'pass').map(told)).toEqual([]);
  });
});
