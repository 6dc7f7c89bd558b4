import type { StrategyView } from '../strategy-view.js';

export interface Partners {
  /** Who supplies from outside. */
  readonly all: readonly string[];
  /** Those who offer every item. */
  readonly whole: readonly string[];
  /** The one that the strategy buys from now, or would. */
  readonly usual: string;
  /** Of the others, the one with the shortest quoted lead time. */
  readonly fastest: string;
}

export function suppliersOf({ scene, name }: StrategyView): Partners {
  const { suppliers, offers, items } = scene.scenario.catalog;
  const outside = suppliers.map((_, row) => row).filter((row) => suppliers[row].location === undefined);
  const offered = new Map<number, number>();
  for (const { supplier } of offers) offered.set(supplier, (offered.get(supplier) ?? 0) + 1);
  const whole = outside.filter((row) => (offered.get(row) ?? 0) >= items.length);
  const nameOf = (row: number | undefined) => (row === undefined ? '' : suppliers[row].name);
  const strategy = scene.scenario.strategies.find((one) => one.name === name);
  const now = strategy && mainOf(strategy.sourcing);
  const usual = now !== undefined && whole.includes(now) ? now : whole[0];
  const others = (whole.length > 1 ? whole : outside).filter((row) => row !== usual);
  const fastest = others.reduce<number | undefined>(
    (best, row) => (best === undefined || suppliers[row].quotedLeadTime < suppliers[best].quotedLeadTime ? row : best),
    undefined,
  );
  return { all: outside.map(nameOf), whole: whole.map(nameOf), usual: nameOf(usual), fastest: nameOf(fastest) };
}

/** The supplier of most of it. */
function mainOf(spec: StrategyView['scene']['scenario']['strategies'][number]['sourcing']): number | undefined {
  switch (spec.kind) {
    case 'single':
      return spec.supplier;
    case 'primary-backup':
      return spec.primary;
    case 'split':
      return spec.shares.reduce((most, one) => (one.share > most.share ? one : most)).supplier;
    case 'fastest-when-short':
    case 'dual-index':
      return spec.slow;
    case 'base-surge':
      return spec.base;
    default:
      return undefined;
  }
}
