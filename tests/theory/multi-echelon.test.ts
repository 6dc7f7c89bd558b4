import { describe, it } from 'vitest';
import { acceptQuantities } from './accept.js';
import { askStages, type Stage } from './stages.js';

/**
 * A warehouse and its retailers, (S − 1, S) everywhere, Poisson demand, first come first served at the warehouse: Sherbrooke (Operations
 * Research 16(1), 1968), exactly by Simon (1971) and Graves (Management Science 31(10), 1985). Stage 0 is the warehouse. METRIC's own
 * values (retailers' backorders 0.080 and 0.097 in the first) are an approximation: no simulator should match them.
 */
const distribution: readonly [string, readonly Stage[], Readonly<Record<string, number>>][] = [
  [
    'two-ech-0',
    [
      { S: 3, leadTime: 2 },
      { S: 3, leadTime: 1, from: 0, demand: 1 },
      { S: 2, leadTime: 1.5, from: 0, demand: 0.5 },
    ],
    {
      'on hand of 0': 0.672125422966,
      'backorders of 0': 0.672125422966,
      'on hand of 1': 1.66584527512,
      'on hand of 2': 1.13512856402,
      'backorders of 1': 0.11392889043,
      'backorders of 2': 0.109170371674,
      'fill rate of 1': 0.812219454403,
      'fill rate of 2': 0.745602626418,
    },
  ],
  [
    'two-ech-2',
    [
      { S: 10, leadTime: 1 },
      { S: 3, leadTime: 0.5, from: 0, demand: 2 },
      { S: 4, leadTime: 0.5, from: 0, demand: 3 },
      { S: 7, leadTime: 1, from: 0, demand: 4 },
    ],
    {
      'on hand of 0': 1.77320900442,
      'backorders of 0': 0.773209004418,
      'on hand of 1': 1.87706921538,
      'on hand of 2': 2.30316263963,
      'on hand of 3': 2.80614076369,
      'backorders of 1': 0.0488934385861,
      'backorders of 2': 0.0608989744351,
      'backorders of 3': 0.149789210101,
      'fill rate of 1': 0.880924572269,
      'fill rate of 2': 0.890192178987,
      'fill rate of 3': 0.84466218992,
    },
  ],
];

describe('a warehouse and its retailers', () => {
  it.each(distribution)('%s', (id, stages, theory) => {
    acceptQuantities({ id, theory }, askStages(stages, 1000, 100));
  });
});

/**
 * Four stages in a row, Poisson demand of 16 at the first, each 0.25 from the next: Shang & Song (Management Science 49(5), 2003), table 1.
 * Echelon base-stock levels as local ones. A unit costs the echelon rates of its stage and all before it; on the way, those of the stage
 * that sent it; a waiting customer costs b.
 */
const serial: readonly [string, number[], number[], number, Readonly<Record<string, number>>][] = [
  [
    'shang-song-1',
    [8, 5, 5, 4],
    [0.25, 0.25, 0.25, 0.25],
    9,
    {
      cost: 12.6878978279,
      'on hand of 0': 3.31221016343,
      'on hand of 1': 1.0605144079,
      'on hand of 2': 1.05233774404,
      'on hand of 3': 0.781467259253,
      'backorders of 0': 0.206529574634,
      'backorders of 1': 0.894319411202,
      'backorders of 2': 0.833805003297,
      'backorders of 3': 0.781467259253,
    },
  ],
  [
    'shang-song-25',
    [11, 3, 4, 8],
    [0.25, 2.5, 2.5, 0.25],
    99,
    {
      cost: 74.5636397077,
      'on hand of 0': 5.05544061586,
      'on hand of 1': 0.235834597139,
      'on hand of 2': 0.769993711182,
      'on hand of 3': 4.03362698727,
      'backorders of 0': 0.0948959114443,
      'backorders of 1': 2.03945529559,
      'backorders of 2': 0.803620698449,
      'backorders of 3': 0.0336269872675,
    },
  ],
];

describe('stages in a row', () => {
  it.each(serial)('%s', (id, levels, echelonRates, b, theory) => {
    const last = levels.length - 1;
    const stages = levels.map((S, k): Stage => {
      return { S, leadTime: 0.25, ...(k < last ? { from: k + 1 } : {}), ...(k === 0 ? { demand: 16 } : {}) };
    });
    const rates = echelonRates.map((_, k) => echelonRates.slice(k).reduce((sum, rate) => sum + rate, 0));
    const ask = askStages(stages, 120, 20, (seen) =>
      seen.reduce(
        (sum, { onHand, underway }, k) => sum + rates[k] * onHand + (k < last ? rates[k + 1] * underway : 0),
        b * seen[0].owed,
      ),
    );
    acceptQuantities({ id, theory }, ask);
  });
});
