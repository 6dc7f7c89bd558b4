import type { KpiKind } from './kpi-display.js';

/**
 * Numbers as people read them, in the reader's locale with a true minus. Nothing shows a digit below the first one of the half-width
 * beside it; money is rounded to the largest power of ten within a fifth of its half-width, so that rounding can't hide what the
 * interval says. `half` is half the width of the 95 % interval, in the unit of the value; 0 or NaN where there is none.
 */
export class Format {
  private readonly cache = new Map<string, Intl.NumberFormat>();

  constructor(
    readonly currency = 'EUR',
    readonly locale = 'en-GB',
  ) {}

  /** '97.7%', '€90,520', '12.5'. */
  value(kind: KpiKind, value: number, half = 0): string {
    return this.write(kind, value, places(kind, value, half), 'negative', true);
  }

  /** '5.7', '€730': how large, without the sign. Rates in points. */
  size(kind: KpiKind, difference: number, half = 0): string {
    return this.write(kind, Math.abs(difference), placesOfDifference(kind, difference, half), 'never');
  }

  /** A figure somebody chose, unrounded: '0.25', '€250', '€99.90'. Rates in points. */
  given(kind: KpiKind, value: number): string {
    const scaled = Number((kind === 'rate' ? value * 100 : value).toPrecision(12));
    const decimals = (String(scaled).split('.')[1] ?? '').length;
    return this.write(kind, value, kind === 'money' && decimals === 1 ? 2 : Math.min(decimals, 6), 'never');
  }

  /** '+5.7', '−€730'. Rates in points. */
  signed(kind: KpiKind, difference: number, half = 0): string {
    return this.write(kind, difference, placesOfDifference(kind, difference, half), 'exceptZero');
  }

  /** '±0.1', '±€290'; one that would round to nothing shows its first digit. Empty when there is no interval. */
  halfWidth(kind: KpiKind, value: number, half: number): string {
    if (!Number.isFinite(half)) return '';
    if (half === 0) return '±0';
    const p = places(kind, value, half);
    return `±${this.write(kind, half, looksZero(kind, half, p) ? firstDigit(kind, half) : p, 'never')}`;
  }

  /**
   * '5.3 to 6.0' where both ends have one sign (it is said by words or an arrow beside), '−0.1 to +0.2' where they don't. An end that
   * isn't zero never looks like it: then both have one digit more, and it as many as it takes.
   */
  range(kind: KpiKind, low: number, high: number, signs: 'auto' | 'always' = 'auto'): string {
    const usual = places(kind, (low + high) / 2, (high - low) / 2);
    const digits = [low, high].some((end) => looksZero(kind, end, usual)) ? usual + 1 : usual;
    const write = (x: number, sign: Sign) =>
      this.write(kind, x, looksZero(kind, x, digits) ? firstDigit(kind, x) : digits, sign);
    if (signs === 'always' || low * high < 0) return `${write(low, 'exceptZero')} to ${write(high, 'exceptZero')}`;
    const ends = [Math.abs(low), Math.abs(high)];
    return `${write(Math.min(...ends), 'never')} to ${write(Math.max(...ends), 'never')}`;
  }

  /** Money of ten thousand and more in thousands, for narrow places: '€90.5k'. Other kinds as `value`. */
  short(kind: KpiKind, value: number, half = 0): string {
    if (kind !== 'money' || Math.abs(value) < 10_000) return this.value(kind, value, half);
    const million = Math.abs(value) >= 999_950;
    const unit = million ? 1e6 : 1e3;
    const p = Math.min(million ? 2 : 1, places('money', value, half) + (million ? 6 : 3));
    // Right after the digits: '90,5k €' where the currency follows.
    return this.write('money', value / unit, p, 'negative').replace(/\p{Nd}(?=\P{Nd}*$)/u, `$&${million ? 'M' : 'k'}`);
  }

  /** A whole number with separators. */
  count(value: number): string {
    return this.number(value, 0, 'negative');
  }

  /** Rounded to `digits` decimals; a negative number of them rounds to tens, hundreds, … */
  private write(kind: KpiKind, value: number, digits: number, sign: Sign, asPercent = false): string {
    if (!Number.isFinite(value)) return '–';
    const scaled = kind === 'rate' ? value * 100 : value;
    const step = 10 ** Math.max(0, -digits);
    const rounded = digits < 0 ? Math.round(scaled / step) * step : scaled;
    const shown = Math.max(0, digits);
    if (kind === 'money') return this.money(rounded, shown, sign);
    if (kind === 'rate' && asPercent) return this.number(rounded / 100, shown, sign, { style: 'percent' });
    return this.number(rounded, shown, sign);
  }

  private money(value: number, digits: number, sign: Sign): string {
    const { currency } = this;
    if (!/^[A-Za-z]{3}$/.test(currency)) return `${this.number(value, digits, sign)} ${currency}`.trim();
    return this.number(value, digits, sign, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  }

  private number(value: number, digits: number, sign: Sign, more: Intl.NumberFormatOptions = {}): string {
    const key = `${digits} ${sign} ${more.style}`;
    let format = this.cache.get(key);
    if (!format) {
      const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      format = new Intl.NumberFormat(this.locale, { ...more, ...fraction, signDisplay: sign });
      this.cache.set(key, format);
    }
    return format.format(value).replace(/-/g, '−');
  }
}

type Sign = 'negative' | 'never' | 'exceptZero';

/** Decimals to show; negative: tens, hundreds, … */
function places(kind: KpiKind, value: number, half: number): number {
  const known = Number.isFinite(half) && half > 0;
  if (kind === 'money') return known ? cents(value, half, -magnitude(half / 5)) : 0;
  const scaled = kind === 'rate' ? half * 100 : half;
  return known ? Math.min(usual(kind, value, scaled), -magnitude(scaled)) : usual(kind, value, Infinity);
}

/** A difference whose interval is on one side of zero isn't shown as none. */
function placesOfDifference(kind: KpiKind, difference: number, half: number): number {
  const usually = places(kind, difference, half);
  const isKnown = half > 0 && Math.abs(difference) > half;
  return isKnown && looksZero(kind, difference, usually) ? firstDigit(kind, difference) : usually;
}

/** It isn't zero, but would be written like it. */
const looksZero = (kind: KpiKind, value: number, digits: number): boolean =>
  value !== 0 && Math.abs(value) * scaleOf(kind) < 0.5 * 10 ** -digits;

/** Decimals down to its first digit; of money to the cent. */
function firstDigit(kind: KpiKind, value: number): number {
  const digits = -magnitude(Math.abs(value) * scaleOf(kind));
  return kind === 'money' && digits === 1 ? 2 : digits;
}

const scaleOf = (kind: KpiKind): number => (kind === 'rate' ? 100 : 1);

/** Money is shown in cents only where they count. */
const cents = (value: number, half: number, digits: number): number =>
  digits <= 0 ? digits : Math.abs(value) < 100 && half < 0.5 ? 2 : 0;

/** Days are whole, but for few of them or where tenths are known. */
function usual(kind: KpiKind, value: number, half: number): number {
  if (kind === 'days') return Math.abs(value) < 3 || half < 0.5 ? 1 : 0;
  if (kind === 'units' || kind === 'count') return Math.abs(value) < 100 ? 1 : 0;
  return 1;
}

/** Power of ten of the first digit: 290 → 2, 0.35 → −1. Digits are read off: log10(1000) may fall short of 3. */
const magnitude = (x: number): number => Number(x.toExponential().split('e')[1]);
