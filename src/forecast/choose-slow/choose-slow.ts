import { demandClass } from '../intermittent/demand-class.js';
import { exp, log } from '../../stats/elementary.js';
import { pastLosses, type PastLosses } from './past-losses.js';
import { isSteady, slowCandidateNames } from './candidates.js';

/** The share of each candidate in an item's forecast, in the order of `slowCandidateNames`; they sum to 1. */
export type SlowWeights = readonly number[];

/**
 * Chooses among the candidates for each item of a shop: by how they did on the item's own past, shrunk towards how they did on items of its class
 * (Syntetos, Boylan & Croston 2005), and that towards all items. Methods that did about as well share the forecast (a linear pool: Petropoulos
 * & Svetunkov 2020 on why that beats picking one); `periods[i]` is the time item i's stock has to cover.
 */
export function chooseSlow(series: readonly ArrayLike<number>[], periods: readonly number[]): SlowWeights[] {
  const own = series.map((past, i) => pastLosses(past, periods[i]));
  const classes = series.map((past) => (isSteady(past) ? 'steady' : demandClass(past)));
  const all = ofAll(
    own,
    own.filter((_, i) => classes[i] === 'steady'),
  );
  const byClass = new Map(
    [...new Set(classes)].map((name) => [
      name,
      pool(
        own.filter((_, i) => classes[i] === name),
        all,
        OF_CLASS,
      ),
    ]),
  );
  return own.map((losses, i) =>
    weightsOf(pool([losses], byClass.get(classes[i])!, OF_ITEM), classes[i] === 'steady' ? ANY : WITHOUT_COMBINED),
  );
}

/** Origins that what is known of all items counts for beside a class's own, and what is known of the class beside an item's own. */
const OF_CLASS = 64;
const OF_ITEM = 16;
/** Weights fall with this power of the loss: 3 % worse has a half of the weight. */
const SHARPNESS = 24;
/** What weighs less is left out: it would be computed at every review. */
const LEAST_WEIGHT = 0.05;

const emptyLosses: readonly number[] = slowCandidateNames.map(() => 1);

const COMBINED = slowCandidateNames.indexOf('combined');
const ANY = slowCandidateNames.map(() => true);
const WITHOUT_COMBINED = slowCandidateNames.map((_, k) => k !== COMBINED);

/**
 * Losses over all items. `combined` is tried on steady ones alone, which are easier than others: what it would lose on all is in proportion to the
 * best of the others, there and here.
 */
function ofAll(items: readonly PastLosses[], steady: readonly PastLosses[]): readonly number[] {
  const all = pool(items, emptyLosses, 0);
  const tried = pool(steady, emptyLosses, 0);
  const best = (losses: readonly number[]): number => Math.min(...losses.filter((_, k) => k !== COMBINED));
  return all.map((loss, k) => (k === COMBINED ? ((tried[k] + TINY) / (best(tried) + TINY)) * best(all) : loss));
}

/** Mean losses over origins, with `prior` counted as `strength` origins. */
function pool(items: readonly PastLosses[], prior: readonly number[], strength: number): readonly number[] {
  return prior.map((before, k) => {
    let count = strength;
    let sum = strength * before;
    for (const { origins, losses } of items) {
      if (Number.isNaN(losses[k])) continue;
      count += origins;
      sum += origins * losses[k];
    }
    return count === 0 ? before : sum / count;
  });
}

function weightsOf(losses: readonly number[], may: readonly boolean[]): SlowWeights {
  const least = Math.min(...losses.filter((_, k) => may[k])) + TINY;
  const raw = losses.map((loss, k) => (!may[k] ? 0 : exp(SHARPNESS * log(least / (loss + TINY)))));
  const kept = raw.map((weight) => (weight >= LEAST_WEIGHT ? weight : 0));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  return kept.map((weight) => weight / total);
}

const TINY = 1e-6;
