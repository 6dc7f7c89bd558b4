/**
 * The common form of the methods for slow movers: a rate of demand, and how much past stands behind it. From it `slowModel` works out all that
 * a `Model` has to give.
 */
export interface Rate {
  readonly parameters: Readonly<Record<string, number>>;
  /** Units per period from now on. */
  rate(): number;
  /** Periods whose demand the rate is in effect a mean of: the fewer, the less sure it is. */
  memory(): number;
  /** Takes one more observation. */
  update(y: number): void;
  save(): readonly number[];
  restore(state: readonly number[]): void;
}
