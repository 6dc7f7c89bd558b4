/** A shop of one item that plays in milliseconds: (r, nQ) under unit Poisson demand. Lines that follow are added at the end. */
export const scenarioText = (...more: readonly string[]): string =>
  [
    'bullwhip: 1',
    'title: One item',
    'horizon: 120d',
    'warmUp: 20d',
    'seed: tests',
    'replications: 8',
    'items: { part: { price: 9, cost: 7 } }',
    'suppliers: { maker: { offers: all, leadTime: 2d } }',
    'demand: { item: part, orders: 1.5/day }',
    'policy: { reorder: { kind: reorder-point, s: 3, Q: 5 } }',
    'strategies: { base: {}, more: { reorder: { s: 6 } } }',
    ...more,
    '',
  ].join('\n');
