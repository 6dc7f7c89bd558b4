import type { CodeNames } from './code-book.js';
import type { LineColumns } from './line-columns.js';

export interface SoldItems {
  /** Sorted, so that the order of the files doesn't matter. */
  readonly names: readonly string[];
  /** Item row by code row; −1 = not sold. */
  readonly itemOfCode: Int32Array;
  /** Codes written in another way than their item's name. */
  readonly recoded: { readonly count: number; readonly example: string };
}

/** The items that the lines `rows` sell. */
export function nameItems(
  codes: readonly string[],
  { names, nameOfCode }: CodeNames,
  lines: LineColumns,
  rows: Int32Array,
): SoldItems {
  const soldCode = new Uint8Array(codes.length);
  for (const row of rows) soldCode[lines.code[row]] = 1;
  const sold = Array.from(codes.keys()).filter((code) => soldCode[code] === 1);
  const sorted = [...new Set(sold.map((code) => names[nameOfCode[code]]))].sort();
  const itemOfName = new Map(sorted.map((name, item) => [name, item]));
  const itemOfCode = Int32Array.from(codes, (_, code) =>
    soldCode[code] === 1 ? (itemOfName.get(names[nameOfCode[code]]) ?? -1) : -1,
  );
  const recoded = sold.filter((code) => codes[code] !== names[nameOfCode[code]]);
  const example = recoded.length > 0 ? `'${codes[recoded[0]]}' is ${names[nameOfCode[recoded[0]]]}` : '';
  return { names: sorted, itemOfCode, recoded: { count: recoded.length, example } };
}
