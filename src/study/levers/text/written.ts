import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../scenario-file/locate.js';
import { YAML_OPTIONS } from '../../scenario-file/read-yaml.js';

/** A text, and the tree that it is read as. */
export interface Written {
  readonly text: string;
  readonly document: Document;
}

/** What keeps a text from being changed at a place, to be told to the person. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** YAML or JSON, as the tree of its text; what is wrong with it stands in the document's errors. */
export function readWritten(text: string): Written {
  return { text, document: parseDocument(text, YAML_OPTIONS) };
}

export type Entry = Pair<Scalar, Node | null>;
export type Entries = YAMLMap<Scalar, Node | null>;

/** The pair or the list entry at a path, and what it stands in. Refuses where a change would be one in two places. */
export interface Place {
  readonly parent: Entries | YAMLSeq<Node>;
  readonly index: number;
  readonly node: Node | null;
}

/** Undefined where nothing is written at the path. @throws Refusal where what is there is used in several places. */
export function placeOf({ document }: Written, path: Path): Place | undefined {
  let node: Node | null = document.contents;
  let place: Place | undefined;
  for (const key of path) {
    refuseShared(node);
    if (isMap(node)) {
      const parent: Entries = node as Entries;
      const index: number = parent.items.findLastIndex(
        (pair) => isScalar(pair.key) && String(pair.key.value) === String(key),
      );
      if (index < 0) return undefined;
      node = parent.items[index].value;
      place = { parent, index, node };
    } else if (isSeq(node)) {
      const parent: YAMLSeq<Node> = node as YAMLSeq<Node>;
      const index = Number(key);
      if (!(index in parent.items)) return undefined;
      node = parent.items[index];
      place = { parent, index, node };
    } else return undefined;
  }
  refuseShared(node);
  return place;
}

/** What an anchor names may stand in other places as well. */
export function refuseShared(node: unknown): void {
  if (isAlias(node))
    throw new Refusal(`This is written once as &${node.source} and used in several places: change it in the text.`);
  const { anchor } = (isNode(node) ? node : {}) as { anchor?: string };
  if (anchor !== undefined) throw new Refusal(`This is used in several places, as *${anchor}: change it in the text.`);
}

/** Start and end of what a person sees of a node: without the line breaks and comments after it. */
export function extent(node: Node | null, text: string): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    return [start, isPairOf(last) ? pairEnd(last, text) : extent(last ?? null, text)[1]];
  }
  // A block scalar ends with the line break that belongs to it.
  return [start, start + text.slice(start, end).trimEnd().length];
}

/** Behind the value of an entry, or behind its colon where it has none. */
export function pairEnd({ key, value }: Entry, text: string): number {
  const [start, end] = value === null ? [0, 0] : extent(value, text);
  return end > start ? end : colonAfter(key, text);
}

/** Behind the colon of a key. */
export function colonAfter(key: Scalar, text: string): number {
  const at = text.indexOf(':', key.range?.[1] ?? 0);
  return at < 0 ? text.length : at + 1;
}

export const keyStart = ({ key }: Entry): number => key.range?.[0] ?? 0;

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line break of the line is, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return at > offset && text[at - 1] === '\r' ? end - 1 : end;
}

/** Behind the line break. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

export const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** JSON is a language of its own: no plain texts, no comments. */
export function isJson({ document }: Written): boolean {
  const root = document.contents;
  if (!isMap(root) || !root.flow) return false;
  const [first] = root.items as unknown as Entry[];
  return first === undefined || first.key.type === 'QUOTE_DOUBLE';
}

/** Comments between two places of a text, `#` included. */
export function commentsIn(text: string, from: number, to: number): string[] {
  if (!text.slice(from, to).includes('#')) return [];
  const found: string[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer itself stand for nothing in the text.
    if (['\x02', '\x18', '\x1f'].includes(token)) continue;
    if (token.startsWith('#') && offset >= from && offset < to) found.push(token.trimEnd());
    offset += token.length;
    if (offset >= to) break;
  }
  return found;
}

const isCollection = (node: unknown): node is (Entries | YAMLSeq<Node>) & { flow?: boolean } =>
  isMap(node) || isSeq(node);
const isPairOf = (item: unknown): item is Entry => typeof item === 'object' && item !== null && 'key' in item;

/** Over several lines, without braces. */
export const isLines = (node: unknown): boolean => isCollection(node) && !node.flow;
