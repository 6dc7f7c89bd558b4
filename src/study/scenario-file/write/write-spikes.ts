import { counted, plural } from '../../../domain/count-words.js';
import type { FittedDemand } from '../../../calibration/demand/fit-demand.js';
import { isoDate } from '../../../domain/units.js';
import { meanOf } from '../../../stats/moments.js';
import { writeText } from '../plain-text.js';
import { digits } from './write-demand.js';
import { number, percent } from './write-law.js';

/** More closed days are left to the person: a list of them is no pattern. */
const MOST_CLOSURES = 40;

/**
 * Closed days, days of a crowd and big buyers, as entries of `spikes:`; nothing when there is none. `first` is the epoch day of the record's
 * start, `from` and `to` the days of the record that are played.
 */
export function writeSpikes(
  fit: FittedDemand,
  first: number,
  from: number,
  to: number,
  names: readonly string[],
): string[] {
  const inside = ({ day, days }: { day: number; days: number }) => day >= from && day + days <= to;
  const closures = fit.daily.closures.filter(inside);
  const crowds = fit.rate.crowds.filter(inside);
  const date = (day: number) => isoDate(first + day);
  const lines = [
    ...closures
      .slice(0, MOST_CLOSURES)
      .map(
        ({ day, days }) =>
          `  - { name: closed, at: ${date(day)}, lasts: ${days}d, times: 0, with: fitted } # fitted: no order`,
      ),
    ...(closures.length > MOST_CLOSURES
      ? [
          `  # ${closures.length - MOST_CLOSURES} more closed ${plural(closures.length - MOST_CLOSURES, 'day is', 'days are')} not written`,
        ]
      : []),
    ...crowds.map(
      ({ day, days, times }, k) =>
        `  - { name: crowd-${k + 1}, at: ${date(day)}, lasts: ${days}d, times: ${number(times)}, by: crowd, with: fitted } # fitted: so many times the usual orders`,
    ),
    ...fit.bigBuyers.map((buyer) => bigBuyer(fit, buyer, names[buyer.item])),
  ];
  const { above5, oneLine } = fit.spikes;
  const told =
    above5 > 0
      ? [
          `# fitted: of ${counted(above5, 'item-week')} above 5 times the item's median week, in ${percent(oneLine / above5, 2)} one order line is more than half:`,
          '# one big buyer, not a crowd. Items that have one again and again are listed; the others are in the tail of the law of units.',
        ]
      : [];
  return lines.length === 0 ? [] : [...told, 'spikes:', ...lines];
}

/** The extra order of a week: (times − 1) × what the fitted stream sells of the item in a week. */
function bigBuyer(fit: FittedDemand, buyer: FittedDemand['bigBuyers'][number], name: string): string {
  const { item, every, size, lines, share } = buyer;
  const perLine = fit.sizes.sizes[fit.sizes.of[item]].units;
  const weekly = (fit.mix.lines[item] / fit.days) * 7 * meanOf(perLine.law);
  const times = 1 + size.mean / weekly;
  const sd = size.sd / weekly;
  const three = (x: number) => number(Number(x.toPrecision(3)));
  const law = sd > 0 ? `{ lognormal: { mean: ${three(times)}, sd: ${three(sd)} } }` : three(times);
  const plain = writeText(name, false);
  return (
    `  - { name: ${writeText(`${name} in bulk`, false)}, every: { exponential: ${number(every.value)}d }, lasts: 7d, times: ${law}, items: [${plain}], by: big-buyer, with: fitted } ` +
    `# fitted: ${counted(lines, 'line')} (every ${number(every.value)} ± ${digits(every.se)} d) ${plural(lines, 'holds', 'hold')} ${percent(share, 2)} of its units`
  );
}
