import type { StudyResult } from '../study/result.js';
import { NO_FOCUS, type Focus } from '../study/what-if/goal.js';
import { Format } from './format.js';
import { itemFigures, type ItemFigures } from './item-totals.js';

/**
 * 'change': units filled at once against the baseline, in points. Orders are on time, not items: a line's part in that isn't counted, so
 * that what an item does for service is told by `unitFillRate`.
 */
export type ItemColumn =
  'name' | 'unitFillRate' | 'change' | 'backorderUnitRate' | 'unitsBackordered' | 'onHandMean' | 'stockoutDays';

export interface ItemsAsk {
  readonly chosen: string;
  /** Part of a name; case and accents don't matter. */
  readonly search: string;
  readonly sort: ItemColumn;
  readonly down: boolean;
  readonly from: number;
  readonly count: number;
  /** Only its items are shown. */
  readonly focus: Focus;
}

export interface ItemsPage {
  readonly total: number;
  readonly found: number;
  readonly from: number;
  readonly columns: readonly { readonly id: ItemColumn; readonly label: string; readonly unit: string }[];
  readonly rows: readonly ItemRow[];
}

export interface ItemRow {
  /** Item. */
  readonly row: number;
  readonly name: string;
  /** One text a column, in the order of `columns`. */
  readonly cells: readonly string[];
  /** Units backordered under the chosen strategy and the baseline, as shares of the longest. */
  readonly bar: readonly [chosen: number, baseline: number];
}

/** All items under one strategy, worked out once so that each look at a part of them costs little. */
export class ItemsTable {
  private readonly plain: readonly string[];
  private readonly columns: Readonly<Record<Exclude<ItemColumn, 'name'>, Float64Array>>;
  private readonly longest: number;
  /** Columns with figures so large that tenths say nothing. */
  private readonly whole: ReadonlySet<ItemColumn>;
  private readonly orders = new Map<string, Int32Array>();

  private constructor(
    private readonly names: readonly string[],
    own: ItemFigures,
    private readonly baseline: ItemFigures,
    private readonly compares: boolean,
  ) {
    this.plain = names.map(folded);
    this.columns = { ...own, change: own.unitFillRate.map((rate, i) => rate - baseline.unitFillRate[i]) };
    const most = (units: Float64Array) => units.reduce((a, b) => (b > a ? b : a), 0);
    this.whole = new Set(COLUMNS.flatMap(({ id }) => (id !== 'name' && most(this.columns[id]) >= 100 ? [id] : [])));
    this.longest = Math.max(most(own.unitsBackordered), most(baseline.unitsBackordered)) || 1;
  }

  /** Undefined for a study played without tables. `chosen`: position of the strategy; `names` by item; `focus`: the days that its tables are about. */
  static of(
    result: StudyResult,
    chosen: number,
    names: readonly string[],
    focus: Focus = NO_FOCUS,
  ): ItemsTable | undefined {
    const baseline = itemFigures(result, 0, names.length, focus);
    const own = chosen === 0 ? baseline : itemFigures(result, chosen, names.length, focus);
    return baseline && own ? new ItemsTable(names, own, baseline, chosen !== 0) : undefined;
  }

  page({ search, sort, down, from, count, focus }: Omit<ItemsAsk, 'chosen'>, format: Format): ItemsPage {
    const wanted = folded(search.trim());
    const only = focus.items && new Set(focus.items);
    const order = this.order(sort, down);
    const all = wanted === '' && !only;
    const found = all ? order : order.filter((i) => this.plain[i].includes(wanted) && (!only || only.has(i)));
    const shown = COLUMNS.filter(({ id }) => this.compares || id !== 'change');
    return {
      total: this.names.length,
      found: found.length,
      from,
      columns: shown,
      rows: Array.from(found.subarray(from, from + count), (item) => ({
        row: item,
        name: this.names[item],
        cells: shown.map(({ id }) => this.cell(id, item, format)),
        bar: [
          this.columns.unitsBackordered[item] / this.longest,
          this.baseline.unitsBackordered[item] / this.longest,
        ] as const,
      })),
    };
  }

  private cell(column: ItemColumn, item: number, format: Format): string {
    if (column === 'name') return this.names[item];
    const value = this.columns[column][item];
    if (!Number.isFinite(value)) return '–';
    if (column === 'change') return format.signed('rate', value);
    if (column === 'unitFillRate' || column === 'backorderUnitRate') return format.value('rate', value);
    // A column has one number of digits: below each other they are compared.
    return this.whole.has(column) ? format.count(value) : format.value('ratio', value);
  }

  /** Items by a column; those without a value last, whatever the direction, and equal ones in the scenario's order. */
  private order(sort: ItemColumn, down: boolean): Int32Array {
    const key = `${sort} ${down}`;
    let order = this.orders.get(key);
    if (!order) this.orders.set(key, (order = this.sorted(sort, down)));
    return order;
  }

  private sorted(sort: ItemColumn, down: boolean): Int32Array {
    const order = Int32Array.from(this.names, (_, i) => i);
    const sign = down ? -1 : 1;
    if (sort === 'name') {
      const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
      return order.sort((a, b) => sign * compare(this.names[a], this.names[b]) || a - b);
    }
    const values = this.columns[sort];
    const key = values.map((value) => (Number.isFinite(value) ? sign * value : Infinity));
    return order.sort((a, b) => (key[a] === key[b] ? a - b : key[a] - key[b]));
  }
}

const COLUMNS: ItemsPage['columns'] = [
  { id: 'name', label: 'Item', unit: '' },
  { id: 'unitFillRate', label: 'Filled at once', unit: '% of units' },
  { id: 'change', label: 'To baseline', unit: 'points' },
  { id: 'backorderUnitRate', label: 'Backordered', unit: '% of units' },
  { id: 'unitsBackordered', label: 'Units backordered', unit: 'in the measured time of one future' },
  { id: 'onHandMean', label: 'On hand', unit: 'units, on average' },
  { id: 'stockoutDays', label: 'Days without stock', unit: 'days' },
];

/** Without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
