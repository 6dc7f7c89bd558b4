import type { Model } from '../method.js';

/** Whoever works with a model that others work with as well: the state is its own. */
export interface Holder {
  /** Null: as fitted. */
  state: readonly number[] | null;
}

/** A fitted model that several runs take turns with: what was fitted is the same, what each has seen since is not. */
export class SharedModel {
  private holder: Holder | null = null;
  private readonly fitted: readonly number[];

  constructor(
    readonly name: string,
    private readonly model: Model,
  ) {
    this.fitted = model.save();
  }

  /** The model in the state in which this holder left it; valid until another one takes it. */
  for(holder: Holder): Model {
    if (this.holder !== holder) {
      if (this.holder) this.holder.state = this.model.save();
      this.model.restore(holder.state ?? this.fitted);
      this.holder = holder;
    }
    return this.model;
  }
}

/**
 * Fits by what they are of, with the series they were made on: where demand is recorded, it is the same in every future, and fitting is
 * what costs. Another series under the same key is fitted anew, so nothing depends on what is known.
 */
export class KnownFits {
  private readonly entries = new Map<string, { readonly series: Float64Array; readonly model: SharedModel | null }>();

  of(key: string, series: Float64Array, fit: () => SharedModel | null): SharedModel | null {
    const entry = this.entries.get(key);
    if (entry && same(entry.series, series)) return entry.model;
    const model = fit();
    this.entries.set(key, { series: series.slice(), model });
    return model;
  }
}

function same(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
