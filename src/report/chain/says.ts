import { counted } from '../../domain/count-words.js';
/** What a person reads about a chain that is not whole. Tests quote the function, not its wording. */
export const says = {
  changed: (line: number): string => `line ${line} was changed`,
  noHeader: (n: number): string => `line 1 is not the first: it was line ${n} when it was written`,
  missing: (line: number, lines: number): string =>
    `line ${line} does not follow line ${line - 1}: ${lines === 1 ? 'a line is' : `${lines} lines are`} missing or moved`,
  moved: (line: number, n: number): string =>
    `line ${line} does not follow line ${line - 1}: it was line ${n} when it was written, and was moved or copied here`,
  madeAnew: (line: number): string =>
    `line ${line} does not follow line ${line - 1}: line ${line - 1} was changed or put in, with a hash made anew`,
  afterSeal: (line: number, seal: number): string => `line ${line} was added: line ${seal} is the end`,
  noEnd: (lines: number, all: number | undefined): string =>
    all === undefined || lines >= all
      ? `the end is missing: ${counted(lines, 'line')} and no seal`
      : `the end is missing: ${lines} of ${counted(all, 'line')}`,
  miscounted: (movements: number, seal: unknown, header: unknown): string =>
    `there are ${movements} movements: the seal says ${String(seal)}, the header ${String(header)}`,
  breach: (line: number, what: string): string => `line ${line} ${what}`,
  noSum: (line: number, said: unknown, sum: number): string =>
    `line ${line} does not add up: it says ${String(said)} available, the movements so far give ${sum}`,
  otherSeal: (seal: string, expected: string): string => `the seal is ${seal}, not ${expected}: this is another chain`,
} as const;
