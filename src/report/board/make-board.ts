import type { StudyResult } from '../../study/result.js';
import { leading, verdicts } from '../verdict.js';
import { Format } from '../format.js';
import type { Board } from './board.js';

export interface BoardOptions {
  /** The strategy everything is told of. */
  readonly chosen: string;
  /** The KPI that leads the dashboard; orders on time if left out. */
  readonly lead?: string;
  readonly locale?: string;
  /** It is as sure as was asked for: no 'So far,'. */
  readonly sure: boolean;
}

/** The dashboard's words and figures of a study as far as it has gone. */
export function makeBoard(result: StudyResult, { chosen, locale, sure }: BoardOptions): Board {
  void sure;
  const all = verdicts(result, locale ? { locale } : {});
  const verdict = all.find(({ strategy }) => strategy === chosen) ?? leading(all);
  const format = new Format(result.currency, locale);
  return {
    chosen: Math.max(
      0,
      result.strategies.findIndex(({ name }) => name === chosen),
    ),
    baseline: 0,
    verdict: {
      class: verdict?.class ?? 'baseline',
      sentence: verdict?.sentence ?? [],
      howSure: verdict?.howSure ?? [],
      otherGoal: verdict?.otherGoal ?? [],
      footnote: '',
    },
    scores: result.strategies.map(({ name, kpis }) => {
      const found = kpis.find(({ kpi }) => kpi === 'onTimeRate');
      return { strategy: name, text: found ? format.value('rate', found.mean) : '–' };
    }),
    scoreLabel: 'On time',
    cards: [],
    replications: result.replications,
    digest: result.digest,
  };
}
