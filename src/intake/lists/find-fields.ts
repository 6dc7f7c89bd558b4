/** Which column of a list holds which field, by the names in its header. */
export type FieldMap<F extends string> = { readonly [K in F]?: string };

/** Where each field is in a row; −1 = the list has no such column. */
export type FieldColumns<F extends string> = Readonly<Record<F, number>>;

export interface FoundFields<F extends string> {
  readonly columns: FieldColumns<F>;
  /** Names that the map gives and the header hasn't. */
  readonly missing: readonly { readonly field: F; readonly name: string }[];
}

/**
 * Columns by the map, and for fields it doesn't name by their usual spellings (letters and digits alone count: `PO #` is `po`). The
 * spellings of a field are asked in their order, and a column is used once: fields that stand first in `spellings` choose first. A map
 * that says `''` says that there is no such column.
 */
export function findFields<F extends string>(
  header: readonly string[],
  spellings: Readonly<Record<F, readonly string[]>>,
  map: FieldMap<F> = {},
): FoundFields<F> {
  const fields = Object.keys(spellings) as F[];
  const columns = Object.fromEntries(fields.map((field) => [field, -1])) as Record<F, number>;
  const missing: { field: F; name: string }[] = [];
  const used = new Set<number>();
  for (const field of fields) {
    const name = map[field];
    if (name === undefined || name === '') continue;
    columns[field] = header.indexOf(name);
    if (columns[field] < 0) missing.push({ field, name });
    else used.add(columns[field]);
  }
  const plain = header.map(plainName);
  for (const field of fields) {
    if (map[field] !== undefined) continue;
    for (const spelling of spellings[field]) {
      const at = plain.findIndex((name, column) => name === spelling && !used.has(column));
      if (at < 0) continue;
      columns[field] = at;
      used.add(at);
      break;
    }
  }
  return { columns, missing };
}

/** The names of the columns found, as a map to start from. */
export function asMap<F extends string>(header: readonly string[], columns: FieldColumns<F>): FieldMap<F> {
  const entries = (Object.entries(columns) as [F, number][]).filter(([, column]) => column >= 0);
  return Object.fromEntries(entries.map(([field, column]) => [field, header[column]])) as FieldMap<F>;
}

/** `PO / SO #` → `poso`. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
