import * as say from '../../domain/messages.js';
import type { Problem } from '../../domain/problems.js';
import { readTable } from '../../intake/read-table.js';
import type { Elsewhere, Path } from './locate.js';
import { suggest } from './suggest.js';

/** The rows of a table by name, as if they had been written in the file: only cells that hold something. */
export interface Table {
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly lines: ReadonlyMap<string, number>;
}

/** Which parts of the file came out of tables, so that a problem in a row is shown at its line. */
export class TablePlaces implements Elsewhere {
  private readonly places: { path: Path; file: string; table: Table }[] = [];

  add(path: Path, file: string, table: Table): void {
    this.places.push({ path, file, table });
  }

  find(path: Path): { file: string; line: number } | undefined {
    for (const { path: at, file, table } of this.places) {
      if (path.length <= at.length || at.some((key, i) => key !== path[i])) continue;
      const line = table.lines.get(String(path[at.length]));
      if (line !== undefined) return { file, line };
    }
    return undefined;
  }
}

/** Reads a CSV text whose column `name` holds names and whose other columns are among `columns`. All problems at once. */
export function readNamedTable(
  file: string,
  text: string,
  name: string,
  columns: readonly string[],
): { table: Table; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: Record<string, Record<string, string>> = {};
  const lines = new Map<string, number>();
  const takeRows = (header: readonly string[]) => {
    const at = header.indexOf(name);
    if (at < 0) problems.push({ file, line: 1, message: say.noColumn(name, header) });
    for (const column of header) {
      if (column === name || columns.includes(column)) continue;
      const known = [name, ...columns];
      problems.push({ file, line: 1, path: column, message: say.unknownColumn(column, suggest(column, known), known) });
    }
    return at < 0 ? null : (cells: readonly string[], line: number) => takeRow(header, cells, line, cells[at].trim());
  };
  const takeRow = (header: readonly string[], cells: readonly string[], line: number, key: string) => {
    if (key === '') return problems.push({ file, line, path: name, message: say.isEmpty('a name') });
    if (key in Object.prototype) return problems.push({ file, line, path: name, message: say.reservedName(key) });
    if (lines.has(key)) return problems.push({ file, line, path: name, message: say.namedTwice('a row', key) });
    lines.set(key, line);
    rows[key] = {};
    header.forEach((column, i) => {
      if (columns.includes(column) && cells[i].trim() !== '') rows[key][column] = cells[i].trim();
    });
  };
  readTable(
    { name: file, text },
    (header) => takeRows(header) as ReturnType<typeof takeRows> & null,
    (p) => problems.push(p),
  );
  if (problems.length === 0 && lines.size === 0) problems.push({ file, line: 1, message: say.tableEmpty() });
  return { table: { rows, lines }, problems };
}
