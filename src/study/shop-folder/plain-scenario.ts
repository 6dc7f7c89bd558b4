import { counted } from '../../domain/count-words.js';
import type { ShopItems } from './items.js';

export interface PlainShop {
  readonly title: string;
  /** First and last day of the orders, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly items: ShopItems;
  readonly currency?: string | undefined;
  readonly lines: number;
}

/** Days replayed: a year shows every season once, and is played in seconds. */
const LONGEST = 365;
/** How far the planner looks back. */
const LOOK_BACK = 91;

/**
 * A scenario of an imported shop that runs as it stands: its orders as they were, and for all that no order tells (suppliers, lead times,
 * costs, promises) an assumption in a line of its own that says so.
 */
export function plainScenario({ title, start, end, days, items, currency, lines }: PlainShop): string {
  const played = Math.min(days, LONGEST);
  const warmUp = Math.max(1, Math.min(LOOK_BACK, Math.floor(played / 3)));
  const from = days > LONGEST ? dayBefore(end, LONGEST - 1) : start;
  return `# ${title}
#
# Written by bullwhip import from recorded orders, ${start} to ${end}. Lines marked "assumed" are not in the files: put in what you know.
bullwhip: 1
title: ${JSON.stringify(title)}
${days < 2 ? '' : `warmUp: ${warmUp}d # the planner's first look back\n`}seed: my-shop
replications: ${lines * (played / days) > 100_000 ? 10 : 40} # futures differ by the supplier's luck alone: the orders are the same
${currency === undefined ? '' : `currency: ${currency}\n`}
items: { file: items.csv } # ${counted(items.items, 'item')}; prices are medians of what was paid${items.assumedCosts > 0 ? `; assumed: the cost of ${items.assumedCosts}` : ''}${items.assumedPrices > 0 ? `; assumed: the price of ${items.assumedPrices}` : ''}

suppliers:
  usual:
    offers: { all: { price: 100% of cost } }
    leadTime: { quoted: 28d, gamma: { mean: 30d, sd: 8d } } # assumed
    late: { chance: 7%, by: { exponential: 20d } } # assumed
  nearby: # assumed: someone who delivers in a week for a fifth more
    offers: { all: { price: 120% of cost } }
    leadTime: { quoted: 7d, gamma: { mean: 7d, sd: 2d } }

locations:
  warehouse: { handling: 1d } # assumed
channels:
  shop: { carrier: { transit: { quoted: 2d, lognormal: { mean: 2d, sd: 1d } } } } # assumed

demand:
  history: orders.csv
  method: replay
  from: ${from}

policy:
  reorder:
    kind: min-max
    safetyStock: { serviceLevel: 95% }
    quantity: { days: 28 }
    demand: { from: recent, window: ${Math.max(7, warmUp)}d, every: 7d }
  sourcing: { kind: single, supplier: usual }
  promise: { inStock: 5d, backorder: next receipt + 5d }

strategies:
  baseline: {}
  more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }
  second-supplier: { sourcing: { kind: fastest-when-short, slow: usual, fast: nearby, cover: 14d } }
`;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
