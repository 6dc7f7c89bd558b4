import type { Entry } from './entry.js';

/** What makes a backorder. */
export const causes: readonly Entry[] = [
  {
    title: 'Inaccurate records',
    says: 'The shelf holds other numbers than the books: units vanish, are picked or counted wrong, or are booked late. Decisions see the books only.',
    keys: ['locations.*.records'],
    example: 'wrong-records.yaml',
    kpis: ['recordAccuracy', 'shortPickRate', 'shrinkage'],
    known: [
      { says: 'Of nearly 370,000 records in 37 stores, 65% were wrong', from: 'DeHoratius & Raman 2008' },
      {
        says: 'A small loss that nobody sees freezes replenishment and empties the shelf',
        from: 'Kang & Gershwin 2005',
      },
    ],
  },
  {
    title: 'Long and uncertain lead times',
    says: 'What is bought today comes weeks from now, sooner or later than quoted. Stock must cover all that is sold until then.',
    keys: ['suppliers.*.leadTime'],
    example: 'holiday-spike.yaml',
    kpis: ['supplierOnTimeRate', 'backorderRate', 'onOrderMean'],
  },
  {
    title: 'Late deliveries, in runs',
    says: 'Some purchase orders come long after their lead time, and the next one after a late one is likelier to be late again.',
    keys: ['suppliers.*.late'],
    example: 'late-supplier.yaml',
    kpis: ['supplierOnTimeRate', 'backorderRate', 'waitP95'],
    known: [
      { says: '6.9% of 2,063 deliveries were late, by 33 days on average (standard deviation 34)', from: 'USAID' },
      { says: 'Late again after a late delivery: 32%; after one on time: 5%', from: 'USAID' },
    ],
  },
  {
    title: 'Outages',
    says: 'A supplier stands still for a while, announced or not. Suppliers that name the same cause stand still together.',
    keys: ['suppliers.*.outages'],
    example: 'port-closure.yaml',
    kpis: ['backorderRate', 'waitMax', 'onTimeRate'],
  },
  {
    title: 'Short deliveries',
    says: 'A delivery brings less than was ordered; the rest never comes and has to be bought again.',
    keys: ['suppliers.*.yield'],
    example: 'holiday-spike.yaml',
    kpis: ['backorderRate', 'cycleServiceLevel'],
  },
  {
    title: 'Limited capacity of a supplier',
    says: 'A supplier ships only so many units a day, all items together; what is beyond it queues and comes later.',
    keys: ['suppliers.*.capacity'],
    example: 'full-workshop.yaml',
    kpis: ['supplierOnTimeRate', 'onOrderMean', 'backorderRate'],
  },
  {
    title: 'A supplier that gets slower',
    says: 'Lead times grow from month to month, and the planner goes on believing the first day’s.',
    keys: ['suppliers.*.drift'],
    example: 'drifting-vendor.yaml',
    kpis: ['supplierOnTimeRate', 'backorderRate'],
    known: [
      {
        says: 'The share of late deliveries was 2.1, 1.3, 3.6, 15.9, 23.5 and 7.9% in six years running (2007 to 2012)',
        from: 'USAID',
      },
    ],
  },
  {
    title: 'Demand spikes',
    says: 'Demand is multiplied for a while: by a crowd or by one big buyer, announced or out of the blue.',
    keys: ['spikes'],
    example: 'holiday-spike.yaml',
    kpis: ['backorderRate', 'backorderedMean', 'queueJumps'],
    known: [
      { says: 'Black Friday had 7 times the usual orders, the four days after it 2.4 to 2.7 times', from: 'Olist' },
      {
        says: 'In 62% of the item-weeks above 5 times the median, one single order line was more than half of it',
        from: 'UCI Online Retail',
      },
    ],
  },
  {
    title: 'Handling, opening days and capacity of a warehouse',
    says: 'Picking and packing takes time, on open days only; a house that can hand over only so many parcels a day makes the rest wait.',
    keys: ['locations.*.handling', 'locations.*.opens', 'locations.*.capacity'],
    example: 'peak-handling.yaml',
    kpis: ['onTimeRate', 'handlingCost'],
  },
  {
    title: 'Made to order',
    says: 'Items that are made or personalised take work before they can be handled, in a workshop that can begin only so many a day. The shop adds that time to its promises.',
    keys: ['items.*.customize', 'items.customize'],
    example: 'made-to-order.yaml',
    kpis: ['onTimeRate', 'waitMean', 'shippingCost'],
  },
  {
    title: 'Carriers',
    says: 'A parcel takes an uncertain time to the customer’s door and costs money, each part of a split order again.',
    keys: ['channels.*.carrier'],
    example: 'honest-promises.yaml',
    kpis: ['onTimeRate', 'shippingCost'],
    known: [
      { says: 'Carriers took 10 days on average, standard deviation 11, whatever the shop’s own delay', from: 'Olist' },
    ],
  },
  {
    title: 'Carriers that stand still',
    says: 'Snow, a storm, a strike: parcels on the way stop, and what the carrier is given meanwhile waits.',
    keys: ['channels.*.carrier.windows'],
    example: 'carrier-strike.yaml',
    kpis: ['onTimeRate', 'otif', 'promiseError'],
  },
  {
    title: 'Damaged parcels',
    says: 'What arrives broken is sent back, can’t be sold again and is paid back; the order was not a perfect one.',
    keys: ['channels.*.carrier.damaged'],
    example: 'damaged-on-the-way.yaml',
    kpis: ['perfectOrderRate', 'returnRate', 'revenue'],
    known: [{ says: 'The best houses send more than 99.7% of orders undamaged', from: 'WERC 2020' }],
  },
  {
    title: 'Returns',
    says: 'Customers send back what they don’t want. Some of it can be sold again, after a while.',
    keys: ['items.*.returns', 'items.returns'],
    example: 'returns.yaml',
    kpis: ['returnRate', 'revenue', 'onHandMean'],
    known: [
      {
        says: 'Of 10,930 credit notes half came within 10 days of the sale, nine of ten within 69',
        from: 'UCI Online Retail',
      },
    ],
  },
  {
    title: 'Impatient customers',
    says: 'Who waits too long cancels: what was a late sale is a lost one. A broken promise makes it worse.',
    keys: ['customers.patience', 'customers.afterMissedPromise', 'customers.reactions'],
    example: 'impatient-customers.yaml',
    kpis: ['cancelRate', 'lostRevenue', 'lostMargin'],
    known: [
      {
        says: 'A discount to keep a backorder from being cancelled was the least profitable of the answers tested',
        from: 'Anderson et al. 2006',
      },
    ],
  },
  {
    title: 'Complaints',
    says: 'Customers whose promise is missed may complain, and somebody has to answer.',
    keys: ['customers.complaints'],
    example: 'impatient-customers.yaml',
    kpis: ['complaintRate', 'careCost'],
  },
  {
    title: 'Classes of customers',
    says: 'Some customers wait longer than others, complain more, or are served first.',
    keys: ['customers.classes'],
    example: 'customer-classes.yaml',
    kpis: ['cancelRate', 'queueJumps', 'waitSpread'],
  },
  {
    title: 'Goodwill',
    says: 'A customer who was served badly buys less later, or elsewhere.',
    keys: ['customers.base', 'customers.goodwill', 'customers.loseAfterLate'],
    example: 'goodwill.yaml',
    kpis: ['forgoneRate', 'revenue'],
    known: [
      {
        says: '2.1% fewer orders in the year after a delayed backorder, 6.1% after a delay of more than 10 days',
        from: 'Bhan & Anderson 2023',
      },
      {
        says: 'After a failed order the next one came 7.2% later; a substitute chosen by the shop often made it worse',
        from: 'Amorim et al. 2025',
      },
    ],
  },
];
