import { coldModel, type GroupLevel } from './cold-start.js';

/**
 * How much a bucket of a new item still says one bucket later: the discount under which the items that were new within this record would have been
 * forecast best, each at several ages by what was known of it then. Squared errors, over the item's mean demand so that a large item counts no more
 * than its share. 1, nothing is forgotten, where too few items tell.
 */
export function keptOf(launches: readonly Float64Array[], level: GroupLevel): number {
  const telling = launches.filter((base) => base.length >= AGES[0] + AHEAD);
  if (telling.length < FEWEST || level.length === 0) return 1;
  const chosen = evenly(telling, MOST);
  let best = 1;
  let least = Infinity;
  for (const kept of DISCOUNTS) {
    let error = 0;
    for (const base of chosen) error += errorOf(base, level, kept);
    if (error < least) [best, least] = [kept, error];
  }
  return best;
}

/** What is tried; the first wins where all do as well. */
const DISCOUNTS = [1, 0.9, 0.8, 0.7];
/** Buckets on sale at which it is looked how a forecast would have done, and the buckets ahead whose mean it is held against. */
const AGES = [2, 4, 6, 8, 10, 12];
const AHEAD = 4;
/** Items new within the record that are enough to tell, and as many as are asked. */
const FEWEST = 20;
const MOST = 300;

function errorOf(base: Float64Array, level: GroupLevel, kept: number): number {
  const model = coldModel(level, true, kept);
  let error = 0;
  let origins = 0;
  let demand = 0;
  for (let age = 1; age <= Math.min(AGES.at(-1)!, base.length - AHEAD); age++) {
    model.update(base[age - 1]);
    if (!AGES.includes(age)) continue;
    let next = 0;
    for (let k = 0; k < AHEAD; k++) next += base[age + k] / AHEAD;
    const missed = model.points(1)[0] - next;
    error += missed * missed;
    demand += next + base[0] / AHEAD;
    origins++;
  }
  return demand > 0 ? error / (demand / origins) : 0;
}

const evenly = (launches: readonly Float64Array[], most: number): readonly Float64Array[] =>
  launches.length <= most
    ? launches
    : Array.from({ length: most }, (_, k) => launches[Math.floor(((k + 0.5) * launches.length) / most)]);
