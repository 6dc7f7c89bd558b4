import type { DriverKey } from '../../calibration/demand/drivers.js';
import type { FitCheck, FitRow } from '../../study/fit-check/check-fit.js';

/** A row of the table of fit, in words. */
export interface FitLine {
  readonly label: string;
  readonly data: string;
  readonly fitted: string;
  readonly range: string;
  /** 'as fitted', '12% more in the data'. */
  readonly says: string;
  readonly fits: boolean;
  /** What it means for a study, where it doesn't fit; else ''. */
  readonly means: string;
}

type Kind = 'number' | 'share';

interface Wording {
  readonly label: string;
  readonly kind: Kind;
  readonly more: string;
  readonly less: string;
}

/** So far off that somebody would act on it; nearer is within what a fit is for. */
const NEAR = 0.1;

/** What could not be measured, in the data or in the fit, has no row. */
export function fitLines({ rows }: FitCheck): FitLine[] {
  return rows.filter(({ data, fitted }) => Number.isFinite(data) && Number.isFinite(fitted)).map(lineOf);
}

function lineOf({ key, data, fitted, low, high }: FitRow): FitLine {
  const { label, kind, more, less } = wordings[key];
  const off = fitted === 0 ? (data === 0 ? 0 : Infinity) : data / fitted - 1;
  const fits = Math.abs(off) <= NEAR || (data >= low && data <= high);
  const write = (x: number) => (kind === 'share' ? `${(100 * x).toFixed(1)}%` : three(x));
  return {
    label,
    data: write(data),
    fitted: write(fitted),
    range: `${write(low)} to ${write(high)}`,
    says: fits ? 'as fitted' : `${Math.round(Math.abs(off) * 100)}% ${off > 0 ? 'more' : 'less'} in the data`,
    fits,
    means: fits ? '' : off > 0 ? more : less,
  };
}

const three = (x: number): string =>
  Math.abs(x) >= 100 ? Math.round(x).toLocaleString('en-US') : String(Number(x.toPrecision(3)));

const same = (label: string, kind: Kind, meaning: string): Wording => ({ label, kind, more: meaning, less: meaning });
const TAIL = 'The largest orders are the reason: the table of the law takes rare sizes together.';
const FASHIONS =
  'The fit spreads an item’s demand evenly over the year; in the record items come and go and have fashions. For stock of single items play or resample the recorded orders.';
const CALMER =
  'Weeks of the shop or of an item swing less in the record than in the fit: levels computed from the fit are on the safe side.';

const wordings: Readonly<Record<DriverKey, Wording>> = {
  ordersPerDay: same(
    'Orders per open day',
    'number',
    'The days played are busier or calmer than the record as a whole.',
  ),
  ordersDispersion: {
    label: 'Orders a day, variance ÷ mean',
    kind: 'number',
    more: 'Days differ by events that no factor of weekday, month or trend has.',
    less: 'Days are more alike in the record than the fit draws them.',
  },
  gapsCv: {
    label: 'Gaps between orders of a day, spread ÷ mean',
    kind: 'number',
    more: 'Orders of a day come in bunches, more than at random.',
    less: 'Orders of a day come more evenly than at random.',
  },
  linesMean: same('Lines an order, mean', 'number', TAIL),
  lines90: same('Lines an order, 90% have at most', 'number', TAIL),
  lines99: same('Lines an order, 99% have at most', 'number', TAIL),
  unitsMean: same('Units a line, mean', 'number', TAIL),
  units90: same('Units a line, 90% have at most', 'number', TAIL),
  units99: same('Units a line, 99% have at most', 'number', TAIL),
  orderUnitsMean: same('Units an order, mean', 'number', TAIL),
  orderUnits90: {
    label: 'Units an order, 90% have at most',
    kind: 'number',
    more: 'Buyers of many lines take many units of each; the fit draws the two apart.',
    less: 'Orders of many lines have few units of each; the fit draws the two apart.',
  },
  weekUnitsCv: {
    label: 'Units a week of the shop, spread ÷ mean',
    kind: 'number',
    more: 'Weeks of the whole shop swing more than the fit’s: large orders come together, and good weeks follow good weeks.',
    less: CALMER,
  },
  weekPeak: {
    label: 'Busiest week ÷ median week, units',
    kind: 'number',
    more: 'The record has a higher peak than the fit’s seasons make.',
    less: 'The record’s peak is lower than the fit’s.',
  },
  itemsSold: {
    label: 'Items sold',
    kind: 'number',
    more: 'More items were sold than the fit draws in as many days.',
    less: 'Some items were not on sale in these days; the fit sells all of them all the time.',
  },
  topTenthLines: { label: 'Best tenth of the items, share of lines', kind: 'share', more: FASHIONS, less: FASHIONS },
  topTenthUnits: { label: 'Best tenth of the items, share of units', kind: 'share', more: FASHIONS, less: FASHIONS },
  itemWeekDispersion: {
    label: 'Lines of a best seller a week, variance ÷ mean',
    kind: 'number',
    more: FASHIONS,
    less: CALMER,
  },
  itemWeekCv: { label: 'Units of a best seller a week, spread ÷ mean', kind: 'number', more: FASHIONS, less: CALMER },
  spikeShare: { label: 'Item-weeks above 5 times the median', kind: 'share', more: FASHIONS, less: CALMER },
  oneLineShare: {
    label: 'Of these, one order line is more than half',
    kind: 'share',
    more: 'More of the record’s spikes are one big buyer than of the fit’s.',
    less: 'More of the record’s spikes are a crowd, a fashion or a season of the item, than of the fit’s, which are mostly single large lines.',
  },
};
