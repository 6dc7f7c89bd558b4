import { counted } from '../../../domain/count-words.js';
import type { FittedDemand } from '../../../calibration/demand/fit-demand.js';
import type { FittedCountLaw } from '../../../calibration/demand/fit-count-law.js';
import type { Estimates } from '../../../calibration/demand/estimate.js';
import { DAYS_PER_YEAR } from '../../../domain/time.js';
import { number, percent, writeLaw } from './write-law.js';

/** The fitted stream and the recorded orders, as entries of `demand:`; the record starts `offset` days before the scenario. */
export function writeDemand(fit: FittedDemand, offset: number, ordersFile: string): string[] {
  const { rate, from } = fit;
  const { perDay, perOpenDay, weekly, yearly, trend, dispersion, openDays } = rate;
  // The rate is that of the scenario's first day, and the trend a share of it.
  const grown = 1 + (trend.value * offset) / DAYS_PER_YEAR;
  const level = offset === 0 || !trend.fitted ? perDay.value : Number((perDay.value * grown).toPrecision(6));
  const growth = trend.value / grown;
  const lines = [
    'demand:',
    '  - name: fitted',
    '    play: yes',
    `    items: all # fitted: weights are the popularity column of items.csv, ${counted(from.lines, 'line')} of ${counted(from.items, 'item')}`,
    `    orders: ${number(level)}/day # fitted: ${pm(perOpenDay.value, perOpenDay.se)} orders per open day, ${count(openDays)} open of ${counted(fit.days, 'day')}`,
    ...factors('weekly', weekly, 'Monday to Sunday', 'no weekday differs by more than luck'),
    ...factors(
      'yearly',
      yearly,
      'January to December',
      'the record is too short for months, or no month differs by more than luck',
    ),
    trend.fitted
      ? `    trend: ${percent(growth, 4)}/year # fitted: ± ${percent(trend.se, 2)}`
      : '    # assumed: no trend (none that could be told from the season and luck)',
    dispersion.value === Infinity
      ? '    dispersion: none # fitted: days are no more uneven than Poisson'
      : `    dispersion: ${number(dispersion.value)} # fitted: ± ${digits(dispersion.se)}; the smaller, the more uneven the days`,
    fit.hourly
      ? `    hourly: [${fit.hourly.join(', ')}] # fitted: orders by hour, from midnight`
      : '    # assumed: every hour alike (the record has no times of day)',
    `    lines: ${countLaw(fit.lines)} # fitted: ${pm(fit.lines.mean.value, fit.lines.mean.se)} lines an order, ${chosen(fit.lines)}`,
    ...units(fit),
    ...precision(fit),
    '  # The recorded orders themselves: with `alone` in place of `no` they are played in place of the fit.',
    `  - history: ${ordersFile}`,
    '    play: no',
    '    method: replay # or resample: blocks of weeks drawn from the record; or forecast: from the record on',
  ];
  return lines;
}

function factors(key: string, { values, se, fitted }: Estimates, order: string, otherwise: string): string[] {
  if (!fitted && values.every((v) => v === values[0])) return [`    # assumed: ${key} all alike (${otherwise})`];
  const middle = se.filter((e) => e > 0).sort((a, b) => a - b);
  const typical = middle.length > 0 ? `, about ± ${digits(middle[middle.length >> 1])} each` : '';
  const closed = key === 'weekly' && values.includes(0) ? '; 0 = closed' : '';
  return [`    ${key}: [${values.map(number).join(', ')}] # fitted: ${order}${typical}${closed}`];
}

function units({ units: all, sizes }: FittedDemand): string[] {
  if (sizes.sizes.length < 2)
    return [`    units: ${countLaw(all)} # fitted: ${pm(all.mean.value, all.mean.se)} units a line, ${chosen(all)}`];
  return [
    `    units: # fitted: by how an item is bought, the lineSize column of items.csv; ${pm(all.mean.value, all.mean.se)} units a line over all`,
    '      bySize:',
    ...sizes.sizes.map(
      ({ name, units: law, items }) =>
        `        ${name}: ${countLaw(law)} # ${pm(law.mean.value, law.mean.se)} units, ${counted(law.n, 'line')} of ${counted(items, 'item')}`,
    ),
  ];
}

function precision({ days, from, rate, effective }: FittedDemand): string[] {
  const { perOpenDay, weekly, yearly, trend, dispersion } = rate;
  const shares = ({ values, se }: Estimates) =>
    `[${values.map((v, i) => (v > 0 ? percent(se[i] / v, 2) : '0%')).join(', ')}]`;
  return [
    '    fitted: # how well these are known; `inputs: uncertain` draws from it',
    `      days: ${days}`,
    `      orders: ${from.orders}`,
    `      lines: ${Math.max(1, Math.round(effective.lines))} # as good as so many independent ones`,
    `      mix: ${Math.max(1, Math.round(effective.mix))} # likewise, for the weights of the items`,
    '      errors:',
    `        orders: ${percent(perOpenDay.se / perOpenDay.value, 3)}`,
    ...(dispersion.value === Infinity ? [] : [`        dispersion: ${percent(dispersion.se / dispersion.value, 3)}`]),
    ...(weekly.fitted ? [`        weekly: ${shares(weekly)}`] : []),
    ...(yearly.fitted ? [`        yearly: ${shares(yearly)}`] : []),
    ...(trend.fitted ? [`        trend: ${percent(trend.se, 3)}/year`] : []),
  ];
}

const countLaw = ({ law }: FittedCountLaw): string => writeLaw(law);

const chosen = ({ law, n, aic }: FittedCountLaw): string =>
  law.kind === 'fixed'
    ? `always, of ${count(n)}`
    : `${law.kind} by AIC (geometric ${count(Math.round(aic.geometric))}, as counted ${count(Math.round(aic.empirical))})`;

/** `63.3 ± 1.0` */
const pm = (value: number, se: number): string => (se > 0 ? `${at(value, se)} ± ${digits(se)}` : number(value));

/** A standard error, two digits. */
export const digits = (se: number): string => number(Number(se.toPrecision(2)));

const at = (value: number, se: number): string => {
  const magnitude = Number(se.toExponential(1).split('e')[1]);
  return value.toFixed(Math.min(12, Math.max(0, 1 - magnitude)));
};

/** 27,809 */
export const count = (n: number): string => n.toLocaleString('en-US');
