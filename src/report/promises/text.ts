import { count, counted } from '../../domain/count-words.js';
import { isoDate } from '../../domain/units.js';
import { SHOWN, type PromiseStudy, type ReplayedRule } from '../../study/promises/promise-study.js';
import { printable } from '../text/printable.js';
import { columnsText } from '../forecast/columns-text.js';

const LISTED = 30;

/** Days to promise as tables, what such promises would have been worth, and the line for a scenario. */
export function promiseText(study: PromiseStudy): string {
  const percentiles = SHOWN.map((p) => `P${100 * p}`);
  const groups = study.groups.slice(0, LISTED);
  const left = study.columns.map((_, c) => c);
  const byGroup =
    groups.length === 0
      ? []
      : [
          columnsText(
            [...study.columns.map(printable), 'Orders', ...percentiles],
            groups.map(({ names, orders, days }) => [...names.map(printable), count(orders), ...days.map(shown)]),
            left,
          ).join('\n') + rest(study.groups.length),
        ];
  return `${[
    columnsText(
      ['Days to promise', 'Orders', ...percentiles],
      [['all alike', count(study.orders), ...study.all.map(shown)]],
      [0],
    ).join('\n'),
    ...byGroup,
    ...(study.columns.length > 0 ? [worth(study)] : []),
    replayText(study),
    scenarioLine(study),
  ].join('\n\n')}\n`;
}

const rest = (groups: number): string =>
  groups > LISTED ? `\n… ${count(groups - LISTED)} smaller groups (--out has them all)` : '';

function worth({ columns, alike, loss }: PromiseStudy): string {
  const by = columns.map(printable).join(', ');
  if (Number.isNaN(loss)) return `Too few orders have come yet to say whether groups by ${by} matter.`;
  if (alike === Infinity)
    return `Groups by ${by} would not have foretold the last third of the past better than one promise for all.`;
  return `Groups by ${by} foretell the last third of the past with ${(100 * (1 - loss)).toFixed(1)}% less pinball loss than one promise for all; each borrows ${count(alike)} orders' worth from the others.`;
}

function replayText({ replay: { from, to, made, rules } }: PromiseStudy): string {
  const [{ scores }] = rules;
  if (scores[0].n === 0) return 'Too few orders have come yet to say what such promises would have been worth.';
  const title = `${counted(scores[0].n, 'order')} from ${isoDate(from)} to ${isoDate(to - 1)}, each promised from what was known in its week`;
  const rows: string[][] = [];
  if (made) rows.push(['as was promised', made.promisedDays.toFixed(1), percent(made.late)]);
  for (const rule of rules) {
    rule.scores.forEach((score, k) =>
      rows.push([`P${100 * SHOWN[k]} ${words[rule.rule]}`, score.promisedDays.toFixed(1), percent(score.late)]),
    );
    if (made && rule.asOftenLate) {
      const { promisedDays, share } = rule.asOftenLate;
      rows.push([`P${(100 * share).toFixed(1)} ${words[rule.rule]}: late as often as was promised`, promisedDays.toFixed(1), percent(made.late)]); // prettier-ignore
    }
  }
  return `${title}\n${columnsText(['Promise', 'Days', 'Late'], rows, [0]).join('\n')}`;
}

const words: Readonly<Record<ReplayedRule['rule'], string>> = {
  'all alike': 'of the past',
  'by group': 'of the past by group',
  'times quote': 'of actual ÷ promised, times the promise',
  'times quote by group': 'of actual ÷ promised by group, times the promise',
};

function scenarioLine({ all, orders, asOf }: PromiseStudy): string {
  const [, days] = all;
  if (Number.isNaN(days)) return 'Too few deliveries are known to promise from.';
  return `For a scenario:\npolicy:\n  promise: { inStock: ${days}d }  # fitted: P90 of ${counted(orders, 'order')} up to ${isoDate(asOf)}, those under way included`;
}

const shown = (days: number): string => (Number.isNaN(days) ? 'not known' : count(days));
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
