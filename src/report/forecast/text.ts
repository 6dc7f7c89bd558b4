import { dayText } from '../../domain/day-text.js';
import { counted, plural } from '../../domain/count-words.js';
import { LEVELS, type ForecastResult, type ItemForecast } from '../../study/forecast-demand/forecast-result.js';
import { printable } from '../text/printable.js';
import { style } from '../text/style.js';
import { wrap } from '../text/wrap.js';
import { columnsText } from './columns-text.js';
import { scoreText } from './score-text.js';
import { sparkline } from './sparkline.js';
import { closedWords, periodWord, spanWord, trustSentence, units } from './words.js';

export interface ForecastTextOptions {
  readonly width?: number;
  readonly color?: boolean;
  /** Items shown; the most demanded come first. */
  readonly most?: number;
}

/** Forecasts for a terminal: the items most demanded, how far to trust them, and the scores of the methods where they were asked for. */
export function forecastText(
  result: ForecastResult,
  { width = 100, color = false, most = 20 }: ForecastTextOptions = {},
): string {
  const { bold, dim } = style(color);
  const paragraph = (text: string) => wrap(text, width).join('\n');
  const shown = result.items.slice(0, most);
  const left = result.items.length - shown.length;
  const sections = [
    [bold(paragraph(title(result))), dim(paragraph(facts(result)))].join('\n'),
    table(result, shown, dim),
    left > 0
      ? dim(paragraph(`… and ${left.toLocaleString('en-GB')} more, less demanded: --out DIR writes them all.`))
      : '',
    paragraph(trustSentence(result)),
    ...(result.scores ? scoreText(result.scores, result.bucketDays, { bold, dim }, width) : []),
  ];
  return sections.filter((text) => text !== '').join('\n\n') + '\n';
}

const title = ({ items, horizon, bucketDays, from }: ForecastResult): string =>
  `Demand of ${counted(items.length, 'item')} over ${spanWord(horizon, bucketDays)} from ${dayText(from)}`;

function facts({ start, buckets, bucketDays, closedWeekdays, silent }: ForecastResult): string {
  const never = silent > 0 ? `; ${counted(silent, 'item')} never sold ${plural(silent, 'is', 'are')} left out` : '';
  return `From ${spanWord(buckets, bucketDays)} since ${dayText(start)}${closedWords(closedWeekdays)}${never}`;
}

function table(result: ForecastResult, items: readonly ItemForecast[], dim: (text: string) => string): string {
  const { bucketDays, horizon } = result;
  const led = items.some(({ lead }) => lead !== undefined);
  const span = led ? 'lead time' : spanWord(horizon, bucketDays);
  const head = [
    'Item',
    'Past',
    'Demand',
    'Method',
    `A ${periodWord(bucketDays)}`,
    '95% interval',
    ...(led ? ['Days'] : []),
    `In ${span} ≤ 50%`,
    '80%',
    '95%',
    '99%',
  ];
  const rows = items.map((item) => {
    const { quantiles, days } = item.lead ?? item.total;
    return [
      shorten(printable(item.name)),
      sparkline(item.history, SPARKS),
      item.demandClass,
      item.method,
      units(mean(item.means)),
      `${units(item.interval[0])} to ${units(item.interval[1])}`,
      ...(led ? [item.lead ? units(days) : '–'] : []),
      ...SHOWN.map((level) => units(quantiles[level])),
    ];
  });
  const [first, ...others] = columnsText(head, rows, [0, 1, 2, 3]);
  return [dim(first), ...others].join('\n');
}

const SPARKS = 18;
/** Of the levels told: 50, 80, 95 and 99 %. */
const SHOWN = LEVELS.flatMap((level, k) => (level >= 0.5 ? [k] : []));
const LONGEST = 18;

const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

const mean = (values: readonly number[]): number => values.reduce((sum, y) => sum + y, 0) / values.length;
