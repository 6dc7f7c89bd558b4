import { Document, isMap, isScalar, LineCounter, parseDocument, visit, YAMLMap, type Node, type Pair } from 'yaml';
import { nestedTooDeepAt } from './nested-too-deep.js';
import { look, MOST_CHARACTERS, YAML_OPTIONS, type YamlFile } from './read-yaml.js';
import { isBlock } from './schema/scalar.js';

/** A text that was read before, and is in order. */
export interface ReadBefore {
  readonly text: string;
  readonly yaml: YamlFile;
}

/** A text read again, and the one section (key of the file) of which that is more than what was read before. */
export interface Reread {
  readonly yaml: YamlFile;
  readonly section: string;
}

/**
 * What `readYaml` gives for a text that differs from another in one section only, for the price of that section: values of the other
 * sections are the same objects as before, their places are moved along. Undefined where the text has to be read as a whole.
 *
 * Sections are the entries of the file's outermost block. Each begins with its key at the start of a line, so whatever stands in it ends
 * there at the latest: a text that is one entry by itself is the same entry among others. Names (`&`, `*`) reach across sections, and so do
 * the marks of another document: with those, nothing is read in parts.
 */
export function rereadYaml({ text: before, yaml }: ReadBefore, text: string): Reread | undefined {
  const map = yaml.document.contents;
  if (!isMap(map) || map.flow || yaml.named || yaml.slips.length > 0 || !isBlock(yaml.root)) return undefined;
  if (before.startsWith('%') || text.length > MOST_CHARACTERS || nestedTooDeepAt(text) >= 0) return undefined;
  const entries = map.items as Entry[];
  const starts = entries.map(startOf);
  if (starts.some((start) => start < 0 || (start > 0 && before[start - 1] !== '\n'))) return undefined;

  const { from, to } = changedIn(before, text);
  const row = starts.findLastIndex((start) => start < from);
  if (row < 0) return undefined;
  const start = starts[row];
  const end = starts[row + 1] ?? before.length;
  const moved = text.length - before.length;
  if (to > end || (end < before.length && text[end + moved - 1] !== '\n')) return undefined;

  const own = text.slice(start, end + moved);
  if (/^(---|\.\.\.)/m.test(own)) return undefined;
  const part = parseDocument(own, YAML_OPTIONS);
  const one = part.contents;
  if (part.errors.length > 0 || !isMap(one) || one.flow || one.items.length !== 1) return undefined;
  const [entry] = one.items as Entry[];
  const key = nameOf(entry);
  if (startOf(entry) !== 0 || key === undefined || key !== nameOf(entries[row])) return undefined;
  const { reserved, named } = look(part);
  if (reserved.length > 0 || named) return undefined;
  const values = part.toJS() as Record<string, unknown>;

  shift(part, start);
  const document = new Document(null, YAML_OPTIONS);
  const after = entries.slice(row + 1);
  const behind = moved === 0 ? after : after.map((later) => shifted(later, moved));
  const whole = new YAMLMap<Node | null, Node | null>(document.schema);
  whole.items = [...entries.slice(0, row), entry, ...behind];
  const [, value, over] = after.length > 0 ? map.range!.map((at) => at + moved) : one.range!;
  whole.range = [map.range![0], value, over];
  document.contents = whole as unknown as typeof document.contents;
  const root = { ...yaml.root, [key]: values[key] };
  return { yaml: { document, lines: linesOf(text), root, slips: [], named: false }, section: key };
}

type Entry = Pair<Node | null, Node | null>;

/** −1 where the key stands behind a mark of its own, or is none. */
const startOf = ({ key }: Entry): number => (isScalar(key) ? (key.range?.[0] ?? -1) : -1);

const nameOf = ({ key }: Entry): string | undefined =>
  isScalar(key) && typeof key.value === 'string' ? key.value : undefined;

/** The part of the first text, from–to, that is another one in the second. */
function changedIn(before: string, after: string): { readonly from: number; readonly to: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same };
}

/** A copy that stands further down; who has the one before keeps it as it was. */
function shifted(entry: Entry, by: number): Entry {
  const copy = entry.clone() as Entry;
  shift(copy, by);
  return copy;
}

function shift(tree: Document | Entry, by: number): void {
  visit(tree as Document, {
    Node(_, node) {
      const { range } = node;
      if (range) node.range = [range[0] + by, range[1] + by, range[2] + by];
    },
  });
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  return lines;
}
