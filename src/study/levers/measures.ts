import { plural } from '../../domain/count-words.js';
import { parseDuration, parseMoney, parseRate, parseShare, parseShareRate, type Parsed } from '../../domain/units.js';
import { plainNumber, wholeNumber } from '../scenario-file/schema/quantities.js';

/** How a number of the file is shown on a lever, and written again in the file's own way. */
export interface Measure {
  readonly unit: string;
  /** What the file says as a number; its message where it can't be understood. */
  parse(raw: unknown): Parsed<number>;
  /** That number in the lever's unit, and back. */
  shown(exact: number): number;
  exact(shown: number): number;
  /** For the file; `like` is what stands there, or under the policy: its unit, its spaces. */
  write(exact: number, like: unknown): unknown;
}

/** Measures that are written as a text, whatever stood there. */
export const shareText = (exact: number): string => `${clean(exact * 100)}%`;

/** Without the dust of binary fractions. */
export const clean = (x: number): number => (Number.isFinite(x) ? Number(x.toPrecision(12)) : x);

const asIs = { shown: (x: number) => x, exact: (x: number) => x };
const per = (n: number) => ({ shown: (x: number) => clean(x * n), exact: (x: number) => clean(x / n) });

/** `95%`, or `0.95` where the file says it like that. */
export const share: Measure = { unit: '%', parse: parseShare, ...per(100), write: writeShare };

function writeShare(exact: number, like: unknown): unknown {
  return typeof like === 'number' ? clean(exact) : `${clean(exact * 100)}${spaceIn(like)}%`;
}

/** `12d`; in weeks, hours … where the file says so and the number stays short. */
export const days: Measure = { unit: 'days', parse: parseDuration, ...asIs, write: writeDays };

/** Where the key says `days` already: `21`. */
export const dayCount: Measure = {
  ...days,
  parse: (raw) => {
    const plain = plainNumber(raw, 0);
    return 'value' in plain ? plain : parseDuration(raw);
  },
  write: (exact, like) => (like === undefined || typeof like === 'number' ? clean(exact) : writeDays(exact, like)),
};

/** Days as text, in the unit and with the space of `like` where that comes out even: 14 like '1 week' is '2 weeks'. */
export function writeDays(exact: number, like: unknown): string {
  const [, space = '', unit = ''] = /^\s*[\d.]+(\s*)([a-z]+)\s*$/i.exec(String(like)) ?? [];
  const one = parseDuration(`1${unit}`);
  if (unit !== '' && 'value' in one) {
    const count = Number((exact / one.value).toFixed(6));
    if (Number(count.toFixed(2)) === count) return `${count}${space}${numbered(unit, count)}`;
  }
  const hours = Number((exact * 24).toFixed(6));
  return Number.isInteger(hours) && exact > 0 && exact < 1 && exact !== 0.5 ? `${hours}h` : `${clean(exact)}d`;
}

/** `1 week`, `2 weeks` */
function numbered(unit: string, count: number): string {
  if (!/^(second|minute|hour|day|week|month|year)s?$/i.test(unit)) return unit;
  const one = unit.replace(/s$/, '');
  return plural(count, one);
}

/** A share per time, in the time that the file names. */
export function shareRate(like: unknown, signed = false): Measure {
  const [, slash = '/', word = 'month'] = /%\s*(\/|per\s)\s*([a-z]+)\s*$/i.exec(String(like)) ?? [];
  const one = parseShareRate(`1%${slash}${word}`);
  const perYear = 'value' in one ? one.value : 0.12;
  return {
    unit: `%/${word}`,
    parse: (raw) => parseShareRate(raw, signed),
    shown: (x) => clean(x / perYear),
    exact: (x) => clean(x * perYear),
    write: (exact) => `${clean(exact / perYear)}%${slash}${word}`,
  };
}

/** So many per time, in the time that the file names. */
export function rate(like: unknown): Measure {
  const [, tail = '/day', word = 'day'] = /((?:\s*[a-z]+)?\s*(?:\/|per\s)\s*([a-z]+))\s*$/i.exec(String(like)) ?? [];
  const one = parseRate(`1/${word}`);
  const perDay = 'value' in one ? one.value : 1;
  return {
    unit: `a ${word}`,
    parse: parseRate,
    shown: (x) => clean(x / perDay),
    exact: (x) => clean(x * perDay),
    write: (exact) => `${clean(exact / perDay)}${tail}`,
  };
}

export const units: Measure = {
  unit: 'units',
  parse: (raw) => wholeNumber(raw, -1e9, 1e9),
  ...asIs,
  write: (exact) => Math.round(exact),
};

export const count = (unit: string): Measure => ({ ...units, unit });

export const factor: Measure = {
  unit: '×',
  parse: (raw) => plainNumber(raw, 0),
  ...asIs,
  write: (exact) => clean(exact),
};

export const money = (currency: string): Measure => ({
  unit: currency,
  parse: (raw) => {
    const parsed = parseMoney(raw);
    return 'error' in parsed ? parsed : { value: parsed.value.amount };
  },
  ...asIs,
  write: (exact, like) =>
    typeof like === 'string' && /\d/.test(like)
      ? like.replace(/\d+(\.\d*)?|\.\d+/, String(clean(exact)))
      : clean(exact),
});

const spaceIn = (like: unknown): string => (typeof like === 'string' ? (/\d(\s*)%/.exec(like)?.[1] ?? '') : '');
