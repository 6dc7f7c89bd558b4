/** How a default came to be: found in real data, read in a publication, or simply assumed. */
export type Mark = 'measured' | 'published' | 'assumed';

export interface Default {
  /** In the file's own language, as a person would have written it. */
  readonly value: unknown;
  readonly mark: Mark;
  readonly source: string;
}

/**
 * Every default of a scenario file, by its place (`*` = any name). The schema takes the values from here and
 * `explain` prints them with their source, so the two cannot disagree.
 */
export const defaults = {
  start: assumed('2026-01-05', 'a Monday'),
  horizon: assumed('365d', 'one year'),
  warmUp: published('auto', 'MSER-5 truncation (White 1997; Franklin & White 2008)'),
  seed: assumed('bullwhip', 'any text; the same text gives the same futures'),
  replications: assumed(40, 'enough for a first look; raise it or give a precision'),
  inputs: assumed('certain', 'the fit is the truth; `uncertain` asks what would hold if it were not'),
  currency: assumed('EUR', 'change it to yours'),
  noDifference: assumed({}, 'differences too small to act on'),
  'noDifference.service': assumed('0.5%', 'one order in 200 more on time changes no plan'),
  'noDifference.money': assumed('250/month', "a small shop's; larger shops say more"),

  'items.*.holding': measured('20%/year', "a manufacturer's spare parts, valued at 20 % a year"),
  'items.*.backorderCost': assumed('0/day', 'goodwill is not counted unless said'),
  'items.*.popularity': assumed(1, 'all items are equally popular'),

  'items.*.returns.after': measured(
    { lognormal: { mean: '31d', sd: '96d' } },
    'UCI Online Retail, 10,930 credit notes: half within 10 d of the sale, nine of ten within 69 d',
  ),
  'items.*.returns.sellable': assumed('90%', 'most of it was only looked at'),

  'items.*.customize.share': assumed('100%', 'everybody wants it made'),
  'items.*.customize.capacity': assumed('unlimited', 'all that is asked for can be begun at once'),

  'suppliers.*.offers.*.price': assumed('100% of cost', "the item's cost"),
  'suppliers.*.offers.*.minimum': assumed(1, 'no minimum order'),
  'suppliers.*.offers.*.multiple': assumed(1, 'single units'),
  'suppliers.*.late.by': measured(
    { exponential: '33d' },
    'late deliveries of 2,063 from USAID vendors: mean 33 d, sd 34 d',
  ),
  'suppliers.*.late.afterLate': measured(
    '32%',
    "USAID vendors: late again after a late delivery; at least the supplier's own chance",
  ),
  'suppliers.*.yield.chance': assumed('100%', 'every delivery loses a little'),
  'suppliers.*.outages.*.holds': assumed('all', 'purchase orders on the way stop as well'),
  'suppliers.*.capacity': assumed('unlimited', 'the supplier can ship all that is asked'),
  'suppliers.*.orderCost': measured(5, "a manufacturer's spare parts: EUR 5 a purchase order"),

  'suppliers.*.notice.ahead': assumed('3d', 'a few days before the goods were to come'),
  'suppliers.*.notice.told': assumed('80%', 'most delays are told, some are not'),
  'suppliers.*.expedite.surcharge': assumed('30%', 'air in place of sea, or a night shift; ask yours'),

  locations: assumed({ warehouse: {} }, 'one place with all the stock'),
  'locations.*.handling': assumed('1d', 'picked and packed within a day'),
  'locations.*.capacity': assumed('unlimited', 'all parcels are handed over in time'),
  'locations.*.overtime.after': assumed('1d', 'a day late is late enough to stay longer'),
  'locations.*.overtime.upTo': assumed('25%', 'two hours on top of eight'),
  'locations.*.opens': assumed('always', 'no closed days unless said'),

  'locations.*.records.loss': assumed('0%/month', 'nothing vanishes unless said'),
  'locations.*.records.lossOfDemand': assumed('0%', 'nothing vanishes unless said'),
  'locations.*.records.wrong.share': published('65%', '370,000 records of a retailer (DeHoratius & Raman 2008)'),
  'locations.*.records.wrong.by': assumed('20%', 'a fifth of the stock, up or down'),
  'locations.*.records.misPicks': assumed(
    '0%',
    'pickers make no mistakes unless said; the best miss one line in 1,000',
  ),
  'locations.*.records.miscounts.by': assumed('5%', 'a twentieth of the delivery, up or down'),
  'locations.*.records.posting': assumed('0d', 'booked as it comes'),
  'locations.*.records.countEvery': assumed('never', 'nobody counts'),

  channels: assumed({ web: {} }, 'one way to buy'),
  'channels.*.stock': assumed('pooled', 'channels share the stock'),
  'channels.*.carrier': assumed({}, 'one carrier'),
  'channels.*.carrier.transit': assumed('2d', 'a domestic parcel'),
  'channels.*.carrier.damaged': assumed('0%', 'all arrives whole; best in class: below 0.3% damaged (WERC 2020)'),
  'channels.*.carrier.cost': assumed(0, 'shipping is not counted unless said'),
  'channels.*.priority': assumed(0, 'all channels are equal'),

  'demand.*.play': assumed('yes', 'all entries are played'),
  'demand.*.units': measured(1, 'Olist, a consumer shop: a line is one unit'),
  'demand.*.lines': measured(
    [90.4, 7.3, 1.3, 0.6],
    'Olist: share of orders with 1, 2, 3, 4 items; one line where there is one item',
  ),
  'demand.*.arrivals': assumed('poisson', 'customers come independently of each other'),
  'demand.*.dispersion': assumed('none', 'plain Poisson; UCI Online Retail shows about 20'),
  'demand.*.weekly': assumed([1, 1, 1, 1, 1, 1, 1], 'every weekday alike'),
  'demand.*.hourly': assumed(Array<number>(24).fill(1), 'every hour alike'),
  'demand.*.yearly': assumed(Array<number>(12).fill(1), 'every month alike'),
  'demand.*.trend': assumed('0%/year', 'neither growth nor decline'),
  'demand.*.weights.zipf': measured(
    0.63,
    'UCI Online Retail: slope of ln order lines over ln rank, 1,500 best sellers',
  ),
  'demand.*.method': assumed('replay', 'the orders as they were'),
  'demand.*.block': assumed('7d', 'whole weeks keep weekdays in place'),

  'spikes.*.by': assumed('crowd', 'many extra orders of usual size'),
  'spikes.*.known': assumed(false, 'the planner does not see it coming'),

  customers: assumed({}, 'all customers alike'),
  'customers.patience': assumed('for ever', 'nobody cancels; no published rate of cancelling was found'),
  'customers.acceptSubstitute': assumed('100%', 'the shares at the items say it all'),
  'customers.base': assumed(2000, 'a small shop; the count of different customers in your order history'),
  'customers.goodwill.late': published(
    '2.1%',
    'fewer orders in the year after a delayed backorder (Bhan & Anderson 2023)',
  ),
  'customers.goodwill.veryLate': published('6.1%', 'after a delay of more than 10 days (Bhan & Anderson 2023)'),
  'customers.goodwill.veryLateAfter': published('10d', 'Bhan & Anderson 2023'),
  'customers.goodwill.cancelled': assumed('6.1%', 'as after a very late delivery'),
  'customers.goodwill.substituted': assumed(
    '0%',
    'a substitute can do harm or good: the next order comes later after a failed one, often later still after a substitute (Amorim et al. 2025)',
  ),
  'customers.goodwill.lasts': published('365d', 'Bhan & Anderson 2023 counted the orders of the next year'),
  'customers.classes.*.priority': assumed(0, 'all classes are equal'),
  'customers.classes.*.patience': assumed(1, 'as patient as others'),
  'customers.classes.*.complains': assumed(1, 'as ready to complain as others'),
  'customers.complaints.after': assumed('2d', 'who hears nothing for two days asks'),
  'customers.complaints.chance': assumed('20%', 'one in five; your inbox knows'),
  'customers.complaints.cost': assumed(8, "a quarter of an hour of somebody's time"),
  'customers.reactions.toldAtOnce': assumed(1.2, 'who knows the date waits for it'),
  'customers.reactions.worseNews': assumed(0.8, 'a later date costs patience'),
  'customers.reactions.sameNews': assumed(1.05, 'a sign of life keeps a little of it'),
  'customers.reactions.incentive': assumed(
    1.3,
    'buys some time; a discount was the least profitable of the answers tested (Anderson et al. 2006)',
  ),
  'customers.reactions.takesCancel': assumed('10%', 'most want what they ordered'),

  'care.notify': assumed('at once', 'a shop that looks after its customers tells them first'),
  'care.offer': assumed([], 'nothing is offered'),
  'care.incentive.redeemed': assumed('100%', 'every voucher is paid for'),
  'care.messageCost': assumed(0, 'a mail costs next to nothing'),
  'care.shop': assumed('The shop', 'name yours'),

  policy: assumed({}, 'what every strategy starts from'),
  'policy.reorder': assumed({}, 'one rule for all items'),
  'policy.reorder.kind': assumed('reorder-point', '(r, nQ), the commonest rule'),
  'policy.reorder.safetyStock': assumed({ serviceLevel: '95%' }, 'a customary target'),
  'policy.reorder.quantity': assumed({ days: 14 }, 'two weeks of demand a purchase'),
  'policy.reorder.review': assumed('7d', 'once a week'),
  'policy.reorder.demand': assumed({ from: 'scenario' }, 'the planner knows the usual demand'),
  'policy.reorder.demand.window': assumed('56d', 'the last eight weeks'),
  'policy.reorder.demand.every': assumed('7d', 'once a week'),
  'policy.reorder.demand.method': assumed('auto', 'items differ; each past says which method fits'),
  'policy.reorder.demand.bucket': assumed('7d', 'weekdays cancel out'),
  'policy.reorder.demand.choose': assumed('91d', 'once a quarter: choosing more often follows noise'),
  'policy.reorder.demand.sees': assumed('demand', 'orders that were turned away are known'),
  'policy.sourcing.afterLate': assumed('7d', 'a week of patience with the primary supplier'),
  'policy.sourcing.cover': assumed('7d', 'a week of demand'),
  'policy.sourcing.share': assumed('80%', 'most of the mean demand'),
  'policy.allocation': assumed({}, 'one rule for all items'),
  'policy.allocation.kind': assumed('first-come', 'the oldest order first'),
  'policy.allocation.fill': assumed('partial', 'whatever is there is reserved and sent'),
  'policy.allocation.unfilled': assumed('backorder', 'customers wait'),
  'policy.allocation.backlogLimit': assumed('none', 'any number may wait'),
  'policy.allocation.substitute': assumed(false, 'customers get what they ordered'),
  'policy.allocation.orderLimit': assumed('none', 'an order may ask for any number'),
  'policy.handling': assumed({}, 'one rule for all locations'),
  'policy.handling.overtime': assumed('worked', 'who may work longer does'),
  'policy.promise': assumed({}, 'one rule for all channels'),
  'policy.promise.inStock': assumed('3d', 'handling and a domestic parcel'),
  'policy.promise.queue': assumed('ignored', 'the same days on a busy day as on a quiet one'),
  'policy.promise.backorder': assumed('next receipt + 2d', 'when the goods are expected, and two days'),
  'policy.fulfilment.stock': assumed('pooled', 'channels share the stock of a location'),
  'policy.counting.whenShort': assumed(false, 'a short pick is forgotten, and the record stays wrong'),
  'policy.counting.whenSuspicious': assumed(false, 'alerts alone send nobody to the shelf'),
  'policy.counting.cost': assumed(0, 'counting is not paid unless said'),
  'policy.rebalance.every': assumed('7d', 'once a week'),
  'policy.rebalance.below': assumed('5d', 'stock that ends within the working week'),
  'policy.rebalance.keep': assumed('14d', 'two weeks stay where they are'),
  'policy.leadTimes.receipts': assumed(20, 'a few months of purchases'),
  'policy.leadTimes.every': assumed('7d', 'once a week'),
  'policy.alerts.within': assumed('14d', 'two weeks: who is told can still do something'),
  'policy.expedite.saves': assumed('2d', 'less is not worth a call'),

  strategies: assumed({ baseline: {} }, 'the policy as it is'),
  expect: assumed([], 'nothing is claimed'),
  spikes: assumed([], 'none'),
} as const satisfies Readonly<Record<string, Default>>;

export type DefaultPath = keyof typeof defaults;

function assumed<const V>(value: V, source: string) {
  return { value, mark: 'assumed', source } as const;
}

function published<const V>(value: V, source: string) {
  return { value, mark: 'published', source } as const;
}

function measured<const V>(value: V, source: string) {
  return { value, mark: 'measured', source } as const;
}
