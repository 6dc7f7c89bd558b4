/**
 * A choice among n rows with given weights by one uniform, in constant time (Walker 1977, Vose 1991). Not monotone in u: for choices that have
 * no order, such as which item. Weights ≥ 0, at least one > 0.
 */
export class AliasTable {
  readonly size: number;
  private readonly keep: Float64Array;
  private readonly other: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const n = weights.length;
    this.size = n;
    this.keep = new Float64Array(n).fill(1);
    this.other = Int32Array.from({ length: n }, (_, i) => i);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i];
    const share = Float64Array.from({ length: n }, (_, i) => (weights[i] * n) / sum);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < n; i++) (share[i] < 1 ? small : large).push(i);
    let heaviest = 0;
    for (let i = 1; i < n; i++) if (share[i] > share[heaviest]) heaviest = i;
    while (small.length > 0 && large.length > 0) {
      const poor = small.pop()!;
      const rich = large[large.length - 1];
      this.keep[poor] = share[poor];
      this.other[poor] = rich;
      share[rich] -= 1 - share[poor];
      if (share[rich] < 1) small.push(large.pop()!);
    }
    // Left-overs are full cells but for rounding; a weight of 0 must stay impossible all the same.
    for (const i of small) {
      if (weights[i] > 0) continue;
      this.keep[i] = 0;
      this.other[i] = heaviest;
    }
  }

  /** The row chosen by u in (0, 1). */
  draw(u: number): number {
    const x = u * this.size;
    const cell = Math.floor(x);
    return x - cell < this.keep[cell] ? cell : this.other[cell];
  }
}

export function aliasTable(weights: ArrayLike<number>): AliasTable {
  return new AliasTable(weights);
}
