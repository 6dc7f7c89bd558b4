import type { SupplierPrecision } from '../../domain/catalog.js';
import type { DeliveryRecords } from '../../domain/deliveries.js';
import { chooseHalfLife } from './choose-half-life.js';
import { delaysOf } from './delays.js';
import { driftOf } from './drift.js';
import { fitDelays, type DelayFit } from './fit-delays.js';
import type { FittedSupplier } from './fitted-supplier.js';
import { leadTimesOf } from './lead-times.js';
import { offersOf } from './offers.js';
import { yieldOf } from './yields.js';

/** All suppliers of a shop's delivery records, the one with most deliveries first. */
export interface SupplyFit {
  readonly suppliers: readonly FittedSupplier[];
  /** Null where no delivery had a promise. */
  readonly delays: DelayFit | null;
  /** How soon old deliveries count half, days, chosen by what foretold the later ones best; Infinity = all count alike. */
  readonly halfLifeDays: number;
}

/** Fits what the records bear; `asOf` in days since 1970-01-01 is the day of the export: what was promised by then and isn't there is late. */
export function fitSuppliers(records: DeliveryRecords, asOf: number): SupplyFit {
  const delays = delaysOf(records, asOf);
  const { days: halfLifeDays } = chooseHalfLife(delays, records.suppliers.length);
  const fit = delays.length === 0 ? null : fitDelays(delays, records.suppliers.length, asOf, halfLifeDays);
  const offers = offersOf(records);
  const leadTimes = leadTimesOf(records);
  const suppliers = records.suppliers.map((name, row): FittedSupplier => {
    const leadTime = leadTimes[row];
    const drift = driftOf(records, row, asOf);
    const short = yieldOf(records, row);
    return {
      name,
      deliveries: fit?.deliveries[row] ?? count(records, row),
      quotedDays: leadTime?.quotedDays ?? NaN,
      ...(leadTime && { leadTime: leadTime.law }),
      ...(fit && { delay: fit.bySupplier[row], late: latenessOf(fit, row) }),
      ...(short && { yield: short }),
      ...(drift && { drift }),
      ...(offers[row].length > 0 && { offers: offers[row] }),
      ...((leadTime ?? fit ?? short ?? drift) && {
        precision: {
          leadTime: leadTime?.worth ?? Infinity,
          ...latePrecision(fit, row),
          receipts: short?.n ?? Infinity,
          drift: drift?.se ?? 0,
        },
      }),
    };
  });
  return { suppliers: suppliers.sort((a, b) => b.deliveries - a.deliveries), delays: fit, halfLifeDays };
}

function latenessOf({ bySupplier, lateDoubt, lateCount, runs }: DelayFit, row: number): FittedSupplier['late'] {
  const { chance, by } = bySupplier[row].late;
  // Being late again can't be rarer than being late at all.
  const afterLate = Math.max(chance, Number.isNaN(runs.afterLate) ? chance : runs.afterLate);
  return { chance, chanceSe: lateDoubt[row].chanceSe, by, n: lateCount[row], afterLate };
}

/** A beta law of mean c and standard error s is worth c (1 − c)/s² − 1 deliveries. */
function latePrecision(
  fit: DelayFit | null,
  row: number,
): Pick<SupplierPrecision, 'late' | 'lateBy' | 'allLate' | 'afterLate' | 'common'> {
  const exactly = { late: Infinity, lateBy: Infinity, allLate: Infinity, afterLate: Infinity };
  if (!fit) return { ...exactly, common: { late: 0, lateBy: 0 } };
  const { chance } = fit.bySupplier[row].late;
  const { chanceSe, chanceCommon, sizes, sizesCommon, formSizes } = fit.lateDoubt[row];
  return {
    late: Math.max(1, (chance * (1 - chance)) / (chanceSe * chanceSe) - 1),
    lateBy: sizes,
    allLate: formSizes > 0 ? formSizes : Infinity,
    afterLate: fit.runs.n > 0 ? fit.runs.n : Infinity,
    common: { late: chanceCommon, lateBy: sizesCommon },
  };
}

function count(records: DeliveryRecords, supplier: number): number {
  return records.supplier.reduce((n, row, k) => (row === supplier && records.receivedAt[k] >= 0 ? n + 1 : n), 0);
}
