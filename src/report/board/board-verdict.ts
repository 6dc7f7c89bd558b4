import { plural } from '../../domain/count-words.js';
import type { Zone } from '../../domain/zone.js';
import type { StudyResult } from '../../study/result.js';
import { direction, MONEY_KPI, SERVICE_KPI, zoneOf, type Effect } from '../effect.js';
import type { Format } from '../format.js';
import { inputSentence } from '../inputs-words.js';
import { kpiDisplay } from '../kpi-display.js';
import { levels } from '../levels.js';
import { moreReplications } from '../more-replications.js';
import { strong, type Rich } from '../rich.js';
import { strategyName } from '../strategy-name.js';
import { leading, type Verdict } from '../verdict.js';
import type { BoardVerdict } from './board.js';

/** What is said of the chosen strategy; of the baseline, what it is and what would be better. `sure`: no 'So far,' before it. */
export function boardVerdict(
  result: StudyResult,
  all: readonly Verdict[],
  chosen: number,
  sure: boolean,
  format: Format,
): BoardVerdict {
  const verdict = all.find(({ strategy }) => strategy === result.strategies[chosen]?.name);
  const said = verdict ? of(verdict, zoneOf(result)) : ofBaseline(result, all, format);
  // What says itself that it isn't sure needs no second hedge.
  const hedged = said.class === 'not sure yet' || said.class === 'unknown';
  return {
    ...said,
    howSure: verdict ? withInputs(said.howSure, inputSentence(result, verdict.strategy)) : said.howSure,
    sentence: sure || hedged || said.sentence.length === 0 ? said.sentence : ['So far, ', ...said.sentence],
    footnote: footnote(result, format),
  };
}

type Said = Omit<BoardVerdict, 'footnote'>;

function of({ class: cls, sentence, howSure, otherGoal, effects }: Verdict, zone: Zone): Said {
  const open = effects.filter((e) => e.standing === 'unsure');
  const more = Math.max(0, ...open.map((e) => moreReplications(e, e.axis === 'service' ? zone.points : zone.money)));
  return { class: cls, sentence, howSure, otherGoal, ...(more > 0 && Number.isFinite(more) ? { more } : {}) };
}

/** 'Baseline has 92.0% of orders on time (±0.4) and earns €91,200 a month (±€290).' */
function ofBaseline(result: StudyResult, all: readonly Verdict[], format: Format): Said {
  const figure = (kpi: string) => {
    const level = levels(result, kpi).find(({ strategy }) => strategy === 0);
    if (!level) return undefined;
    const half = (level.high - level.low) / 2;
    const { kind } = kpiDisplay(kpi);
    const plusMinus = format.halfWidth(kind, level.mean, half);
    const within = plusMinus === '' ? '' : ` (${plusMinus})`;
    return { loss: level.mean < 0, value: format.value(kind, level.mean, half), within };
  };
  const [service, money] = [figure(SERVICE_KPI), figure(MONEY_KPI)];
  const parts: Rich[] = [
    ...(service ? [['has ', strong(`${service.value} of orders on time`), service.within]] : []),
    ...(money
      ? [[money.loss ? 'loses ' : 'earns ', strong(`${money.value.replace('−', '')} a month`), money.within]]
      : []),
  ];
  const name = strong(strategyName(result.strategies[0]?.name ?? 'baseline'));
  const joined = parts.flatMap((part, i) => (i === 0 ? part : [' and ', ...part]));
  const sentence: Rich = parts.length === 0 ? ['Nothing is known of ', name, ' yet.'] : [name, ' ', ...joined, '.'];
  return { class: 'baseline', sentence, howSure: alternative(all), otherGoal: [] };
}

/** Which strategy would be better, in its own words. */
function alternative(all: readonly Verdict[]): Rich {
  const best = leading(all);
  if (!best) return ['There is only one strategy: nothing to compare it with yet.'];
  const better = [best, ...all].find(({ effects }) => effects.some((e: Effect) => direction(e) > 0));
  if (better) return better.sentence;
  const open = all.some(({ class: cls }) => cls === 'not sure yet' || cls === 'unknown');
  return [open ? 'Not sure yet whether another strategy is better.' : 'No other strategy is better.'];
}

/** With uncertain inputs: how often other numbers that fit as well would turn it round. */
const withInputs = (howSure: Rich, inputs: string): Rich =>
  inputs === '' ? howSure : [...howSure, ...(howSure.length > 0 ? [' '] : []), inputs];

/** What the intervals hold for. */
function footnote(result: StudyResult, format: Format): string {
  const { points, money } = zoneOf(result);
  const others = result.strategies.length - 1;
  const futures = `${format.count(result.replications)} ${plural(result.replications, 'future')}`;
  const widened = others > 1 ? `, widened so that all ${others} strategies’ hold at once` : '';
  const zone = `${format.given('rate', points / 100)} points on time, ${format.given('money', money)} profit a month`;
  return (
    `Intervals are 95 %, of differences in the same ${futures}${widened}. ` +
    `No practical difference: the whole interval lies within ${zone}. ` +
    'Other figures have no such zone: they are better or worse when their interval leaves out zero.'
  );
}
