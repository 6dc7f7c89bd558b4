/** A scenario around order histories that came without one: everything else is a first guess, said as such. */
export function historyTemplate(files: readonly string[]): string {
  return `# Your orders as they were. All figures below but the orders are first guesses: put your own in their place.
bullwhip: 1
title: Our orders, replayed
warmUp: 63d # the planner's first look back
seed: our-shop
replications: 100
currency: EUR

items: { from: history, cost: 45% of price, holding: 20%/year }

suppliers:
  usual:
    offers: { all: { price: 100% of cost } }
    leadTime: { quoted: 28d, gamma: { mean: 30d, sd: 8d } }
    late: { chance: 7%, by: { exponential: 20d } }
  nearby:
    offers: { all: { price: 120% of cost } }
    leadTime: { quoted: 7d, gamma: { mean: 7d, sd: 2d } }

locations:
  warehouse: { handling: 1d }
channels:
  web: { carrier: { transit: { quoted: 2d, lognormal: { mean: 2d, sd: 1d } }, cost: 4 } }

demand:
  history:
${files.map((file) => `    - ${JSON.stringify(file)}`).join('\n')}
  method: replay
  # Where the file's heads are not those of a known shop system, say which column is what:
  # columns: { order: Invoice, item: StockCode, units: Quantity, time: InvoiceDate, price: Price }

policy:
  reorder:
    kind: min-max
    safetyStock: { serviceLevel: 95% }
    quantity: { days: 28 }
    demand: { from: recent, window: 63d, every: 7d }
  sourcing: { kind: single, supplier: usual }
  promise: { inStock: 5d, backorder: next receipt + 5d }

strategies:
  baseline: {}
  more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }
  second-supplier: { sourcing: { kind: fastest-when-short, slow: usual, fast: nearby, cover: 14d } }
`;
}
