/** A sound scenario that uses most of the file format; tests make one mistake in it at a time. */
export const goodFile = `bullwhip: 1
title: A good file
start: 2026-09-01
horizon: 180d
warmUp: 60d
seed: good
replications: 40
currency: EUR
items:
  mug: { price: 14, cost: 5, holding: 25%/year, group: kitchen }
  tray: { price: 24, cost: 40% of price, backorderCost: 0.10/day, initial: 60 }
  candle: { price: 9 EUR, cost: 2.50, popularity: 3, initial: { dc: 100 } }
suppliers:
  ningbo:
    offers: { mug: { price: 4.8, minimum: 192, multiple: 24, breaks: { 500: 4.6, 1000: 4.5 } }, all: { price: 95% of cost } }
    leadTime: { quoted: 30d, gamma: { mean: 33d, sd: 8d } }
    late: { chance: 7%, by: { exponential: 20d }, afterLate: 32% }
    yield: { chance: 20%, short: 5% }
    outages:
      - { from: 2026-11-01, to: 2026-11-14 }
      - { every: { exponential: 200d }, lasts: { exponential: 10d }, holds: new, cause: port }
    capacity: 500/day
    orderCost: 60
  izmir: { offers: { mug: 6, tray: 11, candle: 3 }, leadTime: 9d }
locations:
  dc: { handling: 1d, opens: mon-sat }
  shop: {}
channels:
  web: { from: [dc, shop], carrier: { transit: { quoted: 3d, lognormal: { mean: 2d, sd: 1d } }, cost: 4.50 } }
  counter: { from: shop, priority: 1 }
demand:
  - { name: mugs, item: mug, orders: 30/day, units: { geometric: 1.4 }, weekly: [1, 1, 1, 1, 1.3, 1.6, 0.9] }
  - { items: { mug: 3, tray: 1 }, channel: counter, orders: 10/day, lines: [80, 20], dispersion: 20 }
  - { items: all, weights: { zipf: 0.8 }, orders: 70/week, trend: 10%/year, from: 2026-10-01, to: 2026-12-31 }
spikes:
  - { at: 2026-11-27, lasts: 4d, items: [mug], times: 5, known: true }
  - { every: { exponential: 90d }, lasts: { uniform: { low: 1d, high: 3d } }, times: { empirical: [2, 3] }, items: { group: kitchen } }
customers: { patience: { weibull: { shape: 1.3, mean: 21d } } }
policy:
  reorder:
    kind: reorder-point
    safetyStock: { serviceLevel: 95% }
    quantity: { days: 21 }
    byItem: { tray: { s: 10, Q: 24 } }
  sourcing: { kind: single, supplier: ningbo }
  allocation: { fill: complete-lines, backlogLimit: 100 }
  promise: { inStock: 6d, backorder: next receipt + 2d }
strategies:
  baseline: {}
  levels: { reorder: { kind: min-max, s: 20, S: 90, demand: { from: recent, window: 8 weeks } } }
  weekly: { reorder: { kind: periodic, review: 7d } }
  two: { sourcing: { kind: dual-index, slow: ningbo, fast: izmir, cover: 5d } }
  halves: { sourcing: { kind: split, shares: { ningbo: 60%, izmir: 40% } }, promise: { backorder: 14d } }
expect:
  - { strategy: two, kpi: onTimeRate, atLeast: 80% }
  - { kpi: backorderRate, of: two, below: baseline, by: 2% }
`;

/** Line and column (from 1) of the first place where `text` begins. */
export function whereIs(file: string, text: string): { line: number; column: number } {
  const before = file.slice(0, file.indexOf(text)).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}
