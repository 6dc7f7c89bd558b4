import type { Supplier, SupplierPrecision } from '../../domain/catalog.js';
import { normalCdf, normalQuantile } from '../../stats/normal.js';
import { Purpose } from '../../stats/purpose.js';
import type { SeedWords } from '../../stats/seed.js';
import { streamOf } from '../../stats/stream.js';
import { drawTimeLaw } from './draw-time-law.js';
import { gammaDraw } from './draw-weights.js';

/** What has random numbers of its own, so that a lever on one leaves the others' draws alone. */
const PARTS = ['leadTime', 'late', 'lateBy', 'afterLate', 'yield', 'short', 'drift'] as const;
type Part = (typeof PARTS)[number];

/**
 * A fitted supplier with other numbers that its deliveries bear out as well. Suppliers that were fitted together are in doubt together: the common
 * part of a doubt moves all of them the same way (one normal number for all, one of the supplier's own, weighed so that each keeps its own spread).
 */
export function drawSupplier(supplier: Supplier, row: number, seed: SeedWords, refit: number): Supplier {
  const { precision, leadTime, late, yield: short, driftPerYear } = supplier;
  if (!precision) return supplier;
  const normals = (part: Part, common = 0) => doubt(seed, refit, row, part, common);
  const seen = { mean: precision.leadTime, form: precision.leadTime };
  return {
    ...supplier,
    leadTime: drawTimeLaw(leadTime, seen, normals('leadTime')),
    ...(late ? { late: drawLateness(late, precision, normals) } : {}),
    ...(short ? { yield: drawYield(short, precision, normals) } : {}),
    ...(driftPerYear === undefined ? {} : { driftPerYear: driftPerYear + precision.drift * normals('drift')() }),
  };
}

type Normals = (part: Part, common?: number) => () => number;

/** Being late again is no rarer than being late at all; of all suppliers it was measured together, so it moves for all of them. */
function drawLateness(
  late: NonNullable<Supplier['late']>,
  { late: n, lateBy, allLate, afterLate: runs, common }: SupplierPrecision,
  normals: Normals,
): NonNullable<Supplier['late']> {
  const chance = drawShare(late.chance, n, normals('late', common.late));
  const by = drawTimeLaw(late.by, { mean: lateBy, form: allLate }, normals('lateBy', common.lateBy));
  const afterLate = Math.max(chance, drawShare(late.afterLate, runs, normals('afterLate', 1)));
  return { chance, by, afterLate };
}

/**
 * Short receipts miss a share between 0 and twice the mean, all alike: its error is a third of its variance by their number, which is one at least
 * where any is known to be short.
 */
function drawYield(
  given: NonNullable<Supplier['yield']>,
  { receipts }: SupplierPrecision,
  normals: Normals,
): NonNullable<Supplier['yield']> {
  const { chance, short } = given;
  if (!(chance > 0)) return given;
  const mean = drawTimeLaw(
    { kind: 'uniform', low: 0, high: 2 * short },
    { mean: Math.max(1, receipts * chance), form: Infinity },
    normals('short'),
  );
  const half = mean.kind === 'uniform' ? mean.high / 2 : short;
  return { chance: drawShare(chance, receipts, normals('yield')), short: Math.min(0.5, half) };
}

/** Of the beta law with this mean that `n` observations leave: two gamma variables, one over their sum. 0 and 1 stay what they are. */
function drawShare(share: number, n: number, normals: () => number): number {
  const yes = normals();
  const no = normals();
  if (n === Infinity || !(share > 0 && share < 1)) return share;
  const a = gammaDraw(share * n, normalCdf(yes));
  const b = gammaDraw((1 - share) * n, normalCdf(no));
  return a + b > 0 ? a / (a + b) : share;
}

/** Standard normal numbers, √common of all suppliers' and the rest the supplier's own. */
function doubt(seed: SeedWords, refit: number, row: number, part: Part, common: number): () => number {
  const at = PARTS.indexOf(part);
  const all = streamOf(seed, refit, Purpose.REFIT_SUPPLIER, at);
  const own = streamOf(seed, refit, Purpose.REFIT_SUPPLIER, (row + 1) * PARTS.length + at);
  const [ofAll, ofOwn] = [Math.sqrt(common), Math.sqrt(1 - common)];
  return () => ofAll * normalQuantile(all.uniform()) + ofOwn * normalQuantile(own.uniform());
}
