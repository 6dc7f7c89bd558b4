import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import { meanOf } from '../../../stats/moments.js';
import { quantile } from '../../../stats/quantile.js';
import { tallyOf } from '../../../stats/tally.js';

/** The lead time of a supplier whose own few deliveries don't tell it: days, and as good as how many deliveries it is known. */
export interface AssumedLeadTime {
  readonly quoted: number;
  readonly mean: number;
  readonly sd: number;
  readonly worth: number;
  readonly why: string;
}

/**
 * Like the other suppliers' in the middle, and as uncertain as they differ; where fewer than two are known, 28 days quoted and 30 ± 8 taken. Of the
 * mean of n times the relative variance is cv²/n, so a relative variance v between suppliers is worth cv²/v deliveries: never as many as the 5 from
 * which it would be its own.
 */
export function assumeLeadTime(all: readonly FittedSupplier[]): AssumedLeadTime {
  const others = all.flatMap(({ leadTime, quotedDays }) => (leadTime ? [{ mean: meanOf(leadTime), quotedDays }] : []));
  const means = others.map(({ mean }) => mean);
  if (others.length < 2) return { quoted: 28, mean: 30, sd: 8, worth: 1, why: `${TOO_FEW}; as uncertain as from one` };
  const quoted = quantile(
    others.map(({ quotedDays }) => quotedDays),
    0.5,
  );
  const mean = quantile(means, 0.5);
  const spread = tallyOf(means).sd / mean;
  // One more of them differs from their middle by their spread, and the middle of m by an m-th of its square.
  const variance = spread * spread * (1 + 1 / others.length);
  const worth = Math.min(4, Math.max(0.1, (CV * CV) / variance));
  return { quoted, mean, sd: CV * mean, worth, why: `${TOO_FEW}; like the other ${others.length}, and as far off` };
}

const TOO_FEW = 'fewer than 5 deliveries say when they were ordered and came';

/** Of single lead times: 30 ± 8 days. */
const CV = 8 / 30;
