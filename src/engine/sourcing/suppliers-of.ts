import type { SourcingSpec } from '../../domain/strategy.js';

/** Rows of the suppliers that a rule may purchase from, of `suppliers` there are. */
export function suppliersOf(spec: SourcingSpec, suppliers: number): number[] {
  switch (spec.kind) {
    case 'single':
      return [spec.supplier];
    case 'primary-backup':
      return [spec.primary, spec.backup];
    case 'split':
      return spec.shares.map(({ supplier }) => supplier);
    case 'cheapest':
    case 'fastest':
      return Array.from({ length: suppliers }, (_, k) => k);
    case 'fastest-when-short':
    case 'dual-index':
      return [spec.slow, spec.fast];
    case 'base-surge':
      return [spec.base, spec.surge];
  }
}
