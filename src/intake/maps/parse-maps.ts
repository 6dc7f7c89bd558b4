import type { Problem } from '../../domain/problems.js';
import { plainName } from '../lists/find-fields.js';
import { messages } from '../messages.js';
import type { ShopFileKind } from '../shop-file-kind.js';
import { asKind, MAP_FIELDS, MAP_NEEDS, type ShopMap } from './shop-map.js';

/**
 * Column maps as people write them: `order=Invoice,item=SKU,units=Qty,time=Date` on the command line, with the kind of file before it where
 * that isn't orders (`stock:item=Art,on hand=Bestand`); or a file with a line a field, `order: Invoice`, a line with the kind alone (`stock:`)
 * above the fields of that kind, and comments behind `#`. `file` is named in problems; undefined = the command line.
 */
export function parseMaps(text: string, file?: string): readonly ShopMap[] | readonly Problem[] {
  const problems: Problem[] = [];
  const found: { kind: ShopFileKind; map: Record<string, string>; at: ShopMap['at'] }[] = [];
  for (const { kind, at, entries } of file === undefined ? [fromWords(text)] : fromLines(text, file)) {
    const map: Record<string, string> = {};
    for (const { entry, place } of entries) {
      const m = /^\s*"?([\w ]+?)"?\s*[:=]\s*(.*?)\s*$/.exec(entry);
      const field = m && MAP_FIELDS[kind].find((one) => plainName(one) === plainName(m[1]));
      const column = m?.[2].replace(/^(["'])(.*)\1$/, '$2') ?? '';
      if (m === null || column === '') problems.push(messages.badMapEntry(place, entry.trim()));
      else if (!field) problems.push(messages.unknownField(place, m[1], MAP_FIELDS[kind]));
      else map[field] = column;
    }
    found.push({ kind, map, at });
  }
  if (problems.length > 0) return problems;
  const lacking = found.flatMap(({ kind, map, at }) => {
    const missing = MAP_NEEDS[kind].filter((field) => map[field] === undefined);
    return missing.length > 0 ? [messages.mapLacks(at, missing)] : [];
  });
  return lacking.length > 0 ? lacking : found;
}

interface Section {
  readonly kind: ShopFileKind;
  readonly at: ShopMap['at'];
  readonly entries: { readonly entry: string; readonly place: ShopMap['at'] }[];
}

/** A comma separates fields only where another one follows: columns may hold commas. */
function fromWords(text: string): Section {
  const at = { path: '--map' };
  const m = /^\s*(\w+)\s*:(.*)$/s.exec(text);
  const kind = m ? asKind(m[1]) : undefined;
  const rest = kind ? m![2] : text;
  return { kind: kind ?? 'orders', at, entries: rest.split(/,(?=\s*[\w ]+=)/).map((entry) => ({ entry, place: at })) };
}

function fromLines(text: string, file: string): Section[] {
  const sections: Section[] = [];
  for (const [k, line] of text.split(/\r?\n/).entries()) {
    const bare = line.replace(/(^|\s)#.*$/, '');
    if (bare.trim() === '') continue;
    const place = { file, line: k + 1 };
    const kind = asKind(/^\s*(\w+)\s*:\s*$/.exec(bare)?.[1] ?? '');
    if (kind) sections.push({ kind, at: place, entries: [] });
    else {
      if (sections.length === 0) sections.push({ kind: 'orders', at: { file }, entries: [] });
      sections.at(-1)!.entries.push({ entry: bare, place });
    }
  }
  return sections.length > 0 ? sections : [{ kind: 'orders', at: { file }, entries: [] }];
}
