import { counted, plural } from './count-words.js';

/**
 * Every message a person can get about a scenario, as a function: what is wrong: the value (what would be right).
 * Tests quote the function, never its wording.
 */
const say = (wrong: string, value: unknown, right: string): string => `${wrong}: ${show(value)} (${right})`;

/** A value as the person wrote it, on one line and not too long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'empty';
  const text = typeof value === 'string' ? `'${value}'` : typeof value === 'number' ? String(value) : json(value);
  // oxlint-disable-next-line no-control-regex -- a message is one line, whatever was in the file
  const line = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that refers to itself';
  }
}

const list = (names: readonly string[], most = 8): string =>
  names.slice(0, most).join(', ') + (names.length > most ? `, … ${names.length - most} more` : '');

/** A value as an example in a message: texts as they stand in the file. */
export const example = (value: unknown): string => (typeof value === 'string' ? value : show(value));

// Quantities

export const missing = (right: string): string => `is missing (${right})`;
export const isEmpty = (right: string): string => `is empty (${right})`;
export const bareDuration = (value: number): string => say('a duration needs its unit', value, `write ${value}d`);
export const notADuration = (value: unknown): string =>
  say('not a duration', value, 'like 5d, 6h, 2 weeks or 3 months');
export const notPositive = (value: unknown, what: string): string =>
  say(`${what} must be more than zero`, value, 'above 0');
export const bareRate = (value: number): string => say('a rate needs its time', value, `write ${value}/day`);
export const notARate = (value: unknown): string => say('not a rate', value, 'like 30/day, 200/week or 0.5/hour');
export const bareShareRate = (value: number): string =>
  say('a percentage rate needs its time', value, 'like 25%/year or 2%/month');
export const notAShareRate = (value: unknown): string =>
  say('not a percentage rate', value, 'like 25%/year or 2%/month');
export const notAShare = (value: unknown): string => say('not a share', value, 'like 25% or 0.25');
export const shareTooBig = (value: unknown): string => say('a share is between 0% and 100%', value, rightShare(value));
export const notBetween = (value: unknown): string => say('must be above 0% and below 100%', value, 'like 95%');
export const widthTooBig = (value: unknown): string =>
  say('a half-width of a rate must be below 50%', value, 'like 0.5%');
export const alwaysMatters = (value: unknown): string =>
  say('a difference of half of all orders or more always matters', value, 'below 50%, like 0.5%');
export const negative = (value: unknown, what: string): string => say(`${what} can't be negative`, value, '0 or more');
export const notMoney = (value: unknown): string => say('not an amount of money', value, 'like 14 or 14 EUR');
export const bareMoneyRate = (value: number, unit = 'day'): string =>
  say('a cost over time needs its time', value, `write ${value}/${unit}`);
export const notAMoneyRate = (value: unknown): string =>
  say('not a cost over time', value, 'like 0.50/day or 2 EUR/week');
export const otherCurrency = (value: unknown, currency: string): string =>
  say('an amount in another currency', value, `this scenario counts in ${currency}`);
export const notADate = (value: unknown): string => say('not a date', value, 'like 2026-11-27');
export const noSuchDay = (value: unknown): string => say('a day that is not in the calendar', value, 'like 2026-11-27');
export const notAMoment = (value: unknown): string =>
  say('not a date nor days from the start', value, 'like 2026-11-27 or 87d');
export const notANumber = (value: unknown, right: string): string => say('not a number', value, right);
export const notWhole = (value: unknown, what: string): string =>
  say(`${what} must be a whole number`, value, 'like 24');
export const outOfRange = (value: unknown, low: number, high: number): string =>
  say('out of range', value, high < Number.MAX_VALUE ? `between ${low} and ${high}` : `at least ${low}`);
export const notText = (value: unknown, right: string): string => say('not a text', value, right);
export const percentOfWhat = (value: unknown): string =>
  say('a percentage needs what it is of', value, "'40% of price' or '90% of cost'");
export const notAPrice = (value: unknown): string =>
  say('not a price', value, "like 4.80, '4.80 EUR' or '40% of price'");
export const notOpeningDays = (value: unknown): string =>
  say('not opening days', value, "like mon-sat, 'mon, wed, fri' or always");
export const notABackorderPromise = (value: unknown): string =>
  say('not a promise for backorders', value, "like 14d, 'next receipt + 2d' or '95% of receipts + 2d'");

function rightShare(value: unknown): string {
  return typeof value === 'number' && value > 1 && value <= 100 ? `write ${value}%` : 'like 25% or 0.25';
}

// Shape of the file

export const fileEmpty = (): string => "the file is empty (it starts with 'bullwhip: 1')";
export const fileTooLong = (characters: number, most: number): string =>
  say('the file is too long', characters, `at most ${most} characters; put large tables into CSV files beside it`);
export const tooDeep = (): string => 'nested too deeply (a scenario needs no more than 20 levels)';
export const badYaml = (reason: string): string => `not valid YAML: ${reason}`;
export const tooManyAliases = (): string => 'too many aliases (at most 100 uses of *anchors)';
export const duplicateKey = (key: string): string => say('given twice', key, 'once in the same block');
export const unknownKey = (key: string, guess: string | undefined, known: readonly string[]): string =>
  say('unknown key', key, guess === undefined ? `one of ${list(known, 30)}` : `did you mean ${guess}?`);
export const reservedName = (name: string): string => say("a name that can't be used", name, 'choose another name');
export const needsBlock = (value: unknown, keys: readonly string[]): string =>
  say('needs a block', value, keys.length > 0 ? `with ${list(keys)}` : 'names and their values');
export const needsList = (value: unknown): string => say('needs a list', value, 'like [1, 2, 3]');
export const notOneOf = (value: unknown, options: readonly string[], guess: string | undefined): string =>
  say('unknown value', value, guess === undefined ? `one of ${list(options, 30)}` : `did you mean ${guess}?`);
export const wrongVersion = (value: unknown): string => say('unknown version of the file format', value, 'bullwhip: 1');
export const wrongLength = (length: number, right: number): string =>
  say('wrong number of entries', length, `exactly ${right}`);
export const emptyList = (what: string): string => `is empty (at least one ${what})`;
export const nothingGiven = (what: string): string => `has no ${what} (at least one)`;
export const exactlyOne = (given: readonly string[], options: readonly string[]): string =>
  given.length === 0
    ? `says none of ${list(options, 12)} (exactly one)`
    : say('says several at once', given.join(' and '), `exactly one of ${list(options, 12)}`);
export const noneGiven = (options: readonly string[]): string => `says none of ${list(options, 12)} (at least one)`;
export const notTogether = (one: string, other: string): string =>
  `${one} and ${other} exclude each other (give one of them)`;

// What it means

export const unknownName = (what: string, name: string, guess: string | undefined, known: readonly string[]): string =>
  say(
    `unknown ${what}`,
    name,
    guess !== undefined
      ? `did you mean ${guess}?`
      : known.length > 0
        ? `one of ${list(known)}`
        : `the file names no ${what}`,
  );
export const namedTwice = (what: string, name: string): string => say(`${what} named twice`, name, 'once');
export const horizonTooShort = (horizon: number, warmUp: number): string =>
  say('the horizon must be longer than the warm-up', `${horizon}d`, `more than ${warmUp}d`);
export const horizonTooLong = (days: number, most: number): string =>
  say('the horizon is too long', `${days}d`, `at most ${most}d`);
export const endsBeforeStart = (from: string, to: string): string =>
  say('ends before it starts', `${from} to ${to}`, 'the end after the start');
export const outsideHorizon = (day: number, horizon: number): string =>
  say('lies outside the horizon and has no effect', `day ${day}`, `day 0 to ${horizon}`);
export const noOffer = (supplier: string, item: string, more: number): string =>
  say(
    `${supplier} doesn't offer every item it is asked for`,
    more > 0 ? `${item} and ${more} more` : item,
    `add it under suppliers.${supplier}.offers, or ask another supplier`,
  );
export const nobodyOffers = (item: string): string =>
  say('no supplier offers this item', item, 'an offer by at least one supplier');
export const sameSupplier = (name: string): string => say('the same supplier twice', name, 'two different suppliers');
export const sharesNotOne = (sum: number): string =>
  say("the shares don't add up to 100%", `${round(sum * 100)}%`, 'shares that add up to 100%');
export const levelsCrossed = (s: number, S: number): string =>
  say('the reorder point s must be below the level S', `s ${s}, S ${S}`, 's < S');
export const minimumNotMultiple = (minimum: number, multiple: number): string =>
  say(
    'the minimum is not whole packs',
    minimum,
    `in fact ${Math.ceil(minimum / multiple) * multiple}, whole packs of ${multiple}`,
  );
export const breaksNotAscending = (units: number): string =>
  say('a price break out of order', units, 'each break from more units on, at a lower price');
export const uniformCrossed = (low: number, high: number): string =>
  say('the low end is above the high end', `${low} to ${high}`, 'low ≤ high');
export const weightsLength = (weights: number, values: number): string =>
  say('as many weights as values are needed', weights, String(values));
export const weightsZero = (): string => 'all weights are zero (at least one above 0)';
export const allFactorsZero = (): string =>
  'all factors are zero, so nothing would ever be ordered (at least one above 0)';
export const lateTooOften = (chance: number, afterLate: number): string =>
  say(
    'so many late deliveries can’t come so seldom one after the other',
    `chance ${round(chance)}, afterLate ${round(afterLate)}`,
    'chance × (2 − afterLate) at most 1',
  );
export const driftTooBig = (perYear: number): string =>
  say('out of range', `${round(perYear * 100)}%/year`, 'between -100%/year and 1000%/year');
export const notFaster = (lead: number, quoted: number): string =>
  say('not faster than the supplier’s usual lead time', `${round(lead)}d`, `less than ${round(quoted)}d`);
export const nobodyExpedites = (): string =>
  'no supplier can be asked to be faster, so nothing is pulled forward (suppliers.*.expedite)';
export const nobodyHasExpress = (): string =>
  'no channel has an express, so every parcel goes the usual way (channels.*.carrier.express)';
export const paidForNoExpress = (): string =>
  'no channel has an express: what is given for it is paid for, and nothing comes sooner (channels.*.carrier.express)';
export const overtimeWithoutCapacity = (): string =>
  'nobody works overtime where all parcels are handed over in time (locations.*.capacity)';
export const tooManyLines = (lines: number, items: number): string =>
  say('an order has more lines than there are items to choose from', lines, `at most ${items}`);
export const noItemInGroup = (group: string, groups: readonly string[]): string =>
  say('no item is in this group', group, groups.length > 0 ? `one of ${list(groups)}` : 'give items a group first');
export const costOfCost = (): string => "a cost can't be a share of itself (an amount, or '40% of price')";
export const laneHasPrice = (): string => 'goods that move inside the shop have no price (leave it out)';
export const laneCantBe = (key: string): string =>
  `${key} is for suppliers outside the shop (this one is a location of its own)`;
export const suppliesItself = (names: readonly string[]): string =>
  say('locations supply each other in a circle', names.join(' → '), 'chains that end at a supplier outside');
export const fairShareReserve = (): string =>
  "nothing can be kept back where scarce units are split ('kind: fair-share'; another allocation, or no reserve)";
export const potsReserve = (): string => 'pots keep back all that they hold (reserve, or stock: pots)';
export const potsAtSource = (location: string, supplier: string): string =>
  say('a location that others are supplied from has no pots', location, `a location without ${supplier}`);
export const nothingToDivide = (): string => 'no location serves two channels: pots divide nothing';
export const belowKeep = (below: number, keep: number): string =>
  say('would move stock to where it is moved away from', `below ${below}d, keep ${keep}d`, 'below ≤ keep');
export const notWholeDays = (days: number): string => say('not whole days', `${days}d`, 'like 1d or 7d');
export const substituteItself = (name: string): string => say('an item replaces itself', name, 'another item');
export const backlogWithoutBackorders = (): string =>
  "a backlog limit without backorders (give it with 'unfilled: backorder')";
export const promisesDiffer = (): string =>
  'channels promise different things (one rule for all, under policy.promise)';
export const needsStrategy = (names: readonly string[]): string =>
  `doesn't say for which strategy (strategy: one of ${list(names)})`;
export const needsBound = (): string => 'claims nothing (atLeast, atMost, above, below or near)';
export const needsMargin = (): string => 'near claims nothing without a margin (by: 1%)';
export const bounds = (low: number, high: number): string =>
  say('no number is in these bounds', `${low} to ${high}`, 'atLeast ≤ atMost');
export const comparesItself = (name: string): string =>
  say('a strategy compared with itself', name, 'two different strategies');
export const tooManyEvents = (events: number, most: number): string =>
  say(
    'too much to simulate',
    `about ${big(events)} orders in all`,
    `at most ${big(most)}: fewer replications, strategies or days, or a lower rate`,
  );
export const manyEvents = (events: number): string =>
  say(
    'this will take a while',
    `about ${big(events)} orders in all`,
    'fewer replications or a shorter horizon answer sooner',
  );
export const tooManyRows = (rows: number, most: number): string =>
  say('too many items at locations', big(rows), `items × locations at most ${big(most)}`);
export const tooOften = (times: number, most: number): string =>
  say('happens too often', `about ${big(times)} times in the horizon`, `at most ${big(most)}`);
export const tooShort = (least: string): string => `too short a time (at least ${least})`;
export const notAMultiple = (days: number, bucket: number): string =>
  say('not a multiple of the bucket', `${days}d`, `${bucket}d, ${2 * bucket}d, ${3 * bucket}d …`);
export const notACurrency = (value: unknown): string => say('not a currency', value, 'a code like EUR');

// Messages to customers

export const offerUntold = (): string =>
  "nobody is told, so nothing can be offered (write 'notify: at once', or leave the offer out)";
export const tooManySteps = (steps: number, most: number): string =>
  say('too many things are given to those who wait', steps, `at most ${most}`);
export const subjectOfLines = (subject: string): string => say('a subject is one line', subject, 'no line breaks');
export const placeholderElsewhere = (name: string, kind: string, known: readonly string[]): string =>
  say(`a placeholder that is empty in the message '${kind}'`, name, `one of ${list(known)}`);

// Files beside the scenario

export const noReader = (file: string): string =>
  say("files beside the scenario can't be read here", file, 'give the data inline');
export const noFile = (file: string): string =>
  say("the file can't be read", file, 'a path from the folder of the scenario');
export const tableEmpty = (): string => 'the table has no rows (a header line and one line an item)';
export const noColumn = (column: string, columns: readonly string[]): string =>
  say('the table lacks a column', column, `it has ${list(columns, 20)}`);
export const unknownColumn = (column: string, guess: string | undefined, known: readonly string[]): string =>
  say('unknown column', column, guess === undefined ? `one of ${list(known, 20)}` : `did you mean ${guess}?`);
export const noLineSize = (item: string, size: string, sizes: readonly string[]): string =>
  `${item} has ${size === '' ? 'no lineSize' : `lineSize ${size}`}, for which there is no law of units (${sizes.join(', ')})`;

export const nothingUncertain = (): string =>
  "nothing is uncertain here: no stream of demand that is played has 'fitted:', no supplier has it, and no history is played by resample";

export const tooShortToForecast = (weeks: number, least: number): string =>
  `${weeks} whole weeks of orders before the start are too few to forecast from (at least ${least}; set start to a later day, or leave it out to begin after the last order)`;

export const noStream = (name: string, known: readonly string[]): string =>
  `no stream of demand is called '${name}' (${known.length > 0 ? `one of ${known.join(', ')}` : 'none has a name'})`;

export const nothingPlayed = (): string => "no entry is played (at least one without 'play: no')";

export const historyTwice = (): string =>
  'a second history (one; several exports go into one list: history: [a.csv, b.csv])';
export const itemsNeedHistory = (): string =>
  'takes its items from a history, but demand has none (demand: { history: orders.csv })';
export const historyWithoutPrices = (): string =>
  'the history has no prices (name its price column, or list the items with their prices)';
export const historyEmpty = (): string => 'no order is left in the history (at least one with a known item)';
export const historyLeftOut = (lines: number, names: readonly string[]): string =>
  `${counted(lines, 'line')} ${plural(lines, 'was', 'were')} left out: ${plural(lines, 'its item is', 'their items are')} not in the scenario: ${list(names)} (add them to items, or write items: { from: history })`;
export const historyEnds = (days: number, horizon: number): string =>
  say('after the recorded orders end nobody orders', `${horizon}d`, `at most ${days}d, or method: resample`);

export const promiseTooShort = (promised: number, needed: number): string =>
  `orders in stock are promised in ${promised}d, but handling and transit take up to ${Math.ceil(needed)}d for nine of ten: many will be late with full shelves (write promise: { inStock: ${Math.ceil(needed)}d })`;

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
const big = (x: number): string =>
  x >= 1e15
    ? x.toExponential(1)
    : Math.round(x)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',');
