import { plural } from '../domain/count-words.js';
import { show } from '../domain/messages.js';

/** What a person reads about the command line itself. Tests quote the function, not its wording. */
export const messages = {
  unknownCommand: (written: string, guess: string | undefined, known: readonly string[]): string =>
    `unknown command: ${show(written)} (${guess ? `did you mean ${guess}?` : `one of ${known.join(', ')}`})`,
  unknownFlag: (written: string, guess: string | undefined, known: readonly string[]): string =>
    `unknown flag: ${show(written)} (${guess ? `did you mean ${guess}?` : `one of ${known.join(', ')}`})`,
  takesNoValue: (value: string): string => `takes no value: ${show(value)} (write the flag alone)`,
  needsValue: (label: string): string => `has no value (write ${label} after it)`,
  givenTwice: (value: string): string => `given twice: ${show(value)} (once)`,
  operandMissing: (command: string, label: string): string => `nothing to ${command} (give ${label})`,
  operandTooMany: (command: string, value: string, label: string): string =>
    `${command} takes no more than ${label}: ${show(value)} (leave it out)`,
  notWhole: (value: string, low: number, high: number): string =>
    `not a whole number from ${low} to ${high}: ${show(value)} (like ${Math.min(Math.max(40, low), high)})`,
  notOneOf: (value: string, options: readonly string[], guess: string | undefined): string =>
    `unknown value: ${show(value)} (${guess ? `did you mean ${guess}?` : `one of ${options.join(', ')}`})`,
  noRecord: (): string => 'no recorded orders to play back (write demand: { history: orders.csv })',
  notOnRecord: (day: string, first: string, last: string): string =>
    `a day without a past or without orders after it: ${day} (${first} to ${last})`,
  notWholeDays: (value: string, most: number): string =>
    `not a period: ${show(value)} (whole days, from 1d to ${most}d, like 1w)`,
  horizonTooLong: (periods: number, most: number): string =>
    `more than can be told: ${periods} periods (at most ${most})`,
  noSuchItem: (value: string, guess: string | undefined): string =>
    `nobody ordered such an item: ${show(value)} (${guess ? `did you mean ${guess}?` : 'its name as in the file'})`,
  scenarioAlone: (): string => 'a scenario brings its own history (give it alone)',
  noShop: (): string => 'holds no scenario.yaml (the folder of an imported shop, or the files themselves)',
  noHistory: (): string =>
    'names no history: and has no orders.csv beside it (recorded orders to forecast from; or give the files themselves)',
  notAGoal: (value: string): string => `not a precision: ${show(value)} (like onTimeRate±0.5% or profit+-2%)`,
  notAWidth: (value: string): string => `not a half-width: ${show(value)} (above 0, like 0.5%, 2d or 1000)`,
  unknownStrategy: (value: string, guess: string | undefined, known: readonly string[]): string =>
    `the scenario has no such strategy: ${show(value)} (${guess ? `did you mean ${guess}?` : `one of ${known.join(', ')}`})`,
  notAnOrder: (value: string): string => `not an order: ${show(value)} (its number, like 1042)`,
  noSuchOrder: (order: number, orders: number): string =>
    `this future has no such order: ${order} (from 0 to ${orders - 1})`,
  tooManyReplications: (played: number, most: number): string =>
    `more futures than fit in the memory of this machine: ${played} (at most ${most})`,
  excluded: (other: string): string => `can't go with ${other} (give one of them)`,
  noSuchFile: (): string => 'no such file (check the path)',
  notReadable: (code: string): string => `can't be read: ${code} (a file that you may read)`,
  isFolder: (): string => 'is a folder (a file)',
  notUnpacked: (reason: string): string => `can't be unpacked: ${reason} (a gzip file)`,
  lineTooLong: (most: number): string => `has a line of more than ${most} bytes (a file of trace --chain)`,
  notAChain: (): string => 'is not a chain of stock movements (a file of trace --chain, of this version)',
  notASeal: (value: string): string => `not a seal: ${show(value)} (64 digits from 0 to f)`,
  notText: (): string => 'is not a UTF-8 text (save it as UTF-8)',
  notAResult: (reason: string): string => `${reason} (write it anew with check --update)`,
  outbox: (sent: number, folder: string): string =>
    `${sent.toLocaleString('en')} ${plural(sent, 'message')} to customers of future 0, of all strategies that send some, in messages.csv and messages.ndjson in ${folder}`,
  keptEdited: (name: string, beside: string): string =>
    `${name} was changed since the last import and stays as it is; what this import makes of the files is in ${beside}`,
  noFolder: (): string => 'has to be given (a folder for the shop, like --out shop)',
  notAKey: (): string => 'is not a key (at least 32 hexadecimal digits)',
  otherKey: (folder: string): string =>
    `is not the key that the customers in ${folder} were hashed with (give that one by --key, or import all files into a new folder)`,
  noOrdersYet: (folder: string): string =>
    `no orders yet, so there is no scenario: bullwhip import ORDERS --out ${folder} adds them`,
  badRows: (count: number, listed: number): string =>
    `${count.toLocaleString('en')} ${plural(count, 'row')} cannot be read${count > listed ? `, the first ${listed} are listed` : ''}; nothing was written (mend them, or leave them out with --skip-bad-rows)`,
  noMessages: (strategy: string): string =>
    `the strategy tells its customers nothing: ${show(strategy)} (one that has care:)`,
  noScenarios: (): string => 'holds no scenario file (a .yaml file with bullwhip: 1)',
  notWritable: (code: string): string => `can't be written: ${code} (a place that you may write to)`,
  nothingExpected: (): string => 'has no expect: and no recorded result, so there is nothing to check (give one)',
  noWorkbench: (): string => 'the page of the workbench has not been built (npm start builds it)',
  portTaken: (port: number): string => `is taken: ${port} (another one, or leave it out)`,
  binaryOnTerminal: (): string => 'Arrow is binary and would garble the terminal (send it to a file with >)',
} as const;
