import type { StudyResult } from '../../study/result.js';
import { SERVICE_KPI } from '../effect.js';
import { Format } from '../format.js';
import { kpiDisplay } from '../kpi-display.js';
import { levels } from '../levels.js';
import { leading, verdicts } from '../verdict.js';
import type { Board } from './board.js';
import { boardVerdict } from './board-verdict.js';
import { card } from './card.js';
import { chooseCards } from './choose-cards.js';

export interface BoardOptions {
  /** The strategy everything is told of; one the study doesn't know is taken for the one that leads. */
  readonly chosen: string;
  /** The KPI that leads the dashboard; orders on time if left out or unknown. */
  readonly lead?: string;
  readonly format?: Format;
  /** It is as sure as was asked for: no 'So far,'. */
  readonly sure: boolean;
  /** The board before this one: its cards and axes stay as long as they serve, so that nothing moves between two looks. */
  readonly previous?: Board;
  /** With the digest of what was played, which takes a while. */
  readonly digest?: boolean;
}

/** The dashboard's words and figures of a study as far as it has gone. */
export function makeBoard(result: StudyResult, options: BoardOptions): Board {
  const { chosen, lead, sure, previous, format = new Format(result.currency), digest = false } = options;
  const all = verdicts(result, { format });
  const names = result.strategies.map(({ name }) => name);
  const position = names.includes(chosen) ? names.indexOf(chosen) : names.indexOf(leading(all)?.strategy ?? '');
  const shown = Math.max(0, position);
  const before = previous && sameStrategies(previous, names) ? previous.cards : [];
  const axisOf = (kpi: string) => previous?.cards.find((c) => c.kpi === kpi)?.strip.axis;
  const cards = chooseCards(
    result,
    before.map(({ kpi }) => kpi),
  );
  return {
    chosen: shown,
    baseline: 0,
    verdict: boardVerdict(result, all, shown, sure, format),
    ...scores(result, lead, format),
    cards: cards.map((kpi) => card(result, kpi, shown, format, axisOf(kpi))),
    replications: result.replications,
    ...(digest ? { digest: result.digest } : {}),
  };
}

const sameStrategies = ({ scores }: Board, names: readonly string[]): boolean =>
  scores.length === names.length && scores.every(({ strategy }, i) => strategy === names[i]);

function scores(result: StudyResult, lead: string | undefined, format: Format): Pick<Board, 'scores' | 'scoreLabel'> {
  const known = lead !== undefined && levels(result, lead).length > 0;
  const kpi = known ? lead : SERVICE_KPI;
  const { kind, label } = kpiDisplay(kpi);
  const of = levels(result, kpi);
  // All with the digits of the one that is known best: below each other they are compared.
  const halves = of.map(({ low, high }) => (high - low) / 2).filter((half) => Number.isFinite(half) && half > 0);
  const half = halves.length > 0 ? Math.min(...halves) : 0;
  return {
    scores: result.strategies.map(({ name }, s) => {
      const found = of.find(({ strategy }) => strategy === s);
      return { strategy: name, text: found ? format.short(kind, found.mean, half) : '–' };
    }),
    scoreLabel: kpi === SERVICE_KPI ? 'On time' : kind === 'money' ? `${label} a month` : label,
  };
}
