import * as say from '../../../domain/messages.js';
import {
  parseDate,
  parseDuration,
  parseMoment,
  parseMoney,
  parseMoneyRate,
  parseOpeningDays,
  parseRate,
  parseRatio,
  parseShare,
  parseShareRate,
  understood,
  wrong,
  type Money,
  type Parsed,
} from '../../../domain/units.js';
import { suggest } from '../suggest.js';
import { scalar } from './scalar.js';

const TIME = '(s|sec|min|h|d|w|y|seconds?|minutes?|hours?|days?|weeks?|months?|years?)';

export const duration = (description: string) =>
  scalar(
    parseDuration,
    { form: 'duration', type: 'string', pattern: `^\\s*(\\d*\\.?\\d+\\s*${TIME}\\s*)+$`, examples: ['5d', '2 weeks'] },
    description,
  );

export const positiveDuration = (description: string) =>
  scalar(
    positive(parseDuration, 'a duration'),
    { form: 'duration above 0', type: 'string', examples: ['5d', '2 weeks'] },
    description,
  );

/** A number of days where the key already says `days`: `21` or `21d`. */
export const dayCount = (description: string) =>
  scalar(
    (value) => (isNumberText(value) ? plainNumber(value, 0) : parseDuration(value)),
    { form: 'days', type: ['number', 'string'], examples: [21, '21d'] },
    description,
  );

export const rate = (description: string) =>
  scalar(parseRate, { form: 'rate', type: 'string', examples: ['30/day', '200/week'] }, description);

export const unlimitedOrRate = (description: string) =>
  scalar(
    (value) => (value === 'unlimited' ? understood(Infinity) : positive(parseRate, 'a capacity')(value)),
    { form: 'rate like `200/day`, or `unlimited`', type: 'string', examples: ['200/day', 'unlimited'] },
    description,
  );

export const shareRate = (description: string) =>
  scalar(
    (value) => parseShareRate(value),
    { form: 'share per time', type: 'string', examples: ['25%/year', '2%/month'] },
    description,
  );

export const signedShareRate = (description: string) =>
  scalar(
    (value) => parseShareRate(value, true),
    { form: 'share per time, also negative', type: 'string', examples: ['10%/year', '-5%/year'] },
    description,
  );

export const share = (description: string) =>
  scalar(
    parseShare,
    { form: 'share, 0 to 100%', type: ['string', 'number'], minimum: 0, maximum: 1, examples: ['25%', 0.25] },
    description,
  );

/** `30%` or `0.3`, not a share of a whole: it may be above 100 %. */
export const ratio = (description: string, low: number, high: number) =>
  scalar(
    (value) => {
      const parsed = parseRatio(value);
      if ('error' in parsed || (parsed.value >= low && parsed.value <= high)) return parsed;
      return wrong(say.outOfRange(value, low, high));
    },
    { form: 'share, also above 100%', type: ['string', 'number'], minimum: low, maximum: high, examples: ['30%', 0.3] },
    description,
  );

/** A share of which something must be left on both sides: a service level, a chance. */
export const properShare = (description: string) =>
  scalar(
    (value) => {
      const parsed = parseShare(value);
      if ('error' in parsed) return parsed;
      return parsed.value > 0 && parsed.value < 1 ? parsed : wrong(say.notBetween(value));
    },
    { form: 'share between 0 and 100%', type: ['string', 'number'], minimum: 0, maximum: 1, examples: ['95%', 0.95] },
    description,
  );

export const money = (description: string) =>
  scalar(parseMoney, { form: 'money', type: ['number', 'string'], minimum: 0, examples: [14, '14 EUR'] }, description);

export const moneyRate = (description: string) =>
  scalar(parseMoneyRate, { form: 'money per time', type: 'string', examples: ['0.50/day', '2 EUR/week'] }, description);

/** Money, or a share of another amount. */
export type Price = Money | { readonly share: number; readonly of: 'price' | 'cost' };

/** `4.80`, `40% of price`, `90% of cost`; a bare percentage only where `bare` says what it is of. */
export const price = (description: string, bare?: 'price') =>
  scalar(
    (value): Parsed<Price> => {
      const match = typeof value === 'string' ? /^\s*([^%]+%)\s*(?:of\s+(price|cost))?\s*$/.exec(value) : null;
      if (match === null) {
        const amount = parseMoney(value);
        return 'error' in amount ? wrong(say.notAPrice(value)) : amount;
      }
      const of = (match[2] as 'price' | 'cost' | undefined) ?? bare;
      if (of === undefined) return wrong(say.percentOfWhat(value));
      const part = parseRatio(match[1]);
      if ('error' in part) return part;
      return part.value >= 0 ? understood({ share: part.value, of }) : wrong(say.negative(value, 'a price'));
    },
    {
      form: 'money, or a share of price or cost',
      type: ['number', 'string'],
      minimum: 0,
      examples: [4.8, '4.80 EUR', '40% of price'],
    },
    description,
  );

export const date = (description: string) =>
  scalar(
    parseDate,
    { form: 'date', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-27'] },
    description,
  );

export const moment = (description: string) =>
  scalar(
    parseMoment,
    { form: 'date, or time from the start', type: 'string', examples: ['2026-11-27', '87d'] },
    description,
  );

export const openingDays = (description: string) =>
  scalar(
    parseOpeningDays,
    { form: 'weekdays', type: 'string', examples: ['mon-sat', 'mon, wed, fri', 'always'] },
    description,
  );

export const number = (description: string, low = 0, high = Number.MAX_VALUE) =>
  scalar(
    (value) => plainNumber(value, low, high),
    { form: 'number', type: 'number', minimum: low, ...upTo(high), examples: [1.3] },
    description,
  );

export const positiveNumber = (description: string) =>
  scalar(
    positive((value) => plainNumber(value, -Number.MAX_VALUE), 'this number'),
    { form: 'number above 0', type: 'number', minimum: 0, examples: [1.3] },
    description,
  );

/** How many observations a fit is as good as: fewer than a tenth of one, or more than 10⁹, leave no law to draw from. */
export const observations = (description: string) => number(description, 0.1, 1e9);

/** Units are 32-bit whole numbers in the engine's columns. */
export const MOST_UNITS = 1_000_000_000;

export const whole = (description: string, low = 0, high = MOST_UNITS) =>
  scalar(
    (value) => wholeNumber(value, low, high),
    { form: 'whole number', type: 'integer', minimum: low, maximum: high, examples: [24] },
    description,
  );

/** A level of stock: below 0 is as many units owed. */
export const level = (description: string) => whole(description, -MOST_UNITS);

export const oneOf = <const T extends string>(options: readonly T[], description: string) =>
  scalar(
    (value): Parsed<T> => {
      const known = options.find((option) => option === value);
      if (known !== undefined) return understood(known);
      return wrong(say.notOneOf(value, options, typeof value === 'string' ? suggest(value, options) : undefined));
    },
    { type: 'string', enum: options, examples: [options[0]] },
    description,
  );

/** `yes` and `no` as well: to YAML 1.2 they are mere texts, to those who write it by hand they are not. */
export const trueOrFalse = (description: string) =>
  scalar(
    (value): Parsed<boolean> => {
      if (value === true || value === 'yes') return understood(true);
      if (value === false || value === 'no') return understood(false);
      return wrong(say.notOneOf(value, ['true', 'false'], undefined));
    },
    { type: ['boolean', 'string'], enum: [true, false, 'yes', 'no'], examples: [true] },
    description,
  );

export const text = (description: string, example: string, form = 'text') =>
  scalar(
    (value): Parsed<string> => {
      if (typeof value === 'number') return understood(String(value));
      return typeof value === 'string' && value.trim() !== ''
        ? understood(value)
        : wrong(say.notText(value, `like ${example}`));
    },
    { form, type: ['string', 'number'], examples: [example] },
    description,
  );

/** A name given elsewhere in the file; whether it exists is checked later. */
export const name = (what: string, description: string) => text(description, `the name of ${what}`, `name of ${what}`);

function positive(parse: (value: unknown) => Parsed<number>, what: string): (value: unknown) => Parsed<number> {
  return (value) => {
    const parsed = parse(value);
    return 'error' in parsed || parsed.value > 0 ? parsed : wrong(say.notPositive(value, what));
  };
}

const isNumberText = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)));

/** A number without a unit from `low` to `high`, written as a number or as a text of one. */
export function plainNumber(value: unknown, low: number, high = Number.MAX_VALUE): Parsed<number> {
  const x = isNumberText(value) ? Number(value) : NaN;
  if (Number.isNaN(x)) return wrong(say.notANumber(value, 'like 1.3'));
  if (low === 0 && x < 0) return wrong(say.negative(value, 'this number'));
  return x >= low && x <= high ? understood(x) : wrong(say.outOfRange(value, low, high));
}

/** A whole number from `low` to `high`, likewise. */
export function wholeNumber(value: unknown, low: number, high: number): Parsed<number> {
  const x = isNumberText(value) ? Number(value) : NaN;
  if (!Number.isInteger(x)) return wrong(say.notWhole(value, 'this'));
  return x >= low && x <= high ? understood(x) : wrong(say.outOfRange(value, low, high));
}

const upTo = (high: number) => (high === Number.MAX_VALUE ? {} : { maximum: high });
