import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Comparison, KpiResult, ReplicationOutcome, StudyResult } from '../../src/study/result.js';

/** A made-up shop: 200 futures of 180 days, 60 of them warm-up; three strategies against the baseline. */
export function study(change: Partial<StudyResult> = {}): StudyResult {
  return {
    scenario: {
      name: 'holiday-spike',
      title: 'Holiday spike with one late supplier',
      file: 'scenarios/holiday-spike.yaml',
      digest: `sha256:${'5c'.repeat(32)}`,
    },
    seed: 'holiday',
    currency: 'EUR',
    start: '2026-09-01',
    horizonDays: 180,
    warmUpDays: 60,
    replications: 200,
    events: 41_234_567,
    strategies: names.map((name, s) => ({ name, kpis: rows.map((row) => kpi(row, s)), unknownOrders: unknown[s] })),
    comparisons: names.slice(1).flatMap((name, s) => rows.map((row) => comparison(row, name, s))),
    warnings: ['spikes[1].times: the mean of 3 was assumed, no history holds a spike of this kind'],
    digest: `sha256:${'e1'.repeat(32)}`,
    outcomes: [outcome(0), outcome(1), outcome(2)],
    ...change,
  };
}

/** One strategy beside the baseline whose on-time rate (points) and profit (a month) differ by these. */
export function duel(
  name: string,
  points: Difference | null,
  money: Difference | null,
  change: { above?: number; aboveMoney?: number; n?: number } = {},
): StudyResult {
  const { above = 1, aboveMoney = above, n = 200 } = change;
  const one = (kpi: string, d: Difference | null, scale: number, share: number): Comparison[] =>
    d ? [{ ...zero(kpi, name), difference: d[0] * scale, low: d[1] * scale, high: d[2] * scale, above: share }] : [];
  const kpis = ['onTimeRate', 'profit'].map((kpi) => ({
    kpi,
    unit: kpi === 'profit' ? ('money' as const) : ('ratio' as const),
    mean: 0.9,
    low: 0.89,
    high: 0.91,
    sd: 0.1,
    n,
  }));
  return study({
    strategies: ['baseline', name].map((s) => ({ name: s, kpis, unknownOrders: 0 })),
    comparisons: [...one('onTimeRate', points, 0.01, above), ...one('profit', money, 1 / MONTH, aboveMoney)],
    replications: n,
  });
}

/** Difference, low, high. */
export type Difference = readonly [number, number, number];

/** 365/12 days of a month over the 120 days measured. */
const MONTH = 365 / 12 / 120;

const names = ['baseline', 'second-supplier', 'more-safety-stock', 'expedite-when-late'];
const unknown = [1840, 420, 1530, 1490];

type Row = readonly [
  kpi: string,
  unit: KpiResult['unit'],
  scale: number,
  half: number,
  means: readonly number[],
  differences: readonly Difference[],
];

/** Rates in points, money a month. */
const rows: readonly Row[] = [
  [
    'orderFillRate',
    'ratio',
    0.01,
    0.2,
    [90.6, 97.8, 92.9, 92.5],
    [
      [7.2, 6.8, 7.5],
      [2.3, 2.2, 2.4],
      [1.9, 1.7, 2.1],
    ],
  ],
  [
    'unitFillRate',
    'ratio',
    0.01,
    0.2,
    [91.8, 98.1, 93.9, 93.6],
    [
      [6.3, 6.0, 6.6],
      [2.1, 2.0, 2.2],
      [1.8, 1.6, 2.0],
    ],
  ],
  [
    'backorderRate',
    'ratio',
    0.01,
    0.2,
    [9.7, 2.3, 7.5, 7.7],
    [
      [-7.4, -7.7, -7.0],
      [-2.2, -2.3, -2.1],
      [-2.0, -2.2, -1.8],
    ],
  ],
  [
    'onTimeRate',
    'ratio',
    0.01,
    0.35,
    [92.0, 97.7, 93.5, 93.8],
    [
      [5.7, 5.3, 6.0],
      [1.5, 1.4, 1.5],
      [1.8, 1.6, 2.0],
    ],
  ],
  [
    'otif',
    'ratio',
    0.01,
    0.35,
    [90.1, 97.2, 92.0, 91.9],
    [
      [7.1, 6.7, 7.4],
      [1.9, 1.8, 2.0],
      [1.8, 1.6, 2.0],
    ],
  ],
  [
    'waitMean',
    'days',
    1,
    0.3,
    [9.4, 2.7, 8.8, 6.9],
    [
      [-6.7, -7.0, -6.4],
      [-0.6, -0.7, -0.5],
      [-2.5, -2.8, -2.2],
    ],
  ],
  [
    'waitP95',
    'days',
    1,
    0.9,
    [27.1, 7.4, 25.9, 18.2],
    [
      [-19.7, -20.6, -18.8],
      [-1.2, -2.6, 0.2],
      [-8.9, -9.9, -7.9],
    ],
  ],
  [
    'promiseKeptRate',
    'ratio',
    0.01,
    1.2,
    [61.2, 88.4, 62.0, 70.3],
    [
      [27.2, 26.1, 28.3],
      [0.8, -0.3, 1.9],
      [9.1, 8.0, 10.2],
    ],
  ],
  [
    'cancelRate',
    'ratio',
    0.01,
    0.08,
    [1.9, 0.2, 1.5, 1.2],
    [
      [-1.7, -1.8, -1.6],
      [-0.4, -0.5, -0.3],
      [-0.7, -0.8, -0.6],
    ],
  ],
  [
    'lostSalesRate',
    'ratio',
    0.01,
    0,
    [0, 0, 0, 0],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    'onHandMean',
    'units',
    1,
    42,
    [5312, 6120, 5890, 5405],
    [
      [808, 771, 845],
      [578, 566, 590],
      [93, 61, 125],
    ],
  ],
  [
    'inventoryTurnover',
    'per year',
    1,
    0.1,
    [13.9, 12.5, 12.8, 13.4],
    [
      [-1.4, -1.5, -1.4],
      [-1.1, -1.2, -1.0],
      [-0.5, -0.6, -0.4],
    ],
  ],
  [
    'purchaseOrders',
    'count',
    1,
    1.2,
    [311, 402, 309, 311],
    [
      [91, 89, 93],
      [-2, -3.1, -0.9],
      [0, 0, 0],
    ],
  ],
  [
    'revenue',
    'money',
    1 / MONTH,
    310,
    [141_200, 143_900, 141_800, 142_300],
    [
      [2700, 2520, 2880],
      [600, 560, 640],
      [1100, 980, 1220],
    ],
  ],
  [
    'purchasingCost',
    'money',
    1 / MONTH,
    160,
    [41_900, 44_300, 42_000, 42_800],
    [
      [2400, 2250, 2550],
      [100, 60, 140],
      [900, 810, 990],
    ],
  ],
  [
    'holdingCost',
    'money',
    1 / MONTH,
    12,
    [1790, 2080, 1985, 1822],
    [
      [290, 277, 303],
      [195, 191, 199],
      [32, 21, 43],
    ],
  ],
  [
    'shippingCost',
    'money',
    1 / MONTH,
    20,
    [6210, 6320, 6240, 6250],
    [
      [110, 98, 122],
      [30, 26, 34],
      [40, 32, 48],
    ],
  ],
  [
    'totalCost',
    'money',
    1 / MONTH,
    180,
    [49_970, 53_400, 49_640, 50_190],
    [
      [3430, 3240, 3620],
      [-330, -370, -290],
      [220, 90, 350],
    ],
  ],
  [
    'profit',
    'money',
    1 / MONTH,
    290,
    [91_230, 90_500, 92_160, 92_110],
    [
      [-730, -1020, -440],
      [930, 880, 980],
      [880, 690, 1070],
    ],
  ],
];

function kpi([name, unit, scale, half, means]: Row, s: number): KpiResult {
  const mean = means[s] * scale;
  // 1.972 is Student's t at 97.5 % with 199 degrees of freedom.
  const sd = (half * scale * Math.sqrt(200)) / 1.972;
  return { kpi: name, unit, mean, low: mean - half * scale, high: mean + half * scale, sd, n: 200 };
}

function comparison([name, , scale, , , differences]: Row, strategy: string, s: number): Comparison {
  const [difference, low, high] = differences[s].map((x) => x * scale);
  const above = difference > 0 ? 1 : 0;
  const gain = low === high ? null : [6.4, 41.2, 9.8][s];
  return { ...zero(name, strategy), difference, low, high, above, varianceReduction: gain };
}

const zero = (kpi: string, strategy: string): Comparison => ({
  strategy,
  against: 'baseline',
  kpi,
  difference: 0,
  low: 0,
  high: 0,
  above: 0,
  varianceReduction: null,
  p: 1,
});

/** Two KPIs known in every future, the rest in none. */
function outcome(replication: number): ReplicationOutcome {
  const values = new Float64Array(names.length * KPI_NAMES.length * 2);
  const put = (s: number, kpi: string, numerator: number, denominator: number) => {
    const k = KPI_NAMES.findIndex((known) => known.name === kpi);
    values.set([numerator, denominator], (s * KPI_NAMES.length + k) * 2);
  };
  names.forEach((_, s) => {
    put(s, 'onTimeRate', 900 + 10 * s + replication, 1000);
    put(s, 'profit', 360_000 + 1000 * s - replication, 1);
  });
  const left = Float64Array.from(unknown, (u) => u / 200);
  return { replication, events: 206_172, values, unknown: left, waiting: left };
}
