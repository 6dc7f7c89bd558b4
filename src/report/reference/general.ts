import type { Entry } from './entry.js';

/** Parts of the scenario file that are neither cause nor cure. */
export const general: readonly Entry[] = [
  {
    title: 'The run',
    says: 'What is played, how long, how often, and which differences matter.',
    keys: ['bullwhip', 'title', 'start', 'horizon', 'warmUp', 'seed', 'replications', 'currency', 'noDifference'],
    known: [
      { says: 'MSER-5 finds the warm-up', from: 'White 1997' },
      { says: 'And why it does', from: 'Franklin & White 2008' },
    ],
  },
  {
    title: 'Items',
    says: 'What the shop sells.',
    keys: ['items'],
  },
  {
    title: 'Suppliers, places and channels',
    says: 'From whom, from where and by which way goods come to customers. Most of their keys stand with the cause or cure they belong to.',
    keys: ['suppliers', 'locations', 'channels'],
  },
  {
    title: 'Demand',
    says: 'What customers order: streams drawn at random, or recorded orders, played as they were, drawn again in blocks of days, or forecast. `bullwhip import` fits a stream to the record, and suppliers to their deliveries, and says how well they are known; `inputs: uncertain` draws them anew for every two futures, so that luck and what is not known are told apart.',
    keys: ['demand', 'customers', 'inputs'],
    known: [
      {
        says: 'The variance of a day’s orders is 4 times its mean after month and weekday are taken out: `dispersion: 20`',
        from: 'UCI Online Retail',
      },
    ],
  },
  {
    title: 'Strategies',
    says: 'What is compared. Every strategy starts from `policy` and says what it does differently, with the same keys.',
    keys: ['policy', 'strategies'],
  },
  {
    title: 'Claims',
    says: 'What `bullwhip check` decides: pass, fail or undecided.',
    keys: ['expect'],
  },
];
