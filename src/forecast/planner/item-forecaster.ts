import type { Method } from '../method.js';
import { countLaw } from '../predictive/count-law.js';
import type { Predictive } from '../predictive.js';
import { chooseByPinball, type Question } from './choose-by-pinball.js';
import { CHOOSES_FROM, ENOUGH, MARGIN } from './enough.js';
import { onSale } from './on-sale.js';
import type { PastErrors } from './past-errors.js';
import { tame, tamed } from './tamed.js';
import { unevennessOf } from './unevenness.js';
import { SharedModel, type Holder, type KnownFits } from './known-fits.js';

/** How one group of items is forecast. */
export interface Forecasting {
  /** Candidates by name, the usual one first; one alone is not chosen but taken. */
  readonly candidates: readonly (readonly [name: string, method: Method])[];
  /** Buckets of a season; 1 = none. */
  readonly season: number;
  readonly question: Question;
  /** Null where demand differs from future to future, and no fit is met twice. */
  readonly fits: KnownFits | null;
}

/** What a shop with a past knows beyond the single item. */
export interface ShopPast {
  /** Variance ÷ mean of a bucket of the usual item. */
  readonly dispersion: number;
  /** Null where single items are asked for, not a shop's. */
  readonly errors: PastErrors | null;
}

/** A forecast before the shop's errors are laid around it. */
export interface Said {
  readonly errors: PastErrors;
  readonly mean: number;
  readonly unevenness: number;
}

/** One item's forecaster: all that was seen of it, and the model that was fitted last. */
export class ItemForecaster implements Holder {
  state: readonly number[] | null = null;
  private buckets = new Float64Array(32);
  private count = 0;
  private model: SharedModel | null = null;
  private unevenness = 0;

  /** `key` names the item among those whose fits are known. Without a shop's past an item waits until there is enough of its own. */
  constructor(
    private readonly forecasting: Forecasting,
    private readonly key: string,
    private readonly shop: ShopPast | null,
  ) {}

  /** Buckets seen, since the first one that counts. */
  get seen(): number {
    return this.count;
  }

  get method(): string | undefined {
    return this.model?.name;
  }

  /** All that was seen, oldest first. */
  get series(): Float64Array {
    return this.buckets.subarray(0, this.count);
  }

  get knows(): boolean {
    return this.model !== null || (this.count > 0 && this.shop !== null);
  }

  /** Takes the units of one more bucket; fits when there is enough for the first time, twice that, and four times. */
  take(asked: number): void {
    const units = tame(this.series, asked);
    if (this.count === this.buckets.length) this.grow();
    this.buckets[this.count++] = units;
    if (this.count === ENOUGH || this.count === 2 * ENOUGH || this.count === 4 * ENOUGH) this.fit();
    else this.model?.for(this).update(units);
  }

  /** Begins with a past. */
  begin(past: Float64Array): void {
    for (const units of tamed(onSale(past))) {
      if (this.count === this.buckets.length) this.grow();
      this.buckets[this.count++] = units;
    }
    this.fit();
  }

  /** Chooses and fits anew on all that was seen. */
  fit(): void {
    if (this.count < ENOUGH) return;
    const { fits } = this.forecasting;
    const work = () => this.fitted();
    this.model = fits ? fits.of(`${this.key} ${this.count}`, this.series, work) : work();
    this.state = null;
    this.unevenness = unevennessOf(this.series);
  }

  /** Units of the next `periods` buckets. */
  over(periods: number): Predictive {
    if (this.model) {
      const own = this.model.for(this).over(periods);
      return (periods > 0 && this.shop?.errors?.law(periods, own.mean, this.unevenness)) || own;
    }
    // New: the mean of the few buckets there are, uneven as others are, and itself uncertain.
    let sum = 0;
    for (let b = 0; b < this.count; b++) sum += this.buckets[b];
    const mean = (sum / this.count) * periods;
    return countLaw(mean, mean * this.shop!.dispersion * (1 + periods / this.count));
  }

  /** What the model alone says, to be held against what comes; null where there is none, or nobody to learn from it. */
  say(periods: number): Said | null {
    const errors = this.shop?.errors;
    if (!this.model || !errors) return null;
    return { errors, mean: this.model.for(this).over(periods).mean, unevenness: this.unevenness };
  }

  private fitted(): SharedModel | null {
    const { candidates, season, question } = this.forecasting;
    const series = this.series;
    const methods = candidates.map(([, method]) => method);
    const best =
      candidates.length > 1 && series.length >= CHOOSES_FROM
        ? chooseByPinball(series, methods, { season }, question, MARGIN)
        : 0;
    for (const i of best > 0 ? [best, 0] : [0]) {
      const [name, method] = candidates[i];
      const model = method.fit(series, { season });
      if (model) return new SharedModel(name, model);
    }
    return null;
  }

  private grow(): void {
    const more = new Float64Array(this.buckets.length * 2);
    more.set(this.buckets);
    this.buckets = more;
  }
}
