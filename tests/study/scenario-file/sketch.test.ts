import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

/** The file users were promised, with the second item and the second supplier that it names but leaves out. */
const sketch = `# yaml-language-server: $schema=./scenario.schema.json
bullwhip: 1
title: Holiday spike with one late supplier
start: 2026-09-01
horizon: 180d
warmUp: 60d
seed: holiday
replications: 40            # or { until: { kpi: onTimeRate, halfWidth: 0.5% }, max: 2000 }

items:       { mug: { price: 14, cost: 5, holding: 25%/year, substitutes: { mug-blue: 40% } }, mug-blue: {price: 14, cost: 5} }   # or { file: items.csv }
suppliers:
  ningbo:
    offers:   { mug: { price: 4.8, minimum: 200, multiple: 24, breaks: { 1000: 4.5 } }, mug-blue: 4 }
    leadTime: { quoted: 30d, gamma: { mean: 33d, sd: 8d } }
    late:     { chance: 7%, by: { exponential: 20d }, afterLate: 32% }
    yield:    { short: 2% }
    outages:  [ { from: 2026-11-01, to: 2026-11-14 }, { every: { exponential: 200d }, lasts: { exponential: 10d }, cause: port } ]
    notice:   { ahead: 3d, told: 80% }
    expedite: { leadTime: 7d, surcharge: 30% }
  izmir: { offers: all, leadTime: 9d }
locations:
  dc: { handling: 1d, capacity: 400 orders/day, opens: mon-sat, records: { loss: 0.3%/month, countEvery: 30d } }
channels:
  web: { from: [dc], stock: pooled, promise: { inStock: 3d, backorder: next receipt + 2d }, carrier: { transit: { lognormal: { mean: 2d, sd: 1d } } } }
demand:
  - { item: mug, channel: web, orders: 30/day, units: { geometric: 1.4 }, weekly: [1, 1, 1, 1, 1.3, 1.6, 0.9], dispersion: 20 }
  # or { history: orders.csv, method: replay | resample | forecast }
spikes:
  - { at: 2026-11-27, lasts: 4d, items: [mug], times: 5, known: true }
  - { every: { exponential: 90d }, lasts: { exponential: 3d }, times: { lognormal: { mean: 3, sd: 1 } } }
customers: { patience: { weibull: { shape: 1.3, mean: 21d } }, acceptSubstitute: 30%, loseAfterLate: 6% }
care:      { notify: at once, update: weekly, offer: [ substitute, cancel ], incentive: { after: 10d, discount: 5 } , expediteShipping: { after: 7d, cost: 8 } }

policy:                      # every strategy starts from this one
  reorder:    { kind: reorder-point, safetyStock: { serviceLevel: 95% }, quantity: { days: 21 } }
  sourcing:   { kind: single, supplier: ningbo }
  allocation: { kind: first-come }
strategies:
  baseline: {}
  more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }
  second-supplier:   { sourcing: { kind: base-surge, base: ningbo, surge: izmir } }

expect:
  - { strategy: second-supplier, kpi: onTimeRate, atLeast: 95% }
  - { kpi: backorderRate, of: second-supplier, below: baseline, by: 2% }
`;

describe('the promised form of a scenario', () => {
  const { scenario, problems, warnings } = parseScenario(sketch, { file: 'sketch.yaml' });

  it('is understood', () => {
    expect(problems).toBeUndefined();
    expect(scenario!.catalog.suppliers[0]).toEqual({
      name: 'ningbo',
      quotedLeadTime: 30,
      leadTime: { kind: 'gamma', mean: 33, sd: 8 },
      late: { chance: 0.07, by: { kind: 'exponential', mean: 20 }, afterLate: 0.32 },
      yield: { chance: 1, short: 0.02 },
      outages: [
        { kind: 'scheduled', from: 61, to: 75, holds: 'all' },
        {
          kind: 'random',
          every: { kind: 'exponential', mean: 200 },
          lasts: { kind: 'exponential', mean: 10 },
          holds: 'all',
          cause: 'port',
        },
      ],
      capacityPerDay: Infinity,
      orderCost: 5,
      notice: { aheadDays: 3, told: 0.8 },
      expedite: { days: 7, surcharge: 0.3 },
    });
    expect(scenario!.expect.map(({ line: _line, ...claim }) => claim)).toEqual([
      {
        kind: 'level',
        strategy: 'second-supplier',
        kpi: 'onTimeRate',
        atLeast: 0.95,
        text: 'onTimeRate of second-supplier at least 95%',
      },
      {
        kind: 'difference',
        strategy: 'second-supplier',
        against: 'baseline',
        kpi: 'backorderRate',
        atMost: -0.02,
        text: 'backorderRate of second-supplier below baseline by 2%',
      },
    ]);
  });

  it('is played whole: no key is read and left aside', () => {
    // It rounds a minimum up, promises close to its quotes, and pays for an express that its channel hasn't.
    const meant = [say.minimumNotMultiple(200, 24), say.paidForNoExpress()];
    const silent = warnings.filter(({ message, path }) => !meant.includes(message) && path !== 'channels.web');
    expect(silent).toEqual([]);
  });
});
