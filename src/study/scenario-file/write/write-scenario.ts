import { counted } from '../../../domain/count-words.js';
import type { FittedDemand } from '../../../calibration/demand/fit-demand.js';
import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import { isoDate, parseDate } from '../../../domain/units.js';
import { writeText } from '../plain-text.js';
import { count, writeDemand } from './write-demand.js';
import { writeItems, type ShopItem } from './write-items.js';
import { number, percent, writeLaw } from './write-law.js';
import { writeSpikes } from './write-spikes.js';
import type { OfferTable } from './write-offers.js';
import { writeSuppliers } from './write-suppliers.js';

/** All that is known of a shop from its files. */
export interface FittedShop {
  readonly title: string;
  readonly currency?: string | undefined;
  readonly demand: FittedDemand;
  /** Money a month, at the items' usual prices. */
  readonly revenue?: number;
  /** The fit's items in its order, then those without a sale. */
  readonly items: readonly ShopItem[];
  readonly suppliers: readonly FittedSupplier[];
  readonly files: { readonly items: string; readonly orders: string };
}

export interface WrittenShop {
  readonly yaml: string;
  /** The table of items. */
  readonly items: string;
  /** Tables of what suppliers offer, where a line has no room for it. */
  readonly tables: readonly OfferTable[];
}

/** Days played: the last year of the record shows every season once. */
const LONGEST = 365;
const LOOK_BACK = 91;

/**
 * The scenario that describes a shop, and its table of items: every fitted value an ordinary line that says how well it is known, every
 * assumed one marked as such, and the recorded orders one word away.
 */
export function writeScenario(shop: FittedShop): WrittenShop {
  const { demand, items, title, currency, files } = shop;
  const played = Math.min(demand.days, LONGEST);
  const offset = demand.days - played;
  const parsed = parseDate(demand.start);
  const first = 'value' in parsed ? parsed.value : 0;
  const warmUp = Math.max(1, Math.min(LOOK_BACK, Math.floor(played / 3)));
  const suppliers = writeSuppliers(shop.suppliers, items);
  const lines = demand.from.lines * (played / demand.days);
  const unknownCosts = items.filter(({ cost }) => cost === undefined).length;
  const end = isoDate(first + demand.days - 1);
  const yaml = [
    '# yaml-language-server: $schema=./scenario.schema.json',
    `# ${title.replace(/\s+/g, ' ')}`,
    '#',
    `# Fitted to ${counted(demand.from.orders, 'order')} of ${counted(demand.from.items, 'item')}, ${demand.start} to ${end}. "fitted" is what the files say and how surely`,
    '# (± one standard error); "assumed" is in no file: put in what you know.',
    'bullwhip: 1',
    `title: ${writeText(title, false)}`,
    `start: ${isoDate(first + offset)}`,
    `horizon: ${played}d`,
    `warmUp: ${warmUp}d # the planner's first look back`,
    'seed: my-shop',
    `replications: ${lines > 100_000 ? 10 : 40}`,
    'inputs: certain # uncertain: every two futures have other numbers that fit as well; says how often a verdict would flip',
    ...(currency === undefined ? [] : [`currency: ${currency}`]),
    ...noDifference(shop.revenue),
    '',
    `items: { file: ${writeText(files.items, false)} } # ${counted(items.length, 'item')}; prices are medians of what was paid${unknownCosts > 0 ? `; assumed: the cost of ${count(unknownCosts)}` : ''}`,
    ...returns(demand),
    '',
    ...suppliers.lines,
    '',
    'locations:',
    '  warehouse: { handling: 1d } # assumed',
    'channels:',
    '  shop: { carrier: { transit: { quoted: 2d, lognormal: { mean: 2d, sd: 1d } } } } # assumed',
    '',
    ...writeDemand(demand, offset, writeText(files.orders, false)),
    '',
    ...spaced(
      writeSpikes(
        demand,
        first,
        offset,
        demand.days,
        items.map(({ name }) => name),
      ),
    ),
    ...customers(demand),
    'policy: # assumed: what every strategy starts from',
    '  reorder:',
    '    kind: min-max',
    '    safetyStock: { serviceLevel: 95% }',
    '    quantity: { days: 28 }',
    `    demand: { from: recent, window: ${Math.max(7, warmUp)}d, every: 7d }`,
    `  sourcing: ${suppliers.usual}`,
    '  promise: { inStock: 5d, backorder: next receipt + 5d }',
    '',
    'strategies:',
    '  baseline: {}',
    '  more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }',
    `  ${suppliers.other.name}: { sourcing: ${suppliers.other.sourcing} }`,
  ];
  return { yaml: `${yaml.join('\n')}\n`, items: writeItems(items, demand), tables: suppliers.tables };
}

/** One hundredth of what is sold, as a round number: what a large shop shrugs off is a small one's rent. */
function noDifference(revenue = NaN): string[] {
  const share = Number((revenue / 100).toPrecision(1));
  return share > 0 ? [`noDifference: { money: ${number(share)}/month } # assumed: one hundredth of the revenue`] : [];
}

const spaced = (lines: readonly string[]): string[] => (lines.length > 0 ? [...lines, ''] : []);

function returns({ returns: fit, from }: FittedDemand): string[] {
  if (!fit) return [];
  return [
    `# fitted: ${percent(fit.share.value)} ± ${number(Number((fit.share.se * 100).toPrecision(2)))} points of ${count(from.lines)} lines come back (returns in ${'items.csv'}); of ${count(fit.n)} matched the delay is ${writeLaw(fit.after, 'd')}`,
  ];
}

function customers({ customers: seen }: FittedDemand): string[] {
  if (!seen) return ['# customers: { patience: for ever } # assumed: the record does not say how long they wait', ''];
  const { known, ordersEach, onceOnly, between } = seen;
  const again = Number.isNaN(between)
    ? ''
    : `, ${number(Number(between.toPrecision(2)))} d from one to the next (median)`;
  return [
    `customers: { base: ${known} } # fitted: different customers; ${number(Number(ordersEach.toPrecision(2)))} orders each, ${percent(onceOnly, 2)} bought once${again}. assumed: they wait for ever`,
    '',
  ];
}
