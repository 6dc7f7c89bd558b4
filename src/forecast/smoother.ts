/**
 * The common form of the smooth methods: a point forecast, the variance of the next error, and what an error does to later forecasts. From it
 * `modelOf` works out all that a `Model` has to give. (Innovations state-space models: Hyndman, Koehler, Ord & Snyder 2008, ch. 3 and 6.)
 */
export interface Smoother {
  readonly parameters: Readonly<Record<string, number>>;
  /** Forecast of the `step`-th period from now, 1 = the next. */
  mean(step: number): number;
  /** Variance of the one-step error of that period, once all before it is known. */
  errorVariance(step: number): number;
  /**
   * What one unit of error in the period `step` adds to the forecast of the period `later` > `step`, both counted from now: the c_j of HKOS 2008
   * eq. 6.11, j = later − step, where the model is linear.
   */
  effect(step: number, later: number): number;
  /** Takes one more observation. */
  update(y: number): void;
  save(): readonly number[];
  restore(state: readonly number[]): void;
}
