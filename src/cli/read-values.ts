import { messages } from './messages.js';
import { Rejected } from './rejected.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { valueOf, type Arguments } from './command.js';

/** A flag's whole number from `low` to `high`, undefined when it was not given. */
export function wholeNumber(args: Arguments, flag: string, low: number, high: number): number | undefined {
  const written = valueOf(args, flag);
  if (written === undefined) return undefined;
  const value = /^\d+$/.test(written) ? Number(written) : NaN;
  if (value >= low && value <= high) return value;
  throw new Rejected([{ path: `--${flag}`, message: messages.notWhole(written, low, high) }]);
}

/** A flag's value as one of a few, or `usual`. */
export function oneOf<const T extends string>(args: Arguments, flag: string, options: readonly T[], usual: T): T {
  const written = valueOf(args, flag) ?? usual;
  const found = options.find((option) => option === written);
  if (found !== undefined) return found;
  throw new Rejected([{ path: `--${flag}`, message: messages.notOneOf(written, options, suggest(written, options)) }]);
}
