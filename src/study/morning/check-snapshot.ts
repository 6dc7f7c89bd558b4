import { readInstant } from '../../domain/instant.js';
import { unknownName } from '../../domain/messages.js';
import type { Problem } from '../../domain/problems.js';
import type { Scenario } from '../../domain/scenario.js';
import type { Snapshot } from '../../domain/snapshot.js';
import { suggest } from '../scenario-file/suggest.js';
import { messages } from './messages.js';

/** A snapshot that fits the scenario, or all that is wrong with it. */
export interface CheckedSnapshot {
  readonly snapshot?: Snapshot;
  readonly problems: readonly Problem[];
}

/** Where in which file an entry of a list stands: `stock.3` of a JSON file, a line of a CSV list. */
export type PlaceOf = (list: string, i: number) => Omit<Problem, 'message'>;

/** Reads a snapshot's JSON text. `file` is its name in messages. */
export function readSnapshot(scenario: Scenario, text: string, file: string): CheckedSnapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, message: messages.notJson((error as Error).message) }] };
  }
  return checkSnapshot(scenario, value, file, (list, i) => ({ file, path: `${list}.${i}` }));
}

/** Checks that a value is a snapshot, and that all its names are the scenario's. Orders are sorted by age. */
export function checkSnapshot(scenario: Scenario, value: unknown, file: string, placeOf: PlaceOf): CheckedSnapshot {
  const check = new Check(scenario, file, placeOf);
  check.all(value);
  if (check.problems.length > 0) return { problems: check.problems };
  const snapshot = value as Snapshot;
  const age = (text: string) => readInstant(scenario.start, text);
  const orders = [...snapshot.orders].sort((a, b) => age(a.orderedAt) - age(b.orderedAt));
  return { snapshot: { ...snapshot, orders }, problems: [] };
}

type Entry = Readonly<Record<string, unknown>>;

class Check {
  readonly problems: Problem[] = [];
  private at = NaN;
  private atText = '';
  private readonly items: ReadonlySet<string>;
  private readonly itemNames: readonly string[];

  constructor(
    private readonly scenario: Scenario,
    private readonly file: string,
    private readonly placeOf: PlaceOf,
  ) {
    this.itemNames = scenario.catalog.items.map(({ name }) => name);
    this.items = new Set(this.itemNames);
  }

  all(value: unknown): void {
    const { file } = this;
    if (!isEntry(value)) return this.add({ file }, messages.notAnEntry(value));
    if (value['bullwhipSnapshot'] !== 1) return this.add({ file }, messages.notASnapshot(value['bullwhipSnapshot']));
    this.at = this.time({ file, path: 'at' }, value['at']);
    this.atText = typeof value['at'] === 'string' ? value['at'] : '';
    if (value['decidedUntil'] !== undefined) this.time({ file, path: 'decidedUntil' }, value['decidedUntil']);
    for (const list of ['stock', 'orders', 'purchases'] as const) {
      const entries = value[list];
      if (!Array.isArray(entries)) {
        this.add({ file, path: list }, entries === undefined ? messages.missing('a list') : messages.notAList(entries));
        continue;
      }
      const ids = new Map<string, number>();
      entries.forEach((entry: unknown, i) => {
        const place = this.placeOf(list, i);
        if (!isEntry(entry)) return this.add(place, messages.notAnEntry(entry));
        this[list](place, entry, i, ids);
      });
    }
    this.names({ file, path: 'standingStill' }, value['standingStill'], 'supplier', this.scenario.catalog.suppliers);
    this.learned(value['learned']);
  }

  private stock(place: Place, entry: Entry, i: number, ids: Map<string, number>): void {
    this.row(place, entry, true);
    const { item, available } = entry;
    const location = entry['location'] ?? this.scenario.catalog.locations[0].name;
    if (typeof item === 'string' && typeof location === 'string') {
      const first = seenAt(ids, JSON.stringify([item, location]), i);
      if (first !== undefined) this.add(within(place, 'item'), messages.stockTwice(item, location, this.placeText('stock', first))); // prettier-ignore
    }
    if (!Number.isSafeInteger(available)) this.add(within(place, 'available'), available === undefined ? messages.missing('units that nobody was promised') : messages.notWholeAtAll(available)); // prettier-ignore
  }

  private orders(place: Place, entry: Entry, i: number, ids: Map<string, number>): void {
    const { channels } = this.scenario.catalog;
    const { id, channel, customerClass, promise, lines } = entry;
    if (typeof id !== 'string' || id === '')
      this.add(within(place, 'id'), id === undefined ? messages.missing('a name of its own') : messages.notText(id)); // prettier-ignore
    else {
      const first = seenAt(ids, id, i);
      if (first !== undefined) this.add(within(place, 'id'), messages.twice(id, this.placeText('orders', first)));
    }
    if (channel !== undefined || channels.length > 1) this.name(within(place, 'channel'), channel, 'channel', channels);
    if (customerClass !== undefined)
      this.name(within(place, 'customerClass'), customerClass, 'class', this.scenario.demand.customers.classes ?? []);
    this.past(within(place, 'orderedAt'), entry['orderedAt']);
    if (promise !== undefined) this.time(within(place, 'promise'), promise);
    if (!Array.isArray(lines) || lines.length === 0) return this.add(within(place, 'lines'), messages.noLines());
    lines.forEach((line: unknown, k) => {
      const own = within(place, `lines.${k}`);
      if (!isEntry(line)) return this.add(own, messages.notAnEntry(line));
      this.row(own, line, false);
      const units = this.units(within(own, 'units'), line['units'], 1);
      for (const part of ['waiting', 'reserved']) {
        if (line[part] === undefined) continue;
        const some = this.units(within(own, part), line[part], 0);
        if (some > units) this.add(within(own, part), messages.tooMany(some, units));
      }
    });
  }

  private purchases(place: Place, entry: Entry, i: number, ids: Map<string, number>): void {
    this.row(place, entry, true);
    // What was played has a number: parts of a transfer that left together are alike.
    if (entry['number'] === undefined) {
      const first = seenAt(ids, JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))), i);
      if (first !== undefined) this.add(place, messages.sameAgain(this.placeText('purchases', first)));
    }
    this.name(within(place, 'supplier'), entry['supplier'], 'supplier', this.scenario.catalog.suppliers);
    this.units(within(place, 'units'), entry['units'], 1);
    this.past(within(place, 'orderedAt'), entry['orderedAt']);
    for (const date of ['eta', 'quoted']) if (entry[date] !== undefined) this.time(within(place, date), entry[date]);
    if (typeof entry['id'] !== 'string') this.add(within(place, 'id'), entry['id'] === undefined ? messages.missing('its number') : messages.notText(entry['id'])); // prettier-ignore
  }

  /** Of another shop, or of this one before something was renamed, nothing learned can be used. */
  private learned(value: unknown): void {
    if (value === undefined) return;
    const { file } = this;
    if (!isEntry(value)) return this.add({ file, path: 'learned' }, messages.notAnEntry(value));
    for (const list of ['demand', 'levels', 'suppliers', 'purchased', 'owed', 'alerts']) {
      const entries = value[list];
      if (entries === undefined) continue;
      if (!Array.isArray(entries)) {
        this.add({ file, path: `learned.${list}` }, messages.notAList(entries));
        continue;
      }
      entries.forEach((entry: unknown, i) => {
        const place = { file, path: `learned.${list}.${i}` };
        if (!isEntry(entry)) return this.add(place, messages.notAnEntry(entry));
        if (list !== 'suppliers') this.row(place, entry, true);
        if (entry['supplier'] !== undefined)
          this.name(within(place, 'supplier'), entry['supplier'], 'supplier', this.scenario.catalog.suppliers);
      });
    }
  }

  private row(place: Place, entry: Entry, needed: boolean): void {
    const { locations } = this.scenario.catalog;
    const { item, location } = entry;
    if (typeof item !== 'string')
      this.add(within(place, 'item'), item === undefined ? messages.missing('an item') : messages.notText(item)); // prettier-ignore
    else if (!this.items.has(item))
      this.add(within(place, 'item'), unknownName('item', item, suggest(item, this.itemNames), this.itemNames));
    if (location !== undefined) this.name(within(place, 'location'), location, 'location', locations);
    else if (needed && locations.length > 1)
      this.add(within(place, 'location'), messages.whichLocation(locations.map(({ name }) => name)));
  }

  private name(place: Place, value: unknown, what: string, list: readonly { readonly name: string }[]): void {
    const names = list.map(({ name }) => name);
    if (typeof value !== 'string')
      this.add(place, value === undefined ? messages.missing(`a ${what}`) : messages.notText(value)); // prettier-ignore
    else if (!names.includes(value)) this.add(place, unknownName(what, value, suggest(value, names), names));
  }

  private names(place: Place, value: unknown, what: string, list: readonly { readonly name: string }[]): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) return this.add(place, messages.notAList(value));
    value.forEach((name: unknown, i) => this.name(within(place, String(i)), name, what, list));
  }

  private units(place: Place, value: unknown, least: number): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    this.add(place, value === undefined ? messages.missing('whole units') : messages.notWhole(value, least));
    return Infinity;
  }

  private time(place: Place, value: unknown): number {
    const at = typeof value === 'string' ? readInstant(this.scenario.start, value) : NaN;
    if (value === undefined) this.add(place, messages.missing('a time'));
    else if (Number.isNaN(at)) this.add(place, messages.notATime(value));
    else if (place.path === 'at' && at < 0) this.add(place, messages.beforeStart(value as string, this.scenario.start));
    return at;
  }

  private past(place: Place, value: unknown): void {
    const at = this.time(place, value);
    if (at > this.at) this.add(place, messages.inTheFuture(value as string, this.atText));
  }

  private placeText(list: string, i: number): string {
    const { line, path } = this.placeOf(list, i);
    return line === undefined ? (path ?? '') : `line ${line}`;
  }

  private add(place: Place, message: string): void {
    if (this.problems.length < MOST) this.problems.push({ ...place, message });
  }
}

/** Where a key was seen first, if it was; else it is now. */
function seenAt(seen: Map<string, number>, key: string, at: number): number | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, at);
  return first;
}

type Place = Omit<Problem, 'message'>;

/** Nobody reads more. */
const MOST = 100;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (place: Place, key: string): Place => ({
  ...place,
  path: place.path === undefined ? key : `${place.path}.${key}`,
});
