import { counted } from '../../domain/count-words.js';
import type { MethodScore, ScoreTable } from '../../study/forecast-demand/score-methods.js';
import type { Style } from '../text/style.js';
import { wrap } from '../text/wrap.js';
import { columnsText } from './columns-text.js';
import { spanWord } from './words.js';

/** The scores of the methods, best first: all items together, then by class of demand. */
export function scoreText(
  scores: ScoreTable & { readonly of: number },
  bucketDays: number,
  { bold, dim }: Style,
  width: number,
): string[] {
  const [all] = scores.classes;
  if (all.items === 0) return [wrap('No item has enough of a past to score methods on.', width).join('\n')];
  const shown = worthShowing(all.methods, all.items).sort((a, b) => loss(a) - loss(b));
  const title = `Methods, scored on the last third of the past of ${counted(all.items, 'item')}, ${spanWord(scores.horizon, bucketDays)} ahead${picked(scores, all.items)}`;
  return [
    `${bold(wrap(title, width).join('\n'))}\n${headed(overall(shown), dim)}`,
    `${bold('Quantile loss by class of demand (least is best)')}\n${headed(byClass(scores, shown), dim)}`,
    dim(wrap(HOW_TO_READ, width).join('\n')),
  ];
}

/** Which items were scored, in brackets; nothing if it were all. */
function picked({ of, leftOut }: ScoreTable & { readonly of: number }, scored: number): string {
  const words = [
    ...(scored + leftOut < of ? [`picked evenly from all ${of.toLocaleString('en-GB')} by their demand`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out: too short a past`] : []),
  ];
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}

const HOW_TO_READ =
  'MASE, RMSSE: error over that of no change from period to period. P50, P80, P95: quantile loss of demand over the whole horizon, over the item’s ' +
  'usual change from period to period; the order is by their mean. Covers: how often the 95% interval did. Bias: too much (+) or too little (−) forecast. ' +
  '* best of its class.';

/** Mean of the quantile losses. */
const loss = ({ pinball }: MethodScore): number => pinball.reduce((sum, x) => sum + x, 0) / pinball.length;

/** Not those that could be fitted on nothing, nor a second name of the same scores. */
function worthShowing(methods: readonly MethodScore[], items: number): MethodScore[] {
  const seen = new Set<string>();
  return methods.filter((score) => {
    const key = [score.mase, score.rmsse, ...score.pinball].join(' ');
    if (score.unfitted === items || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function overall(methods: readonly MethodScore[]): string[] {
  const rows = methods.map((score) => [
    score.method,
    score.mase.toFixed(3),
    score.rmsse.toFixed(3),
    score.smape.toFixed(1),
    ...score.pinball.map((x) => x.toFixed(2)),
    `${(100 * score.coverage).toFixed(0)}%`,
    `${score.bias < 0 ? '−' : '+'}${Math.abs(100 * score.bias).toFixed(0)}%`,
  ]);
  return columnsText(['Method', 'MASE', 'RMSSE', 'sMAPE', 'P50', 'P80', 'P95', 'Covers', 'Bias'], rows, [0]);
}

function byClass({ classes }: ScoreTable, methods: readonly MethodScore[]): string[] {
  const some = classes.slice(1).filter(({ items }) => items > 0);
  const losses = some.map((group) =>
    methods.map(({ method }) => loss(group.methods.find((score) => score.method === method)!)),
  );
  const rows = methods.map(({ method }, m) => [
    method,
    ...losses.map((of) => `${of[m].toFixed(2)}${of[m] === Math.min(...of) ? '*' : ' '}`),
  ]);
  const head = some.map(({ demandClass, items }) => `${demandClass} (${items.toLocaleString('en-GB')})`);
  return columnsText(['Method', ...head], rows, [0]);
}

const headed = ([first, ...others]: readonly string[], dim: (text: string) => string): string =>
  [dim(first), ...others].join('\n');
