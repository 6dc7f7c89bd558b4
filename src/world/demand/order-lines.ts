import type { DemandStream } from '../../domain/demand.js';
import type { Law } from '../../domain/law.js';
import { aliasTable, type AliasTable } from '../../stats/alias-table.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf, type Stream } from '../../stats/stream.js';
import type { Inverse, Laws, Setting } from '../setting.js';
import type { OrderBuffer } from './order-buffer.js';

/**
 * Draws what an order asks for: how many lines, which items (without repeating one within an order, by weight among those left), how many
 * units of each. Three streams, so that a lever on one leaves the others' draws alone.
 */
export class OrderLines {
  /** Most lines an order can have. */
  readonly most: number;
  private readonly countStream: Stream;
  private readonly itemStream: Stream;
  private readonly unitStream: Stream;
  /** P(at most k + 1 lines). */
  private readonly cumulative: Float64Array;
  private readonly items: Int32Array;
  private readonly weights: Float64Array;
  private readonly choice: AliasTable;
  private readonly unitsAt: Inverse;
  /** Where items differ in it, by index of `items`. */
  private readonly unitsOf: readonly Inverse[] | null;
  /** The order in which an item was last chosen. */
  private readonly chosenIn: Int32Array;
  private order = 0;

  /** `row` names the streams; items marked 0 in `kept` are drawn and left out. */
  constructor(
    setting: Setting,
    stream: DemandStream,
    row: number,
    private readonly kept: Uint8Array | null,
  ) {
    const { seed, replication, laws } = setting;
    this.countStream = streamOf(seed, replication, Purpose.LINES, row);
    this.itemStream = streamOf(seed, replication, Purpose.ITEMS, row);
    this.unitStream = streamOf(seed, replication, Purpose.UNITS, row);
    const sold = stream.items.map((_, i) => i).filter((i) => stream.weights[i] > 0);
    this.items = Int32Array.from(sold, (i) => stream.items[i]);
    this.weights = Float64Array.from(sold, (i) => stream.weights[i]);
    this.cumulative = cumulativeShares(stream.lines, sold.length);
    this.most = this.cumulative.length;
    this.choice = aliasTable(this.weights);
    this.unitsAt = laws.inverse(stream.units);
    this.unitsOf = stream.unitsOf ? inversesOf(stream.unitsOf, sold, laws) : null;
    this.chosenIn = new Int32Array(sold.length);
  }

  /** Adds the next order's lines; those of no units are left out. */
  draw(out: OrderBuffer): void {
    const count = this.most === 1 ? 1 : this.count();
    if (count === 1) {
      this.add(out, this.items.length === 1 ? 0 : this.choice.draw(this.itemStream.uniform()));
      return;
    }
    this.order += 1;
    for (let k = 0; k < count; k++) this.add(out, this.freshItem());
  }

  private count(): number {
    const u = this.countStream.uniform();
    let k = 0;
    while (this.cumulative[k] <= u) k++;
    return k + 1;
  }

  private add(out: OrderBuffer, index: number): void {
    const unitsAt = this.unitsOf ? this.unitsOf[index] : this.unitsAt;
    const units = Math.round(unitsAt(this.unitStream.uniform()));
    const item = this.items[index];
    if (units > 0 && (!this.kept || this.kept[item])) out.addLine(item, units);
  }

  /** Redrawing what was chosen already is the same as drawing by weight among the rest; after some tries that is done directly. */
  private freshItem(): number {
    const { chosenIn, order, itemStream } = this;
    for (let tries = 0; tries < 16; tries++) {
      const index = this.choice.draw(itemStream.uniform());
      if (chosenIn[index] === order) continue;
      chosenIn[index] = order;
      return index;
    }
    const index = this.scanForFresh(itemStream.uniform());
    chosenIn[index] = order;
    return index;
  }

  private scanForFresh(u: number): number {
    const { chosenIn, order, weights } = this;
    let total = 0;
    for (let i = 0; i < weights.length; i++) if (chosenIn[i] !== order) total += weights[i];
    let left = u * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      if (chosenIn[i] === order) continue;
      last = i;
      left -= weights[i];
      if (left < 0) break;
    }
    return last;
  }
}

/** One inverse a law, however many items share it. */
function inversesOf(all: readonly Law[], sold: readonly number[], laws: Laws): Inverse[] {
  const known = new Map<Law, Inverse>();
  return sold.map((i) => {
    let inverse = known.get(all[i]);
    if (!inverse) known.set(all[i], (inverse = laws.inverse(all[i])));
    return inverse;
  });
}

/** P(at most 1, 2 … lines); orders of more lines than there are items have one of each. */
function cumulativeShares(lines: readonly number[], items: number): Float64Array {
  const size = Math.min(lines.length, items);
  const weights = lines.slice(0, size);
  for (const more of lines.slice(size)) weights[size - 1] += more;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = new Float64Array(size);
  let sum = 0;
  for (let k = 0; k < size; k++) shares[k] = (sum += weights[k]) / total;
  // Rounding must leave no chance behind the last number of lines that has any.
  for (let k = size - 1; k >= 0 && (k === size - 1 || weights[k + 1] === 0); k--) shares[k] = 1;
  return shares;
}
