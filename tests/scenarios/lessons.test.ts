import { describe, expect, it } from 'vitest';
import { judgedOf, parseOf, textOf, told } from './box.js';

type Edit = readonly [was: string | RegExp, is: string];

/** A scenario, what is switched off in it, how, the futures that decide, and the claims (by their place) that then fail. */
type Lesson = readonly [name: string, off: string, edits: readonly Edit[], n: number, fails: readonly number[]];

/** The block of a supplier, up to the next one or the end of the section. */
const blockOf = (text: string, supplier: string): string =>
  new RegExp(`^  ${supplier}:\n((?:    .*\n)+)`, 'm').exec(text)![1];

const ningbo = blockOf(textOf('holiday-spike.yaml'), 'ningbo');
const overseas = blockOf(textOf('small-shop.yaml'), 'overseas');
const uneven = (rate: string): readonly Edit[] => [[`orders: ${rate}`, `orders: ${rate}, dispersion: 2`]];

const lessons: readonly Lesson[] = [
  ['holiday-spike', 'the holidays are not announced', [[/known: true/g, 'known: false']], 40, [0]],
  [
    'holiday-spike',
    'nothing surprises: no spikes, no delays, no outages, even days',
    [
      [/^spikes:\n(?: {2}- .*\n)+/m, ''],
      [/^ {4}late: .*\n/gm, ''],
      [/^ {4}outages:\n.*\n/m, ''],
      [/^ {4}dispersion: .*\n/m, ''],
    ],
    30,
    [1, 2],
  ],
  [
    'holiday-spike',
    'the second supplier is a second Ningbo',
    [[/^ {2}izmir:\n(?: {4}.*\n)+/m, `  izmir:\n${ningbo}`]],
    60,
    [3],
  ],
  ['holiday-spike', 'the second supplier is as cheap as the first', [['118% of cost', '95% of cost']], 30, [4]],

  ['late-supplier', 'nothing is late', [[/^ {4}late: .*\n/m, '']], 60, [0, 2, 3]],
  ['late-supplier', 'deliveries have no spread: no false alarms', [['sd: 3d } }', 'sd: 0.1d } }']], 60, [1]],

  [
    'port-closure',
    'Harbour has a risk of its own',
    [[/(harbour:\n(?: {4}.*\n){2}.*)cause: port/, '$1cause: quay']],
    60,
    [0, 1],
  ],
  ['port-closure', 'Inland ships through the port too', [['cause: road', 'cause: port']], 60, [1, 2, 3]],

  ['safety-stock-vs-second-supplier', 'there are no outages', [[/^ {4}outages: .*\n/m, '']], 30, [0, 1]],

  ['slow-movers', 'ordering costs nothing', [['orderCost: 20', 'orderCost: 0']], 40, [5, 6]],
  ['slow-movers', 'lots are one piece', [['quantity: { days: 60 }', 'quantity: { units: 1 }']], 40, [4, 5]],

  [
    'small-shop',
    'the supplier is near and reliable',
    [[/ {2}overseas:\n(?: {4}.*\n)+/, '  overseas: { offers: all, leadTime: 7d }\n']],
    60,
    [0, 1],
  ],
  [
    'small-shop',
    'the second supplier is like the first',
    [[/^ {2}nearby:\n(?: {4}.*\n)+/m, `  nearby:\n${overseas}`]],
    60,
    [1, 2],
  ],

  ['drifting-vendor', 'the works stays as it was', [[/^ {4}drift: .*\n/m, '']], 40, [0, 1, 2, 3]],
  ['drifting-vendor', 'nobody measures', [['from: recent', 'from: scenario']], 40, [2]],
  ['told-in-time', 'nobody is told', [['told: 90%', 'told: 0%']], 60, [0, 2, 3]],
  ['told-in-time', 'the backup is told on the very day', [['ahead: 10d', 'ahead: 0d']], 60, [2]],
  ['expedite', 'what is flown in comes no sooner', [['leadTime: 6d', 'leadTime: 34d']], 60, [0, 1, 2, 3, 4]],
  ['expedite', 'flying costs nothing', [['surcharge: 30%', 'surcharge: 0%']], 40, [2, 3]],
  [
    'just-in-time',
    'the depot is as far as the wholesaler',
    [[/(depot:\n.*\n {4}leadTime:) 1d/, '$1 { quoted: 10d, gamma: { mean: 10d, sd: 2d } }']],
    20,
    [0],
  ],
  ['just-in-time', 'all months are alike', [[/^ {2}yearly: .*\n/m, '']], 10, [3]],
  ['just-in-time', 'the slipping depot does not slip', [[/^ {4}outages: .*\n/m, '']], 10, [4, 5]],

  ['honest-promises', 'what came late is not remembered', [[/\d+% of receipts/g, 'next receipt']], 40, [0, 1, 3]],
  [
    'honest-promises',
    'the workshop comes when it says',
    [
      ['{ mean: 31d, sd: 4d }', '{ mean: 28d, sd: 0.1d }'],
      [/^ {4}late: .*\n/m, ''],
    ],
    20,
    [0, 2],
  ],
  [
    'honest-promises',
    'nobody is far from the next truck',
    [
      ['review: 28d', 'review: 7d'],
      ['backorder: 34d', 'backorder: 20d'],
    ],
    40,
    [4],
  ],

  [
    'full-workshop',
    'the workshop has hands for everything',
    [['capacity: 40/day', 'capacity: unlimited']],
    20,
    [0, 1, 2],
  ],
  ['full-workshop', 'the second workshop is as cheap', [['115% of cost', '95% of cost']], 20, [3]],

  ['who-goes-first', 'nobody is urgent', [['priority: 1', 'priority: 0']], 20, [1, 2]],
  ['who-goes-first', 'nothing is scarce', [['serviceLevel: 70%', 'units: 1500']], 20, [5]],
  ['who-goes-first', 'a share for everybody is one after another', [['kind: fair-share', 'kind: first-come']], 20, [3]],
  ['who-goes-first', 'orders are of one line', [[/lines: \[.*?\]/g, 'lines: 1']], 20, [4]],

  ['complaints', 'nothing is done for a broken promise', [[/^ {2}whenMissed:\n(?: {4}.*\n)+/m, '']], 20, [0, 1]],
  [
    'complaints',
    'all customers are regular',
    [
      ['occasional: { share: 75% }', 'occasional: { share: 0% }'],
      ['regular: { share: 25% }', 'regular: { share: 100% }'],
    ],
    20,
    [4],
  ],
  ['tell-at-once', 'who knows the date is no more patient', [['toldAtOnce: 1.5', 'toldAtOnce: 1']], 20, [0, 1]],
  ['tell-at-once', 'customers shrug at bad news', [['worseNews: 0.7', 'worseNews: 1']], 20, [2]],
  ['tell-at-once', 'nobody takes the way out', [['takesCancel: 10%', 'takesCancel: 0%']], 20, [3]],
  ['vouchers', 'nobody waits longer for money', [['incentive: 1.5', 'incentive: 1']], 20, [0]],
  ['vouchers', 'a discount of cents', [[/discount: 8/g, 'discount: 0.20']], 20, [1, 2]],
  ['vouchers', 'every voucher is redeemed', [['redeemed: 40% } } }', 'redeemed: 100% } } }']], 20, [3]],
  ['vouchers', 'there is no more stock', [['{ days: 3 }', '{ days: 0 }']], 20, [4]],
  ['complaints', 'the workshop keeps its word', [['{ mean: 26d, sd: 5d }', '{ mean: 18d, sd: 1d }']], 20, [0, 1, 2]],
  [
    'complaints',
    'only who waits for weeks gets a voucher',
    [['incentive: { after: 4d', 'incentive: { after: 21d']],
    20,
    [3],
  ],

  [
    'impatient-customers',
    'broken promises annoy nobody',
    [['afterMissedPromise: 25%', 'afterMissedPromise: 100%']],
    40,
    [1, 2],
  ],
  ['impatient-customers', 'what came late is not remembered', [['90% of receipts', 'next receipt']], 20, [0, 1, 2, 3]],
  ['impatient-customers', 'everybody waits for ever', [[/^ {2}patience: .*\n/m, '']], 20, [1, 2, 4]],
  ['impatient-customers', 'nobody complains', [['chance: 30%', 'chance: 0%']], 20, [3]],

  ['substitutes', 'nobody takes another', [['acceptSubstitute: 70%', 'acceptSubstitute: 0%']], 20, [0, 1, 2, 3, 4]],
  ['substitutes', 'none is offered', [['substitute: true', 'substitute: false']], 20, [0, 1, 2, 3, 4]],

  ['goodwill', 'customers forget at once', [[/^ {2}goodwill: \{\}/m, '  goodwill: { lasts: 1h }']], 30, [0, 1, 3]],
  [
    'goodwill',
    'customers mind nothing',
    [[/^ {2}goodwill: \{\}/m, '  goodwill: { late: 0%, veryLate: 0% }']],
    30,
    [0, 1, 3],
  ],
  ['goodwill', 'stock costs nothing to keep', [[/holding: 25%/g, 'holding: 0%']], 10, [2]],

  ['customer-classes', 'all have the same priority', [[/priority: \d/g, 'priority: 1']], 20, [0, 1]],
  [
    'customer-classes',
    'there is no more to wait for',
    [
      ['capacity: 22/day', 'capacity: 200/day'],
      ['serviceLevel: 70%', 'serviceLevel: 99.9%'],
    ],
    30,
    [0],
  ],

  [
    'wrong-records',
    'the records are right',
    [[/^ {4}records:\n(?: {6}.*\n)+/m, '    handling: 1d\n']],
    30,
    [0, 1, 2, 3],
  ],
  ['cycle-counts', 'nothing vanishes', [['lossOfDemand: 2%', 'lossOfDemand: 0%']], 6, [0, 1, 4]],
  ['cycle-counts', 'counting costs nothing', [['cost: 4 } # a quarter', 'cost: 0 } # a quarter']], 10, [3, 5]],
  ['central-warehouse', 'the maker is near', [['quoted: 70d, gamma: { mean: 70d, sd: 2d }', 'quoted: 5d, gamma: { mean: 5d, sd: 1d }']], 15, [0]], // prettier-ignore
  [
    'central-warehouse',
    'the van takes two weeks',
    [['leadTime: 1d, orderCost: 2', 'leadTime: 14d, orderCost: 2']],
    15,
    [0],
  ],
  [
    'pooled-or-pots',
    'nothing is uncertain',
    [
      [/orders: ([\d.]+)\/day/g, 'orders: $1/day, arrivals: clock'],
      ['sd: 2d', 'sd: 0.1d'],
    ],
    20,
    [0, 1],
  ],
  [
    'reserve-for-the-shop',
    'cafés ask for one bag at a time',
    [['orders: 2/day, units: 20', 'orders: 40/day']],
    20,
    [0],
  ],
  ['reserve-for-the-shop', 'nothing is kept back', [['counter: 40', 'counter: 0']], 20, [0, 1]],
  ['ship-from-store', 'the stores’ shelves are thin', [[/s: 16, S: 24/g, 's: 1, S: 2']], 20, [0]],
  [
    'ship-from-store',
    'nothing is kept back',
    [['{ at-the-square: 8, in-the-arcades: 8 }', '{ at-the-square: 0 }']],
    20,
    [2],
  ],
  ['rebalance-stores', 'the vans take all summer', [[/leadTime: 1d/g, 'leadTime: 120d']], 30, [0, 1]],
  [
    'limit-per-order',
    'the limit is beyond what anybody asks for',
    [['orderLimit: 5', 'orderLimit: 1000']],
    30,
    [0, 1, 2],
  ],
  ['limit-per-order', 'crowds come instead of resellers', [[/by: big-buyer/g, 'by: crowd']], 30, [0, 1, 2]],
  ['returns', 'nobody sends anything back', [[/, returns: .*(?= \}$)/gm, '']], 30, [0, 1]],
  ['damaged-on-the-way', 'the carrier breaks nothing', [['damaged: 4%', 'damaged: 0%']], 30, [2, 3]],
  ['early-warnings', 'cover is told on the last day', [['cover: 6d', 'cover: 0.1d']], 20, [0, 1, 3, 4]],
  [
    'early-warnings',
    'an alert is to come true within a day',
    [['policy:\n', 'policy:\n  alerts: { cover: 6d, within: 1d }\n']],
    20,
    [0, 1],
  ],

  [
    'peak-handling',
    'the warehouse is large enough',
    [['capacity: 120 orders/day', 'capacity: 400 orders/day']],
    20,
    [0, 1, 2, 3, 4],
  ],
  ['peak-handling', 'overtime adds nothing', [['upTo: 50%', 'upTo: 0%']], 20, [1]],
  ['peak-handling', 'the truth is not told', [['queue: counted', 'queue: ignored']], 20, [3]],
  ['peak-handling', 'overtime costs nothing', [['cost: 3 }', 'cost: 0 }']], 20, [2, 4]],

  ['carrier-strike', 'the carrier never stands still', [[/^ {6}windows:\n(?: {8}.*\n)+/m, '']], 40, [0, 1, 2]],
  ['carrier-strike', 'there is no snow', [[/^ {8}- \{ every.*\n/m, '']], 40, [0]],

  ['made-to-order', 'nothing is engraved', [['share: 30%', 'share: 0%']], 20, [0, 1]],
  ['made-to-order', 'an engraving takes no time', [['takes: 2d, capacity: 12/day', 'takes: 0d']], 20, [0, 1]],

  ['split-shipments', 'orders have one line', [['lines: [30, 40, 30]', 'lines: [100]']], 20, [0, 1, 2]],
  ['split-shipments', 'parcels cost nothing', [['cost: 14 }', 'cost: 0 }']], 20, [0]],

  ['free-express-when-late', 'express is as slow as the usual way', [['{ transit: 1d,', '{ transit: 3d,']], 20, [0, 1]],
  ['free-express-when-late', 'express costs the same', [['cost: 12', 'cost: 4.50']], 20, [2, 3]],

  ['everything-at-once', 'there are hands enough', [['capacity: 70/day', 'capacity: 700/day']], 8, [0]],
  [
    'everything-at-once',
    'nobody counts, and all have patience',
    [
      ['{ A: 30d, B: 60d, C: 120d }, whenShort: true, whenSuspicious: true', 'never'],
      [/^ {2}patience: .*\n/m, ''],
    ],
    8,
    [1, 2],
  ],

  [
    'bench-50-items',
    'ships come when they should',
    [
      [/^ {4}late: .*10%.*\n/m, ''],
      [/^ {4}outages:\n.*\n/m, ''],
    ],
    10,
    [1],
  ],
  ['bench-50-items', 'the wholesaler is as cheap as the importer', [['118% of cost', '100% of cost']], 10, [2]],

  // The closed forms are those of Poisson demand.
  ['textbook/base-stock', 'days are uneven', uneven('1.5/day'), 60, [0, 1, 2, 3]],
  ['textbook/newsvendor', 'days are uneven', uneven('6/day'), 40, [0, 1, 2, 3, 4]],
  ['textbook/periodic', 'days are uneven', uneven('4/day'), 40, [0, 1]],
  ['textbook/periodic', 'both levels cover the same days', [['S: 12', 'S: 16']], 20, [2]],
  ['textbook/rq', 'days are uneven', uneven('1.5/day'), 60, [0, 2]],
  ['textbook/rq', 'waiting costs nothing', [['150/day', '0/day']], 40, [3]],
  ['textbook/rq', 'keeping costs nothing', [['holding: 100%/year', 'holding: 0%/year']], 40, [4]],
  ['textbook/sS', 'days are uneven', uneven('1/day'), 60, [0, 1, 3]],
];

describe('without its mechanism a claim fails', () => {
  it.each(lessons)('%s: %s', async (name, _off, edits, n, fails) => {
    const claims = await judgedOf(parseOf(`${name}.yaml`, edited(textOf(`${name}.yaml`), edits)), fails, n);
    const stand = claims.filter(({ verdict }) => verdict !== 'fail');
    expect(stand.map(told)).toEqual([]);
  });
});

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [was, is]) => {
    const after = before.replace(was, is);
    if (after === before) throw new Error(`nothing to switch off: ${String(was)}`);
    return after;
  }, text);
}
