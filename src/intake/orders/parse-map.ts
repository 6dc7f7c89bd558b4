import type { Problem } from '../../domain/problems.js';
import { messages } from '../messages.js';
import type { ColumnMap } from '../order-history.js';

const FIELDS = ['order', 'item', 'units', 'time', 'price', 'customer'] as const;
const NEEDED = ['order', 'item', 'units', 'time'] as const;

/**
 * A column map as people write it: `order=Invoice,item=SKU,units=Qty,time=Date` on the command line, or a file with a line a field,
 * `order: Invoice`, and comments behind `#`. `file` is named in problems; undefined = the command line.
 */
export function parseMap(text: string, file?: string): ColumnMap | readonly Problem[] {
  const problems: Problem[] = [];
  const map: Partial<Record<keyof ColumnMap, string>> = {};
  for (const { entry, line } of entriesOf(text, file !== undefined)) {
    const at = file === undefined ? { path: '--map' } : { file, line };
    const m = /^\s*"?(\w+)"?\s*[:=]\s*(.*?)\s*$/.exec(entry);
    const field = m?.[1].toLowerCase() as keyof ColumnMap;
    const column = m?.[2].replace(/^(["'])(.*)\1$/, '$2') ?? '';
    if (m === null || column === '') problems.push(messages.badMapEntry(at, entry.trim()));
    else if (!FIELDS.includes(field)) problems.push(messages.unknownField(at, m[1], FIELDS));
    else map[field] = column;
  }
  const missing = NEEDED.filter((field) => map[field] === undefined);
  if (problems.length === 0 && missing.length > 0) {
    problems.push(messages.mapLacks(file === undefined ? { path: '--map' } : { file }, missing));
  }
  return problems.length > 0 ? problems : (map as ColumnMap);
}

/** On the command line a comma separates fields only where another one follows: columns may hold commas. */
function entriesOf(text: string, lines: boolean): { entry: string; line: number }[] {
  if (!lines) return text.split(/,(?=\s*\w+\s*=)/).map((entry) => ({ entry, line: 1 }));
  return text.split(/\r?\n/).flatMap((entry, k) => {
    const bare = entry.replace(/(^|\s)#.*$/, '');
    return bare.trim() === '' ? [] : [{ entry: bare, line: k + 1 }];
  });
}
