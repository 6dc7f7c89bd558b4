import type { Entry } from './entry.js';

/** What a shop can do about backorders. */
export const cures: readonly Entry[] = [
  {
    title: 'Reorder policies',
    says: 'When to buy, and how much. Levels are given, or computed from demand, lead time and the safety stock.',
    keys: ['policy.reorder'],
    example: 'slow-movers.yaml',
    kpis: ['backorderRate', 'onHandMean', 'orderingCost', 'bullwhipRatio'],
    known: [
      {
        says: 'Purchases swing more than demand, and more so with longer lead times and shorter memory',
        from: 'Chen et al. 2000',
      },
    ],
  },
  {
    title: 'Lead times as measured',
    says: 'Stock levels go by what each supplier’s last deliveries took, and how evenly, instead of what was once agreed.',
    keys: ['policy.leadTimes'],
    example: 'drifting-vendor.yaml',
    kpis: ['backorderRate', 'onHandMean'],
  },
  {
    title: 'Safety stock',
    says: 'Extra stock against uncertainty of demand and lead time: by a service level, a fill rate, days, or units.',
    keys: ['policy.reorder.safetyStock'],
    example: 'safety-stock-vs-second-supplier.yaml',
    kpis: ['cycleServiceLevel', 'unitFillRate', 'holdingCost'],
  },
  {
    title: 'Sourcing rules',
    says: 'From whom to buy: one supplier, a backup, shares, or a slow cheap and a fast dear one side by side.',
    keys: ['policy.sourcing'],
    example: 'late-supplier.yaml',
    kpis: ['backorderRate', 'waitP95', 'purchasingCost'],
    known: [
      {
        says: 'Base-surge comes close to the optimum as the gap between the two lead times grows',
        from: 'Allon & Van Mieghem 2010',
      },
      {
        says: 'Two order-up-to levels, one for each supplier, are simple and nearly optimal',
        from: 'Veeraraghavan & Scheller-Wolf 2008',
      },
    ],
  },
  {
    title: 'Price breaks, minimum orders and packs',
    says: 'What a supplier asks for an item. Larger purchases are cheaper and come less often.',
    keys: ['suppliers.*.offers', 'suppliers.*.orderCost'],
    example: 'slow-movers.yaml',
    kpis: ['purchasingCost', 'orderingCost', 'onHandMean'],
  },
  {
    title: 'Allocation rules',
    says: 'Who gets scarce stock first, whether parts are sent ahead, and whether the rest waits or is turned away.',
    keys: ['policy.allocation', 'channels.*.priority'],
    example: 'who-goes-first.yaml',
    kpis: ['queueJumps', 'waitSpread', 'waitP95', 'shippingCost', 'lostSalesRate'],
  },
  {
    title: 'Alerts',
    says: 'A planner is warned before stock runs out: the reorder point is reached, cover is low, a delivery is overdue, a record does not move.',
    keys: ['policy.alerts'],
    example: 'early-warnings.yaml',
    kpis: ['alertCaughtRate', 'alertFalseRate', 'alertLead'],
  },
  {
    title: 'Overtime in the warehouse',
    says: 'Who packs parcels stays longer while the queue is long: more go out a day, each at an extra cost.',
    keys: ['locations.*.overtime', 'policy.handling'],
    example: 'peak-handling.yaml',
    kpis: ['onTimeRate', 'handlingCost', 'profit'],
  },
  {
    title: 'Express for late parcels',
    says: 'A parcel that the usual way would bring too late goes by a faster and dearer one, free for the customer.',
    keys: ['policy.shipping', 'channels.*.carrier.express'],
    example: 'free-express-when-late.yaml',
    kpis: ['onTimeRate', 'promiseKeptRate', 'shippingCost', 'profit'],
  },
  {
    title: 'A limit per order',
    says: 'Nobody gets more than so many units of an item at once: what a big buyer asks for beyond them is turned away, and the rest is there for the others.',
    keys: ['policy.allocation.orderLimit'],
    example: 'limit-per-order.yaml',
    kpis: ['unitFillRate', 'lostSalesRate', 'backorderRate'],
  },
  {
    title: 'Substitutes',
    says: 'Another item for those who take it, instead of a wait.',
    keys: ['policy.allocation.substitute', 'items.*.substitutes', 'customers.acceptSubstitute'],
    example: 'substitutes.yaml',
    kpis: ['substitutionRate', 'backorderRate'],
  },
  {
    title: 'Cycle counts',
    says: 'Records are compared with the shelf: every so many days, more often for items of more value, or when somebody comes back with too little.',
    keys: ['policy.counting'],
    example: 'cycle-counts.yaml',
    kpis: ['recordAccuracy', 'shortPickRate', 'countingCost', 'lostSalesRate'],
    known: [
      {
        says: 'Counting now and then already undoes much of what a loss that nobody sees does to a shop',
        from: 'Kang & Gershwin 2005',
      },
    ],
  },
  {
    title: 'Promises',
    says: 'The date a customer is told: a fixed quote, the next receipt, or one that allows for how late receipts were.',
    keys: ['policy.promise', 'channels.*.promise'],
    example: 'honest-promises.yaml',
    kpis: ['promiseKeptRate', 'promiseError', 'promisePadding', 'onTimeRate'],
    known: [
      {
        says: 'Promises were padded by 11 days on average, and 8.3% of deliveries were late all the same',
        from: 'Olist',
      },
      { says: 'Changing the quoted date helped little', from: 'Bhan & Anderson 2023' },
    ],
  },
  {
    title: 'Which stock serves which channel',
    says: 'One stock for everybody or one pot for each channel, units kept back for one of them, and stores that ship what the warehouse lacks.',
    keys: ['policy.fulfilment', 'channels.*.from', 'channels.*.stock'],
    example: 'pooled-or-pots.yaml',
    kpis: ['unitFillRate', 'orderFillRate', 'onHandMean', 'shippingCost'],
  },
  {
    title: 'Transfers and a second echelon',
    says: 'A lane supplies one place from the stock of another: a central warehouse that supplies the others, each with a policy of its own.',
    keys: ['suppliers.*.location', 'policy.at'],
    example: 'central-warehouse.yaml',
    kpis: ['unitFillRate', 'onHandMean', 'holdingCost'],
    known: [
      {
        says: 'A depot that decides for whom goods are when they arrive, not when they are ordered, saves safety stock over a long lead time',
        from: 'Eppen & Schrage 1981',
      },
    ],
  },
  {
    title: 'Rebalancing',
    says: 'Stock is moved from where it lasts long to where it is about to end.',
    keys: ['policy.rebalance'],
    example: 'rebalance-stores.yaml',
    kpis: ['unitFillRate', 'stockoutDays', 'orderingCost'],
  },
  {
    title: 'Notice of delays',
    says: 'The supplier tells of a delay before it shows; promises and sourcing go by it.',
    keys: ['suppliers.*.notice'],
    example: 'told-in-time.yaml',
    kpis: ['promiseKeptRate', 'promiseError'],
  },
  {
    title: 'Expediting',
    says: 'An open purchase order is pulled forward against a surcharge: where a promise is at risk, much waits, or stock will not last.',
    keys: ['policy.expedite', 'suppliers.*.expedite'],
    example: 'expedite.yaml',
    kpis: ['expediteCost', 'waitMean', 'backorderedMean'],
  },
  {
    title: 'Care for those who wait',
    says: 'Customers who wait are told, offered a way out, or given something.',
    keys: ['care', 'policy.care'],
    example: 'tell-at-once.yaml',
    kpis: ['cancelRate', 'complaintRate', 'careCost', 'messages'],
    known: [
      {
        says: 'A discount to keep a backorder from being cancelled was the least profitable of the answers tested',
        from: 'Anderson et al. 2006',
      },
    ],
  },
  {
    title: 'A policy for complaints',
    says: 'What is done, for which customers, once a promise has been missed by so many days.',
    keys: ['care.whenMissed'],
    example: 'complaints.yaml',
    kpis: ['careCost', 'complaintRate', 'promiseKeptRate'],
  },
];
