import type { DemandStream, Precision } from '../../domain/demand.js';
import type { Law } from '../../domain/law.js';
import { refitOf, type Scenario } from '../../domain/scenario.js';
import { DAYS_PER_YEAR } from '../../domain/time.js';
import { exp } from '../../stats/elementary.js';
import { normalQuantile } from '../../stats/normal.js';
import { Purpose } from '../../stats/purpose.js';
import { seedWords } from '../../stats/seed.js';
import { streamOf, type Stream } from '../../stats/stream.js';
import { drawSupplier } from './draw-supplier.js';
import { drawWeights } from './draw-weights.js';

/**
 * The scenario whose world this replication meets: every fitted stream and supplier with other numbers, drawn from what the fit leaves open; the same
 * for the futures of one refit, and for all strategies. Nobody in the shop knows: planners go on believing the fit.
 */
export function drawInputs(scenario: Scenario, replication: number): Scenario {
  const seed = seedWords(scenario.seed);
  const streams = scenario.demand.streams.map((stream, row) => {
    const { precision } = stream;
    if (!precision) return stream;
    return drawStream(stream, precision, (n) =>
      streamOf(seed, refitOf(replication), Purpose.REFIT, row * PARTS.length + n),
    );
  });
  const suppliers = scenario.catalog.suppliers.map((one, row) => drawSupplier(one, row, seed, refitOf(replication)));
  return { ...scenario, catalog: { ...scenario.catalog, suppliers }, demand: { ...scenario.demand, streams } };
}

/** What has a stream of random numbers of its own, so that a lever on one leaves the others' draws alone. */
const PARTS = ['rate', 'dispersion', 'weekly', 'yearly', 'trend', 'lines', 'hourly', 'units', 'mix'] as const;

/**
 * Rates, factors and dispersion are log-normal around their estimates, the trend is normal, tables are Dirichlet draws. The rate's error is
 * that of its mean over the record: a steeper trend begins lower.
 */
function drawStream(stream: DemandStream, precision: Precision, streamOfPart: (part: number) => Stream): DemandStream {
  const of = (part: (typeof PARTS)[number]) => streamOfPart(PARTS.indexOf(part));
  const uniforms = (part: (typeof PARTS)[number]) => {
    const stream = of(part);
    return () => stream.uniform();
  };
  const normal = (s: Stream) => normalQuantile(s.uniform());
  const trendPerYear = stream.trendPerYear + precision.trend * normal(of('trend'));
  const middle = precision.days / 2 / DAYS_PER_YEAR;
  const kept = (1 + stream.trendPerYear * middle) / Math.max(0.05, 1 + trendPerYear * middle);
  const unitsStream = of('units');
  return {
    ...stream,
    ordersPerDay: stream.ordersPerDay * kept * exp(precision.orders * normal(of('rate'))),
    trendPerYear,
    dispersion: stream.dispersion * exp(precision.dispersion * normal(of('dispersion'))),
    weekly: drawFactors(stream.weekly, precision.weekly, of('weekly')),
    yearly: drawFactors(stream.yearly, precision.yearly, of('yearly')),
    lines: drawWeights(stream.lines, precision.ordersSeen, uniforms('lines')),
    hourly: drawWeights(stream.hourly, precision.ordersSeen, uniforms('hourly')),
    weights: drawWeights(stream.weights, precision.mixSeen, uniforms('mix')),
    ...drawUnits(stream, precision.linesSeen, unitsStream),
  };
}

/** Each moved by its own error, with the mean they had. */
function drawFactors(factors: readonly number[], errors: readonly number[], stream: Stream): readonly number[] {
  if (errors.every((e) => e === 0)) return factors;
  const moved = factors.map((factor, i) => factor * exp(errors[i] * normalQuantile(stream.uniform())));
  const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
  const scale = sum(factors) / sum(moved);
  return moved.map((factor) => factor * scale);
}

/** Laws that several items share stay shared. The lines seen are divided among them by the weights of their items. */
function drawUnits(stream: DemandStream, seen: number, random: Stream): Pick<DemandStream, 'units' | 'unitsOf'> {
  if (seen === Infinity) return { units: stream.units, ...(stream.unitsOf ? { unitsOf: stream.unitsOf } : {}) };
  const { unitsOf, weights } = stream;
  if (!unitsOf) return { units: drawLaw(stream.units, seen, random) };
  const total = weights.reduce((sum, w) => sum + w, 0);
  const share = new Map<Law, number>();
  unitsOf.forEach((law, i) => share.set(law, (share.get(law) ?? 0) + weights[i] / total));
  const drawn = new Map<Law, Law>();
  for (const [law, part] of share) drawn.set(law, drawLaw(law, Math.max(1, seen * part), random));
  return { units: drawn.get(stream.units) ?? stream.units, unitsOf: unitsOf.map((law) => drawn.get(law)!) };
}

/** A law as `n` numbers drawn from it would be fitted. */
function drawLaw(law: Law, n: number, random: Stream): Law {
  const z = () => normalQuantile(random.uniform());
  if (law.kind === 'geometric') {
    const error = Math.sqrt((law.mean * (law.mean - 1)) / n);
    return {
      kind: 'geometric',
      mean: 1 + Math.max(0, law.mean - 1) * exp(law.mean > 1 ? (error / (law.mean - 1)) * z() : 0),
    };
  }
  if (law.kind === 'poisson') return { kind: 'poisson', mean: law.mean * exp(z() / Math.sqrt(law.mean * n)) };
  if (law.kind !== 'empirical') return law;
  const weights = law.weights ?? law.values.map(() => 1);
  return { kind: 'empirical', values: law.values, weights: drawWeights(weights, n, () => random.uniform()) };
}
