import type { StudyResult } from '../../study/result.js';

/** What the cards usually show, and what takes the place of one that no strategy changes at all. */
const FIRST = ['onTimeRate', 'backorderRate', 'orderFillRate', 'inventoryTurnover'];
const INSTEAD = [
  'alertCaughtRate',
  'alertFalseRate',
  'promiseKeptRate',
  'perfectOrderRate',
  'otif',
  'lostSalesRate',
  'cancelRate',
  'complaintRate',
  'waitMean',
  'waitP95',
  'careCost',
  'shippingCost',
];
const LAST = 'profit';

/** Futures before which a card that doesn't move yet keeps its place. */
const ENOUGH = 20;

/**
 * The five KPIs that lead. On time and profit always: that nothing changes there is news. `before`: what the cards show already; they
 * stay, but for one that has turned out to move under no strategy.
 */
export function chooseCards(result: StudyResult, before: readonly string[] = []): string[] {
  const known = new Set(result.strategies.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi)));
  const moving = new Set(result.comparisons.filter(({ difference }) => difference !== 0).map(({ kpi }) => kpi));
  if (before.length > 0 && before.every((kpi) => known.has(kpi)))
    return result.replications < ENOUGH ? [...before] : exchange(before, known, moving);
  const first = FIRST.filter((kpi) => known.has(kpi));
  const last = [LAST].filter((kpi) => known.has(kpi));
  if (result.strategies.length < 2) return [...first, ...last];
  const stale = first.filter((kpi) => kpi !== 'onTimeRate' && !moving.has(kpi));
  const fresh = INSTEAD.filter((kpi) => known.has(kpi) && moving.has(kpi)).slice(0, stale.length);
  const kept = stale.slice(0, stale.length - fresh.length);
  const middle = first.filter((kpi) => !stale.includes(kpi) || kept.includes(kpi));
  return [...middle, ...fresh, ...last];
}

/** Each card that says nothing gives its own place to one that does; the others stand still. */
function exchange(before: readonly string[], known: ReadonlySet<string>, moving: ReadonlySet<string>): string[] {
  const spare = [...FIRST, ...INSTEAD].filter((kpi) => known.has(kpi) && moving.has(kpi) && !before.includes(kpi));
  const fixed = (kpi: string) => kpi === 'onTimeRate' || kpi === LAST || moving.has(kpi);
  return before.map((kpi) => (fixed(kpi) ? kpi : (spare.shift() ?? kpi)));
}
