import type { Catalog } from '../domain/catalog.js';
import type { SnapshotRow } from '../domain/snapshot.js';
import { invariant } from '../domain/problems.js';

/** Rows of the catalogue by the names a snapshot has them under. Whoever hands over a snapshot has checked its names. */
export class Names {
  private readonly items: ReadonlyMap<string, number>;
  private readonly locations: ReadonlyMap<string, number>;
  private readonly suppliers: ReadonlyMap<string, number>;
  private readonly channels: ReadonlyMap<string, number>;

  constructor(private readonly catalog: Catalog) {
    this.items = byName(catalog.items);
    this.locations = byName(catalog.locations);
    this.suppliers = byName(catalog.suppliers);
    this.channels = byName(catalog.channels);
  }

  /** The stock row of an item; at `place` where the snapshot names none. */
  row({ item, location }: SnapshotRow, place = 0): number {
    return (location === undefined ? place : known(this.locations, location)) * this.catalog.items.length + known(this.items, item); // prettier-ignore
  }

  supplier = (name: string): number => known(this.suppliers, name);

  channel = (name: string | undefined): number => (name === undefined ? 0 : known(this.channels, name));

  /** The names of a stock row. */
  at(row: number): { readonly item: string; readonly location: string } {
    const { items, locations } = this.catalog;
    return { item: items[row % items.length].name, location: locations[Math.floor(row / items.length)].name };
  }
}

const byName = (list: readonly { readonly name: string }[]): Map<string, number> =>
  new Map(list.map(({ name }, i) => [name, i]));

function known(rows: ReadonlyMap<string, number>, name: string): number {
  const row = rows.get(name);
  invariant(row !== undefined, `no such name: ${name}`);
  return row;
}
