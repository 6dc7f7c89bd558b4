/** Additive, multiplicative, none; Ad = additive and damped. */
export type ErrorKind = 'A' | 'M';
export type TrendKind = 'N' | 'A' | 'Ad';
export type SeasonKind = 'N' | 'A' | 'M';

/** A form of exponential smoothing: error, trend, season (Hyndman, Koehler, Ord & Snyder 2008, ch. 2). */
export interface Form {
  readonly error: ErrorKind;
  readonly trend: TrendKind;
  readonly season: SeasonKind;
}

/**
 * Forms worth trying, as Hyndman & Khandakar (2008, Journal of Statistical Software 27(3)) restrict them: additive error with a
 * multiplicative season is left out, since its variance can't be told from the numbers; multiplicative trends are left out, since they
 * forecast badly. Multiplicative errors and seasons need data above zero.
 */
export function formsFor(positive: boolean, seasonal: boolean): readonly Form[] {
  return ALL.filter(
    ({ error, season }) => (positive || (error === 'A' && season !== 'M')) && (seasonal || season === 'N'),
  );
}

const TRENDS = ['N', 'A', 'Ad'] as const;
const PAIRS = [
  ['A', 'N'],
  ['M', 'N'],
  ['A', 'A'],
  ['M', 'A'],
  ['M', 'M'],
] as const;
const ALL: readonly Form[] = PAIRS.flatMap(([error, season]) => TRENDS.map((trend) => ({ error, trend, season })));
