import { describe, expect, it } from 'vitest';
import { KPI_NAMES } from '../../../src/domain/kpi-names.js';
import * as say from '../../../src/domain/messages.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile, whereIs } from './good-file.js';

const kpis = KPI_NAMES.map(({ name }) => name);
const keysOfItem = [
  'price',
  'cost',
  'holding',
  'backorderCost',
  'returns',
  'customize',
  'group',
  'lineSize',
  'popularity',
  'initial',
  'substitutes',
];
const laws = ['fixed', 'uniform', 'exponential', 'gamma', 'lognormal', 'normal', 'weibull', 'empirical'];

const GOODWILL = ['late', 'veryLate', 'veryLateAfter', 'cancelled', 'substituted', 'lasts'];

/** What is written instead of what; the text at whose first letter the problem is shown; its path; its message. */
type Slip = readonly [was: string, is: string, at: string, path: string, message: string];

const slips: readonly Slip[] = [
  // The head of the file
  ['bullwhip: 1', 'bullwhip: 2', '2\ntitle', 'bullwhip', say.wrongVersion(2)],
  ['bullwhip: 1\n', '', 'title', 'bullwhip', say.missing('like 1')],
  ['warmUp: 60d', 'wramUp: 60d', 'wramUp', 'wramUp', say.unknownKey('wramUp', 'warmUp', [])],
  ['start: 2026-09-01', 'start: 2026-09-31', '2026-09-31', 'start', say.noSuchDay('2026-09-31')],
  ['start: 2026-09-01', 'start: 1 Sept', '1 Sept', 'start', say.notADate('1 Sept')],
  ['horizon: 180d', 'horizon: 180', '180', 'horizon', say.bareDuration(180)],
  ['horizon: 180d', 'horizon: -180d', '-180d', 'horizon', say.negative('-180d', 'a duration')],
  ['horizon: 180d', 'horizon: 0d', '0d\n', 'horizon', say.notPositive('0d', 'a duration')],
  ['horizon: 180d', 'horizon: 2000 years', '2000 years', 'horizon', say.horizonTooLong(730_000, 365_000)],
  ['warmUp: 60d', 'warmUp: 180d', '180d\nseed', 'warmUp', say.horizonTooShort(180, 180)],
  ['warmUp: 60d', 'warmUp:', '\nseed', 'warmUp', say.isEmpty('like 5d')],
  [
    'izmir: { ',
    'izmir: { fitted: { late: 1e308 }, ',
    '1e308',
    'suppliers.izmir.fitted.late',
    say.outOfRange(1e308, 0.1, 1e9),
  ],
  [
    'izmir: { ',
    'izmir: { fitted: { leadTime: 1e-9 }, ',
    '1e-9',
    'suppliers.izmir.fitted.leadTime',
    say.outOfRange(1e-9, 0.1, 1e9),
  ],
  ['replications: 40', 'replications: many', 'many', 'replications', say.notWhole('many', 'this')],
  ['replications: 40', 'replications: 0', '0\ncurr', 'replications', say.outOfRange(0, 1, 1_000_000)],
  ['replications: 40', 'replications: { max: 100 }', '{ max', 'replications.until', say.missing('a block')],
  [
    'replications: 40',
    'replications: { until: { kpi: onTime, halfWidth: 1% }, max: 100 }',
    'onTime,',
    'replications.until.kpi',
    say.unknownName('KPI', 'onTime', undefined, kpis),
  ],
  [
    'replications: 40',
    'replications: { until: { kpi: onTimeRate, halfWidth: 0.5 }, max: 100 }',
    '0.5 }, max',
    'replications.until.halfWidth',
    say.widthTooBig(0.5),
  ],
  [
    'replications: 40',
    'replications: { until: { kpi: onTimeRate }, max: 100 }',
    '{ kpi',
    'replications.until',
    say.exactlyOne([], ['halfWidth', 'relative']),
  ],
  ['currency: EUR', 'currency: euro', 'euro', 'currency', say.notACurrency('euro')],
  ...(
    [
      ['{ service: 1 }', '1 }\nitems', '.service', say.alwaysMatters(1)],
      ['{ service: 50% }', '50% }', '.service', say.alwaysMatters('50%')],
      ['{ service: -1% }', '-1% }', '.service', say.shareTooBig('-1%')],
      ['{ service: little }', 'little', '.service', say.notAShare('little')],
      ['{ money: 250 }', '250 }', '.money', say.bareMoneyRate(250, 'month')],
      ['{ money: -250/month }', '-250', '.money', say.notAMoneyRate('-250/month')],
      ['{ money: 250 USD/month }', '250 USD', '.money', say.otherCurrency('USD', 'EUR')],
      ['{ profit: 250/month }', 'profit', '.profit', say.unknownKey('profit', undefined, ['service', 'money'])],
      ['250/month', '250/month', '', say.needsBlock('250/month', [])],
    ] as const
  ).map(([is, at, path, message]): Slip => [
    'currency: EUR',
    `currency: EUR\nnoDifference: ${is}`,
    at,
    `noDifference${path}`,
    message,
  ]),
  // Items
  ['price: 14,', 'price: 14 USD,', '14 USD', 'items.mug.price', say.otherCurrency('USD', 'EUR')],
  ['price: 14,', 'price: -14,', '-14', 'items.mug.price', say.negative(-14, 'an amount of money')],
  ['price: 14,', 'price: .nan,', '.nan', 'items.mug.price', say.notMoney(NaN)],
  ['price: 14, ', '', '{ cost', 'items.mug.price', say.missing('like 14')],
  ['holding: 25%/year', 'holding: 25%', '25%', 'items.mug.holding', say.notAShareRate('25%')],
  [
    'holding: 25%/year',
    'holdign: 25%/year',
    'holdign',
    'items.mug.holdign',
    say.unknownKey('holdign', 'holding', keysOfItem),
  ],
  ['holding: 25%/year', 'colour: blue', 'colour', 'items.mug.colour', say.unknownKey('colour', undefined, keysOfItem)],
  ['cost: 40% of price', 'cost: 40% of cost', '40% of cost', 'items.tray.cost', say.costOfCost()],
  ['initial: 60', 'customize: { share: 30% }', '{ share: 30%', 'items.tray.customize.takes', say.missing('like 5d')],
  ['initial: 60', 'customize: { takes: 2 }', '2 }', 'items.tray.customize.takes', say.bareDuration(2)],
  [
    'initial: 60',
    'customize: { takes: 2d, capacity: 0/week }',
    '0/week',
    'items.tray.customize.capacity',
    say.notPositive('0/week', 'a capacity'),
  ],
  ['dc: { handling: 1d', 'dc: { capacity: 400', '400', 'locations.dc.capacity', say.bareRate(400)],
  [
    'dc: { handling: 1d',
    'dc: { capacity: 0/week',
    '0/week',
    'locations.dc.capacity',
    say.notPositive('0/week', 'a capacity'),
  ],
  [
    'dc: { handling: 1d',
    'dc: { capacity: 9/day, overtime: { upTo: 120%, cost: 3 }',
    '120%',
    'locations.dc.overtime.upTo',
    say.shareTooBig('120%'),
  ],
  [
    'dc: { handling: 1d',
    'dc: { capacity: 9/day, overtime: { cost: 3 USD }',
    '3 USD',
    'locations.dc.overtime.cost',
    say.otherCurrency('USD', 'EUR'),
  ],
  [
    'cost: 4.50 }',
    'cost: 4.50, express: { transit: 1d } }',
    '{ transit: 1d',
    'channels.web.carrier.express.cost',
    say.missing('like 14'),
  ],
  [
    'cost: 4.50 }',
    'cost: 4.50, windows: [{ from: 2026-12-04, to: 2026-12-01 }] }',
    '2026-12-01',
    'channels.web.carrier.windows[0].to',
    say.endsBeforeStart('2026-12-04', '2026-12-01'),
  ],
  [
    'cost: 4.50 }',
    'cost: 4.50, windows: [{ from: 9d, lasts: 2d, holds: new }] }',
    'holds: new }]',
    'channels.web.carrier.windows[0].holds',
    say.unknownKey('holds', undefined, ['from', 'to', 'lasts', 'cause']),
  ],
  ['inStock: 6d', 'queue: yes', 'yes', 'policy.promise.queue', say.notOneOf('yes', ['ignored', 'counted'], undefined)],
  [
    'baseline: {}',
    'baseline: { shipping: { kind: express-when-late, after: 7 } }',
    '7 }',
    'strategies.baseline.shipping.after',
    say.bareDuration(7),
  ],
  ['initial: 60', 'returns: 1.2', '1.2 }', 'items.tray.returns', say.shareTooBig(1.2)],
  [
    'initial: 60',
    'returns: { share: 8%, sellable: most }',
    'most',
    'items.tray.returns.sellable',
    say.notAShare('most'),
  ],
  ['initial: 60', 'returns: { share: 8%, after: 10 }', '10 }', 'items.tray.returns.after', say.bareDuration(10)],
  ['cost: 4.50 }', 'cost: 4.50, damaged: 101% }', '101%', 'channels.web.carrier.damaged', say.shareTooBig('101%')],
  ['initial: 60', 'initial: 1.5', '1.5 }', 'items.tray.initial', say.notWhole(1.5, 'this')],
  [
    'initial: { dc: 100 }',
    'initial: { cd: 100 }',
    'cd:',
    'items.candle.initial.cd',
    say.unknownName('location', 'cd', 'dc', ['dc', 'shop']),
  ],
  ['popularity: 3', 'popularity: -3', '-3', 'items.candle.popularity', say.negative(-3, 'this number')],
  // Suppliers
  [
    'offers: { mug: {',
    'offers: { mugg: {',
    'mugg',
    'suppliers.ningbo.offers.mugg',
    say.unknownName('item', 'mugg', 'mug', []),
  ],
  ['price: 4.8', 'price: 80%', '80%,', 'suppliers.ningbo.offers.mug.price', say.percentOfWhat('80%')],
  ['minimum: 192', 'minimum: a box', 'a box', 'suppliers.ningbo.offers.mug.minimum', say.notWhole('a box', 'this')],
  ['1000: 4.5 ', '1000: 4.7 ', '4.7', 'suppliers.ningbo.offers.mug.breaks.1000', say.breaksNotAscending(1000)],
  ['1000: 4.5 ', 'many: 4.5 ', 'many', 'suppliers.ningbo.offers.mug.breaks.many', say.notWhole('many', 'this')],
  ['leadTime: 9d', 'leadTime: soon', 'soon', 'suppliers.izmir.leadTime', say.notADuration('soon')],
  [', leadTime: 9d', '', '{ offers: { mug: 6', 'suppliers.izmir.leadTime', say.missing('like 5d')],
  ...(
    [
      ['drift: 21%', '21%', 'drift', say.notAShareRate('21%')],
      ['drift: 1200%/year', '1200%', 'drift', say.driftTooBig(12)],
      ['drift: -101%/year', '-101%', 'drift', say.driftTooBig(-1.01)],
      ['notice: 3d', '3d }', 'notice', say.needsBlock('3d', [])],
      ['notice: { ahead: 3 }', '3 } }', 'notice.ahead', say.bareDuration(3)],
      ['notice: { told: 120% }', '120%', 'notice.told', say.shareTooBig('120%')],
      ['expedite: { surcharge: 30% }', '{ surcharge', 'expedite.leadTime', say.missing('like 5d')],
      ['expedite: { leadTime: 0d }', '0d } }', 'expedite.leadTime', say.notPositive('0d', 'a duration')],
      ['expedite: { leadTime: 2d, surcharge: -5% }', '-5% } }', 'expedite.surcharge', say.outOfRange('-5%', 0, 10)],
    ] as const
  ).map(([is, at, path, message]): Slip => [
    'leadTime: 9d',
    `leadTime: 9d, ${is}`,
    at,
    `suppliers.izmir.${path}`,
    message,
  ]),
  ...(
    [
      ['{}', '{}, reorder', '', say.noneGiven(['promiseAtRisk', 'backlogValue', 'cover'])],
      ['{ promiseAtRisk: false }', '{ promiseAtRisk', '', say.noneGiven(['promiseAtRisk', 'backlogValue', 'cover'])],
      ['{ promiseAtRisk: often }', 'often', '.promiseAtRisk', say.notOneOf('often', ['true', 'false'], undefined)],
      ['{ backlogValue: -5 }', '-5 }', '.backlogValue', say.negative(-5, 'an amount of money')],
      ['{ backlogValue: 500 USD }', '500 USD', '.backlogValue', say.otherCurrency('USD', 'EUR')],
      ['{ cover: 3d, saves: 0d }', '0d }, reorder', '.saves', say.notPositive('0d', 'a duration')],
      ['{ covers: 3d }', 'covers', '.covers', say.unknownKey('covers', 'cover', [])],
      ['never', 'never', '', say.notOneOf('never', ['none'], undefined)],
    ] as const
  ).map(([is, at, path, message]): Slip => [
    'weekly: { ',
    `weekly: { expedite: ${is}, `,
    at,
    `strategies.weekly.expedite${path}`,
    message,
  ]),
  [
    'gamma: { mean: 33d, sd: 8d }',
    'gama: { mean: 33d, sd: 8d }',
    'gama',
    'suppliers.ningbo.leadTime.gama',
    say.unknownKey('gama', 'gamma', []),
  ],
  [
    'gamma: { mean: 33d, sd: 8d }',
    'gamma: { mean: 33d }',
    '{ mean: 33d',
    'suppliers.ningbo.leadTime.gamma.sd',
    say.missing('like 5d'),
  ],
  [
    'gamma: { mean: 33d,',
    'gamma: { mean: 0d,',
    '0d, sd: 8d',
    'suppliers.ningbo.leadTime.gamma.mean',
    say.notPositive('0d', 'a duration'),
  ],
  [
    ', gamma: { mean: 33d, sd: 8d }',
    ', gamma: { mean: 33d, sd: 8d }, exponential: 9d',
    '{ quoted: 30d',
    'suppliers.ningbo.leadTime',
    say.exactlyOne(['exponential', 'gamma'], laws),
  ],
  ['chance: 7%', 'chance: 107%', '107%', 'suppliers.ningbo.late.chance', say.shareTooBig('107%')],
  ['chance: 7%', 'chance: 90%', '{ chance: 90%', 'suppliers.ningbo.late', say.lateTooOften(0.9, 0.32)],
  ['short: 5%', 'short: 60%', '60%', 'suppliers.ningbo.yield.short', say.outOfRange(0.6, 0, 0.5)],
  [
    'to: 2026-11-14',
    'to: 2026-10-14',
    '2026-10-14',
    'suppliers.ningbo.outages[0].to',
    say.endsBeforeStart('2026-11-01', '2026-10-14'),
  ],
  [', to: 2026-11-14', '', '{ from: 2026-11-01', 'suppliers.ningbo.outages[0]', say.exactlyOne([], ['to', 'lasts'])],
  [
    'to: 2026-11-14',
    'to: 2026-11-14, lasts: 3d',
    '{ from: 2026-11-01',
    'suppliers.ningbo.outages[0]',
    say.notTogether('to', 'lasts'),
  ],
  [
    'holds: new',
    'holds: some',
    'some',
    'suppliers.ningbo.outages[1].holds',
    say.notOneOf('some', ['all', 'new'], undefined),
  ],
  [
    'every: { exponential: 200d }',
    'every: 1s',
    '1s',
    'suppliers.ningbo.outages[1].every',
    say.tooOften(180 * 86_400, 1e6),
  ],
  ['capacity: 500/day', 'capacity: 500', '500\n', 'suppliers.ningbo.capacity', say.bareRate(500)],
  // Places
  ['opens: mon-sat', 'opens: workdays', 'workdays', 'locations.dc.opens', say.notOpeningDays('workdays')],
  [
    'from: [dc, shop]',
    'from: [dc, store]',
    'store',
    'channels.web.from[1]',
    say.unknownName('location', 'store', undefined, ['dc', 'shop']),
  ],
  ['from: [dc, shop]', 'from: [dc, dc]', 'dc], carrier', 'channels.web.from[1]', say.namedTwice('a location', 'dc')],
  [
    'from: shop',
    'from: shp',
    'shp',
    'channels.counter.from',
    say.unknownName('location', 'shp', 'shop', ['dc', 'shop']),
  ],
  ['priority: 1', 'priority: high', 'high', 'channels.counter.priority', say.notWhole('high', 'this')],
  // Demand
  ['item: mug,', 'item: mugs,', 'mugs, orders', 'demand[0].item', say.unknownName('item', 'mugs', 'mug', [])],
  ['orders: 30/day', 'orders: 30', '30, units', 'demand[0].orders', say.bareRate(30)],
  ['orders: 30/day', 'orders: -30/day', '-30/day', 'demand[0].orders', say.negative('-30/day', 'a rate')],
  [
    'orders: 30/day',
    'orders: 0/day',
    '0/day, units',
    'demand[0].orders',
    say.notPositive('0/day', 'the rate of orders'),
  ],
  ['1.6, 0.9]', '1.6]', '[1, 1, 1, 1, 1.3', 'demand[0].weekly', say.wrongLength(6, 7)],
  ['[1, 1, 1, 1, 1.3, 1.6, 0.9]', '[0, 0, 0, 0, 0, 0, 0]', '[0, 0', 'demand[0].weekly', say.allFactorsZero()],
  ['geometric: 1.4', 'geometric: 0.4', '0.4', 'demand[0].units.geometric', say.outOfRange(0.4, 1, Number.MAX_VALUE)],
  [
    'item: mug, orders',
    'item: mug, items: [tray], orders',
    '{ name: mugs',
    'demand[0]',
    say.notTogether('item', 'items'),
  ],
  ['tray: 1 }', 'try: 1 }', 'try:', 'demand[1].items.try', say.unknownName('item', 'try', 'tray', [])],
  ['lines: [80, 20]', 'lines: [80, 15, 5]', '[80, 15', 'demand[1].lines', say.tooManyLines(3, 2)],
  ['lines: [80, 20]', 'lines: [0, 0]', '[0, 0]', 'demand[1].lines', say.weightsZero()],
  [
    'channel: counter',
    'channel: conter',
    'conter',
    'demand[1].channel',
    say.unknownName('channel', 'conter', 'counter', []),
  ],
  ['weights: { zipf: 0.8 }', 'weights: [1, 2]', '[1, 2]', 'demand[2].weights', say.weightsLength(2, 3)],
  ['to: 2026-12-31', 'to: 2026-09-30', '2026-09-30', 'demand[2].to', say.endsBeforeStart('2026-10-01', '2026-09-30')],
  // Spikes and customers
  ['at: 2026-11-27', 'at: Black Friday', 'Black', 'spikes[0].at', say.notAMoment('Black Friday')],
  ['at: 2026-11-27, ', '', '{ lasts: 4d', 'spikes[0]', say.exactlyOne([], ['at', 'every'])],
  ['at: 2026-11-27, ', 'at: 2026-11-27, every: 9d, ', '{ at:', 'spikes[0]', say.notTogether('at', 'every')],
  ['known: true', 'known: maybe', 'maybe', 'spikes[0].known', say.notOneOf('maybe', ['true', 'false'], undefined)],
  ['items: [mug]', 'items: []', '[], times', 'spikes[0].items', say.emptyList('item')],
  [
    'group: kitchen } }',
    'group: kitchn } }',
    'kitchn',
    'spikes[1].items.group',
    say.noItemInGroup('kitchn', ['kitchen']),
  ],
  ['low: 1d, high', 'low: 9d, high', '{ low', 'spikes[1].lasts.uniform', say.uniformCrossed(9, 3)],
  ['empirical: [2, 3]', 'empirical: []', '[] }, items', 'spikes[1].times.empirical', say.emptyList('value')],
  ['shape: 1.3, ', '', '{ mean: 21d', 'customers.patience.weibull.shape', say.missing('like 1.3')],
  ...(
    [
      ['afterMissedPromise: 150%', '150%', '.afterMissedPromise', say.shareTooBig('150%')],
      ['acceptSubstitute: some', 'some', '.acceptSubstitute', say.notAShare('some')],
      ['base: 0', '0 }\npolicy', '.base', say.outOfRange(0, 1, 1_000_000_000)],
      ['loseAfterLate: -6%', '-6%', '.loseAfterLate', say.shareTooBig('-6%')],
      [
        'loseAfterLate: 6%, goodwill: {}',
        'loseAfterLate',
        '.loseAfterLate',
        say.notTogether('loseAfterLate', 'goodwill'),
      ],
      ['goodwill: { late: 2 }', '2 }', '.goodwill.late', say.shareTooBig(2)],
      ['goodwill: { lasts: 0d }', '0d } }', '.goodwill.lasts', say.notPositive('0d', 'a duration')],
      ['goodwill: { veryLateAfter: 10 }', '10 }', '.goodwill.veryLateAfter', say.bareDuration(10)],
      ['goodwill: { foo: 1 }', 'foo', '.goodwill.foo', say.unknownKey('foo', undefined, GOODWILL)],
      ['classes: {}', '{} }', '.classes', say.nothingGiven('class')],
      ['classes: { vip: { share: 5% } }', '{ vip', '.classes', say.sharesNotOne(0.05)],
      ['classes: { vip: {} }', '{} }', '.classes.vip.share', say.missing('like 25%')],
      [
        'classes: { vip: { share: 100%, priority: first } }',
        'first',
        '.classes.vip.priority',
        say.notWhole('first', 'this'),
      ],
      [
        'classes: { vip: { share: 100%, patience: 0 } }',
        '0 } } }',
        '.classes.vip.patience',
        say.notPositive(0, 'this number'),
      ],
      ['complaints: { chance: 120% }', '120%', '.complaints.chance', say.shareTooBig('120%')],
      ['complaints: { cost: 8 USD }', '8 USD', '.complaints.cost', say.otherCurrency('USD', 'EUR')],
      ['complaints: { after: 2 }', '2 }', '.complaints.after', say.bareDuration(2)],
      ['reactions: { worseNews: bad }', 'bad', '.reactions.worseNews', say.notANumber('bad', 'like 1.3')],
      ['reactions: { takesCancel: 10 }', '10 }', '.reactions.takesCancel', say.shareTooBig(10)],
    ] as const
  ).map(([is, at, path, message]): Slip => [
    'customers: { patience: { weibull: { shape: 1.3, mean: 21d } } }',
    `customers: { ${is} }`,
    at,
    `customers${path}`,
    message,
  ]),
  [
    'fill: complete-lines',
    'substitute: perhaps',
    'perhaps',
    'policy.allocation.substitute',
    say.notOneOf('perhaps', ['true', 'false'], undefined),
  ],
  // Policy and strategies
  [
    'kind: reorder-point',
    'kind: rop',
    'rop',
    'policy.reorder.kind',
    say.notOneOf('rop', ['base-stock', 'reorder-point', 'min-max', 'periodic', 'periodic-min-max'], undefined),
  ],
  [
    'serviceLevel: 95%',
    'serviceLevel: 100%',
    '100%',
    'policy.reorder.safetyStock.serviceLevel',
    say.notBetween('100%'),
  ],
  [
    'serviceLevel: 95%',
    'serviceLevel: 0',
    '0 }\n    quantity',
    'policy.reorder.safetyStock.serviceLevel',
    say.notBetween(0),
  ],
  [
    '{ serviceLevel: 95% }',
    '{ serviceLevel: 95%, days: 3 }',
    '{ serviceLevel',
    'policy.reorder.safetyStock',
    say.exactlyOne(['serviceLevel', 'days'], ['serviceLevel', 'fillRate', 'days', 'units']),
  ],
  [
    'byItem: { tray:',
    'byItem: { trai:',
    'trai',
    'policy.reorder.byItem.trai',
    say.unknownName('item', 'trai', 'tray', []),
  ],
  ['s: 10, Q: 24', 's: 10, Q: none', 'none } }', 'policy.reorder.byItem.tray.Q', say.notWhole('none', 'this')],
  [
    'supplier: ningbo',
    'supplier: ningpo',
    'ningpo',
    'policy.sourcing.supplier',
    say.unknownName('supplier', 'ningpo', 'ningbo', []),
  ],
  ['tray: 11, ', '', 'izmir, cover', 'strategies.two.sourcing.fast', say.noOffer('izmir', 'tray', 0)],
  [
    'fill: complete-lines',
    'unfilled: lose',
    '100 }\n  promise',
    'policy.allocation.backlogLimit',
    say.backlogWithoutBackorders(),
  ],
  [
    'fill: complete-lines',
    'orderLimit: 0',
    '0, backlogLimit',
    'policy.allocation.orderLimit',
    say.outOfRange(0, 1, 1_000_000_000),
  ],
  [
    'fill: complete-lines',
    'orderLimit: 2.5',
    '2.5, backlogLimit',
    'policy.allocation.orderLimit',
    say.notWhole(2.5, 'this'),
  ],
  [
    'fill: complete-lines',
    'fill: complete-line',
    'complete-line,',
    'policy.allocation.fill',
    say.notOneOf('complete-line', [], 'complete-lines'),
  ],
  [
    'backorder: next receipt + 2d',
    'backorder: tomorrow',
    'tomorrow',
    'policy.promise.backorder',
    say.notABackorderPromise('tomorrow'),
  ],
  [
    'backorder: next receipt + 2d',
    'backorder: 120% of receipts + 2d',
    '120%',
    'policy.promise.backorder',
    say.shareTooBig('120%'),
  ],
  [
    'backorder: next receipt + 2d',
    'backorder: 0% of receipts + 2d',
    '0% of receipts',
    'policy.promise.backorder',
    say.notABackorderPromise('0% of receipts + 2d'),
  ],
  [
    'backorder: next receipt + 2d',
    'backorder: 95% of receipts + soon',
    '95% of receipts',
    'policy.promise.backorder',
    say.notABackorderPromise('95% of receipts + soon'),
  ],
  ['s: 20, S: 90', 's: 90, S: 90', '90, demand', 'strategies.levels.reorder.S', say.levelsCrossed(90, 90)],
  [
    's: 20, S: 90',
    's: 20, Q: 90',
    'Q: 90',
    'strategies.levels.reorder.Q',
    say.unknownKey('Q', undefined, ['kind', 's', 'S', 'safetyStock', 'quantity', 'demand', 'byItem']),
  ],
  ['window: 8 weeks', 'window: 8', '8 } }', 'strategies.levels.reorder.demand.window', say.bareDuration(8)],
  ['review: 7d', 'review: 10 min', '10 min', 'strategies.weekly.reorder.review', say.tooShort('1h')],
  ['fast: izmir', 'fast: ningbo', 'ningbo, cover', 'strategies.two.sourcing.fast', say.sameSupplier('ningbo')],
  [
    ', fast: izmir',
    '',
    '{ kind: dual-index',
    'strategies.two.sourcing.fast',
    say.missing('like the name of a supplier'),
  ],
  ['izmir: 40%', 'izmir: 50%', '{ ningbo: 60%', 'strategies.halves.sourcing.shares', say.sharesNotOne(1.1)],
  [
    '  baseline: {}',
    '  baseline: { reordr: {} }',
    'reordr',
    'strategies.baseline.reordr',
    say.unknownKey('reordr', 'reorder', []),
  ],
  // Claims
  ['strategy: two,', 'strategy: too,', 'too,', 'expect[0].strategy', say.unknownName('strategy', 'too', 'two', [])],
  [
    'strategy: two, ',
    '',
    '{ kpi: onTimeRate',
    'expect[0]',
    say.needsStrategy(['baseline', 'levels', 'weekly', 'two', 'halves']),
  ],
  [
    'kpi: onTimeRate',
    'kpi: ontimeRte',
    'ontimeRte',
    'expect[0].kpi',
    say.unknownName('KPI', 'ontimeRte', 'onTimeRate', []),
  ],
  ['atLeast: 80%', 'atLeast: 80 percent', '80 percent', 'expect[0].atLeast', say.notAShare('80 percent')],
  ['atLeast: 80%', 'atLeast: 80', '80 }', 'expect[0].atLeast', say.shareTooBig(80)],
  ['by: 2%', 'by: 2', '2 }', 'expect[1].by', say.shareTooBig(2)],
  [', atLeast: 80%', '', '{ strategy: two', 'expect[0]', say.needsBound()],
  ['atLeast: 80%', 'atLeast: 80%, atMost: 70%', '{ strategy: two', 'expect[0]', say.bounds(0.8, 0.7)],
  ['below: baseline', 'below: two', 'two, by', 'expect[1].below', say.comparesItself('two')],
  ['by: 2%', 'by: -2%', '-2%', 'expect[1].by', say.negative('-2%', 'a margin')],
];

describe('one slip in a good file', () => {
  it('the file itself is good', () => {
    const { scenario, warnings } = parseScenario(goodFile, { file: 'good.yaml' });
    expect(warnings).toEqual([]);
    expect(scenario?.name).toBe('good');
  });

  it.each(slips)('%s → %s', (was, is, at, path, message) => {
    expect(goodFile).toContain(was);
    const file = goodFile.replace(was, is);
    const { problems } = parseScenario(file, { file: 'shop.yaml' });
    expect(problems).toEqual([{ file: 'shop.yaml', ...place(file, at), path, message }]);
  });
});

/** The place of `at`; a line end in front of it stands for the line before. */
function place(file: string, at: string): { line: number; column: number } {
  expect(file).toContain(at);
  const { line, column } = whereIs(file, at);
  return at.startsWith('\n') && !at.startsWith('\nseed') ? { line: line + 1, column: 3 } : { line, column };
}

it('a number without an upper end is out of range below its lower end only', () => {
  expect(say.outOfRange(0.4, 1, Number.MAX_VALUE)).toBe('out of range: 0.4 (at least 1)');
});

it('a key given twice hides no other problem', () => {
  const file = goodFile.replace('warmUp: 60d', 'warmUp: 60d\nwarmUp: 30').replace('horizon: 180d', 'horizon: 180');
  expect(parseScenario(file, { file: 'x.yaml' }).problems).toMatchObject([
    { line: 4, column: 10, message: say.bareDuration(180) },
    { line: 6, column: 1, message: say.duplicateKey('warmUp') },
    { line: 6, column: 9, message: say.bareDuration(30) },
  ]);
});

describe('a file that is no scenario', () => {
  const problemsOf = (text: string) => parseScenario(text, { file: 'x.yaml' }).problems;
  const at = (line: number, column: number, message: string) => [{ file: 'x.yaml', line, column, message }];

  it.each([
    ['', at(1, 1, say.fileEmpty())],
    ['# only a comment\n', at(1, 1, say.fileEmpty())],
    ['seed: a\nseed: b\n', expect.arrayContaining(at(2, 1, say.duplicateKey('seed')))],
    ['items:\n\tmug: 1\n', at(2, 1, say.badYaml('Tabs are not allowed as indentation'))],
    ['items: { mug: 1\n', expect.arrayContaining([expect.objectContaining({ line: 2 })])],
    ['bullwhip: 1\n__proto__: { polluted: true }\n', at(2, 1, say.reservedName('__proto__'))],
    ['items: { constructor: { price: 1, cost: 1 } }\n', at(1, 10, say.reservedName('constructor'))],
    ['[1, 2]\n', expect.arrayContaining([expect.objectContaining({ line: 1, column: 1 })])],
    ['just words\n', expect.arrayContaining([expect.objectContaining({ line: 1, column: 1 })])],
    [`seed: ${'['.repeat(100)}${']'.repeat(100)}`, at(1, 47, say.tooDeep())],
    [`seed: ${'- '.repeat(50_000)}`, expect.arrayContaining([expect.objectContaining({ line: 1 })])],
    ['x'.repeat(5_000_001), at(1, 1, say.fileTooLong(5_000_001, 5_000_000))],
  ])('%.40j', (text, problems) => expect(problemsOf(text)).toEqual(problems));

  it('a bomb of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    expect(problemsOf(['l0: &l0 x', ...levels].join('\n'))).toEqual(at(1, 1, say.tooManyAliases()));
  });

  it('leaves no trace of __proto__', () => {
    problemsOf('{"__proto__": {"polluted": true}, "items": {"__proto__": {"polluted": true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('several slips', () => {
  it('are all told at once, in the order of the file', () => {
    const file = goodFile
      .replace('seed: good', 'sead: good')
      .replace('price: 14,', 'price: fourteen,')
      .replace('leadTime: 9d', 'leadTime: 9')
      .replace('item: mug,', 'item: mgu,')
      .replace('supplier: ningbo', 'supplier: nimbo')
      .replace('kpi: backorderRate', 'kpi: backorders');
    const { problems } = parseScenario(file, { file: 'shop.yaml' });
    expect(problems?.map(({ line, path }) => [line, path])).toEqual([
      [6, 'sead'],
      [10, 'items.mug.price'],
      [24, 'suppliers.izmir.leadTime'],
      [32, 'demand[0].item'],
      [45, 'policy.sourcing.supplier'],
      [56, 'expect[1].kpi'],
    ]);
  });

  it('in one policy are told once, however many strategies share it', () => {
    const { problems } = parseScenario(goodFile.replace('{ serviceLevel: 95% }', '{ serviceLevel: 9.5 }'), {
      file: 'x.yaml',
    });
    expect(problems?.map(({ path }) => path)).toEqual(['policy.reorder.safetyStock.serviceLevel']);
  });
});

describe('a small file', () => {
  const small = `bullwhip: 1
horizon: 100d
items: { mug: { price: 14, cost: 5 } }
suppliers: { ningbo: { offers: all, leadTime: 30d } }
demand: { item: mug, orders: 30/day }
`;
  const problemsOf = (was: string, is: string) =>
    (parseScenario(small.replace(was, is), { file: 'x.yaml' }).problems ?? []).map((p) => [
      p.line,
      p.column,
      p.path,
      p.message,
    ]);

  it.each<[was: string, is: string, problem: [number, number, string, string]]>([
    ['30/day', '1000000000/day', [5, 30, 'demand.orders', say.tooManyEvents(4e12, 2e9)]],
    ['bullwhip: 1', 'bullwhip: 1\nreplications: 1000000', [2, 15, 'replications', say.tooManyEvents(3e9, 2e9)]],
    ['{ mug:', '{ all: { price: 1, cost: 1 }, mug:', [3, 10, 'items.all', say.reservedName('all')]],
    ['{ mug: { price: 14, cost: 5 } }', '{}', [3, 8, 'items', say.nothingGiven('item')]],
    ['{ mug: { price: 14, cost: 5 } }', '[mug]', [3, 8, 'items', say.needsBlock(['mug'], [])]],
    ['{ mug: { price: 14, cost: 5 } }', '{ mug: 14 }', [3, 15, 'items.mug', say.needsBlock(14, [])]],
    ['{ mug: { price: 14, cost: 5 } }', '{ from: history, cost: 40% }', [3, 8, 'items', say.itemsNeedHistory()]],
    [
      'cost: 5 }',
      'cost: 5, substitutes: { mug: 50% } }',
      [3, 52, 'items.mug.substitutes.mug', say.substituteItself('mug')],
    ],
    ['offers: all', 'offers: {}', [4, 32, 'suppliers.ningbo.offers', say.nothingGiven('offer')]],
    ['offers: all', 'offers: al', [4, 32, 'suppliers.ningbo.offers', say.notOneOf('al', ['all'], 'all')]],
    ['{ item: mug, orders: 30/day }', '[]', [5, 9, 'demand', say.emptyList('stream')]],
    ['{ item: mug, orders: 30/day }', '{ history: orders.csv }', [5, 20, 'demand.history', say.noReader('orders.csv')]],
    ['{ mug: { price: 14, cost: 5 } }', '{ file: items.csv }', [3, 16, 'items.file', say.noReader('items.csv')]],
    ['{ item: mug, orders', '{ items: all, item: mug, orders', [5, 9, 'demand', say.notTogether('item', 'items')]],
  ])('%s → %s', (was, is, problem) => expect(problemsOf(was, is)).toContainEqual(problem));
});

describe('warnings', () => {
  it.each([
    ['at: 2026-11-27', 'at: 2027-11-27', 'spikes[0].at', say.outsideHorizon(452, 180)],
    [
      'from: 2026-11-01, to: 2026-11-14',
      'from: 300d, to: 310d',
      'suppliers.ningbo.outages[0]',
      say.outsideHorizon(300, 180),
    ],
    ['minimum: 192', 'minimum: 200', 'suppliers.ningbo.offers.mug.minimum', say.minimumNotMultiple(200, 24)],
    [
      'leadTime: 9d }',
      'leadTime: 9d, expedite: { leadTime: 9d } }',
      'suppliers.izmir.expedite.leadTime',
      say.notFaster(9, 9),
    ],
    [
      'weekly: {',
      'weekly: { shipping: { kind: express-when-late },',
      'strategies.weekly.shipping',
      say.nobodyHasExpress(),
    ],
    [
      'weekly: {',
      'weekly: { care: { expediteShipping: { after: 7d } },',
      'strategies.weekly.care',
      say.paidForNoExpress(),
    ],
    ['dc: {', 'dc: { overtime: { cost: 3 },', 'locations.dc.overtime', say.overtimeWithoutCapacity()],
    [
      'cost: 4.50 }',
      'cost: 4.50, windows: [{ from: 300d, lasts: 2d }] }',
      'channels.web.carrier.windows[0]',
      say.outsideHorizon(300, 180),
    ],
    ['weekly: {', 'weekly: { expedite: { cover: 3d },', 'strategies.weekly.expedite', say.nobodyExpedites()],
    ['replications: 40', 'replications: 4000', 'replications', say.manyEvents(198_212_488)],
  ])('%s → %s', (was, is, path, message) => {
    const { scenario, warnings } = parseScenario(goodFile.replace(was, is), { file: 'shop.yaml' });
    expect(scenario).toBeDefined();
    expect(warnings.map((warning) => [warning.path, warning.message])).toEqual([[path, message]]);
  });
});
