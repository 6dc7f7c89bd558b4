import type { FittedDemand } from '../../../calibration/demand/fit-demand.js';
import { safe } from '../../../domain/safe-cell.js';

/** What is known of an item beside its orders; rows as in the fit, items without a sale behind them. */
export interface ShopItem {
  readonly name: string;
  readonly price: number;
  /** Value of a unit in stock; undefined = not known. */
  readonly cost?: number;
  readonly group?: string;
  /** What the stock list says of buying it: from whom, in how many days, how many at least, in packs of how many. */
  readonly supplier?: string;
  readonly leadTimeDays?: number;
  readonly minimum?: number;
  readonly multiple?: number;
}

/** Share of the price that an item is taken to cost where nobody knows better. */
export const ASSUMED_COST = '45% of price';

/** `items.csv`: what is sold, how often it is asked for and in which sizes. Groups that a spreadsheet would compute are made harmless. */
export function writeItems(items: readonly ShopItem[], fit: FittedDemand): string {
  const { mix, sizes, returns } = fit;
  const bySize = sizes.sizes.length > 1;
  const usual = sizes.sizes.reduce((best, size, k) => (size.items > sizes.sizes[best].items ? k : best), 0);
  const header = ['name', 'price', 'cost', 'group', 'popularity'];
  if (bySize) header.push('lineSize');
  if (returns) header.push('returns');
  const rows = items.map(({ name, price, cost, group }, row) => {
    const cells = [
      cell(name),
      money(price),
      cost === undefined ? ASSUMED_COST : money(cost),
      cell(safe(group ?? '')),
      String(mix.lines[row] ?? 0),
    ];
    if (bySize) cells.push(sizes.sizes[sizes.of[row] ?? usual].name);
    if (returns) cells.push(`${Number((returns.share.value * 100).toPrecision(4))}%`);
    return cells.join(',');
  });
  return `${[header.join(','), ...rows].join('\n')}\n`;
}

const money = (x: number): string => String(Number(x.toPrecision(12)));

/** RFC 4180. Names stay as they are: orders go by them. */
/** A cell that is read back as it was: names are keys. */
export const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
