/** Mean and variance of demand over a protection interval. */
export interface LeadTimeDemand {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Demand over a random lead time plus a fixed review period, daily demand and lead time independent:
 * mean d(L + R), variance (L + R)σ² + d²σ_L² (Silver, Pyke & Thomas, Inventory and Production Management, ch. 6).
 */
export function demandOver(
  mean: number,
  variance: number,
  leadMean: number,
  leadSd: number,
  reviewDays: number,
): LeadTimeDemand {
  const interval = leadMean + reviewDays;
  return { mean: mean * interval, variance: variance * interval + mean * mean * leadSd * leadSd };
}
