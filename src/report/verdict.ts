import type { Zone } from '../domain/zone.js';
import type { StudyResult } from '../study/result.js';
import { direction, effect, isClear, zoneOf, type Effect } from './effect.js';
import { Format } from './format.js';
import type { Rich } from './rich.js';
import { strategyName } from './strategy-name.js';
import { surenessOf, verdictClass, type Sureness, type VerdictClass } from './verdict-class.js';
import { headline, instead, sureness } from './verdict-words.js';

export interface Verdict {
  readonly strategy: string;
  /** As people read it. */
  readonly name: string;
  readonly against: string;
  readonly class: VerdictClass;
  readonly sure: Sureness;
  /** Service first, unless only money says anything. */
  readonly effects: readonly Effect[];
  /** One sentence: what the strategy changes, with intervals. */
  readonly sentence: Rich;
  /** One more: how sure. Empty where the sentence says it itself. */
  readonly howSure: Rich;
  /** What to choose if the other goal comes first; empty when there is nothing better for it. */
  readonly otherGoal: Rich;
}

export interface VerdictOptions {
  /** Instead of the scenario's own. */
  readonly zone?: Zone;
  readonly locale?: string;
  /** Instead of a new one of the locale. */
  readonly format?: Format;
}

/** A verdict for every strategy but the baseline, in the study's order. */
export function verdicts(result: StudyResult, options: VerdictOptions = {}): Verdict[] {
  const zone = zoneOf(result, options);
  const format = options.format ?? new Format(result.currency, options.locale);
  const [baseline, ...others] = result.strategies;
  const judged = others.map(({ name }) => ({ strategy: name, effects: effectsOf(result, name, zone) }));
  return judged.map(({ strategy, effects }) => {
    const cls = verdictClass(effects);
    const name = strategyName(strategy);
    const sure = surenessOf(effects);
    return {
      strategy,
      name,
      against: strategyName(baseline.name),
      class: cls,
      sure,
      effects,
      sentence: headline(name, cls, effects, zone, format),
      howSure: sureness(sure, cls, effects),
      otherGoal: instead(strategy, effects, judged, strategyName(baseline.name), format),
    };
  });
}

/** The verdict to lead with: the most orders on time among the clear ones, then the most money, then whatever comes first. */
export function leading(all: readonly Verdict[]): Verdict | undefined {
  for (const axis of ['service', 'money'] as const) {
    const gain = (v: Verdict) => v.effects.find((e) => e.axis === axis && e.standing === 'better')?.difference ?? -1;
    const best = all.reduce<Verdict | undefined>((a, b) => (a && gain(a) >= gain(b) ? a : b), undefined);
    if (best && gain(best) > 0) return best;
  }
  return all[0];
}

function effectsOf(result: StudyResult, strategy: string, zone: Zone): Effect[] {
  const service = effect(result, strategy, 'service', zone);
  const money = effect(result, strategy, 'money', zone);
  const known = [service, money].filter((e) => e !== undefined);
  return weight(money) > weight(service) ? known.reverse() : known;
}

/** How much an effect has to say: it leads the sentence. Money leads only where service says nothing at all. */
const weight = (e: Effect | undefined): number =>
  e === undefined ? 0 : isClear(e) || direction(e) !== 0 ? 3 : e.standing === 'unsure' ? 2 : 1;
