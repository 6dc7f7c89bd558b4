import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLParseError,
} from 'yaml';
import * as say from '../../domain/messages.js';
import type { Problem } from '../../domain/problems.js';
import { nestedTooDeepAt } from './nested-too-deep.js';

/** A YAML text as plain values, and the tree they stand in. */
export interface YamlFile {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly root: unknown;
  /** Keys given twice: wrong, but the rest can be read and told about all the same; the last one counts. */
  readonly slips: readonly Problem[];
  /** Something in it has a name (`&name`) or is one (`*name`). */
  readonly named: boolean;
}

export const MOST_CHARACTERS = 5_000_000;

/** Tags of YAML 1.1 (sets, binaries) would bring in values of kinds that no key here wants. */
export const YAML_OPTIONS = { prettyErrors: false, logLevel: 'silent', resolveKnownTags: false } as const;

/** Never throws: whatever is in the text, it is either values or located problems. JSON is YAML. */
export function readYaml(text: string, file: string): YamlFile | readonly Problem[] {
  const fail = (message: string, offset = 0): readonly Problem[] => [{ file, ...place(lines, offset), message }];
  const lines = new LineCounter();
  if (text.length > MOST_CHARACTERS) return fail(say.fileTooLong(text.length, MOST_CHARACTERS));
  const deep = nestedTooDeepAt(text);
  if (deep >= 0) return [{ file, ...placeIn(text, deep), message: say.tooDeep() }];
  try {
    const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines });
    // How deep a parser gets hangs on the machine: what it says then is no help.
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted) return fail(say.tooDeep(), exhausted.pos[0]);
    const slips = document.errors.map((e) => ({ file, ...place(lines, e.pos[0]), message: yamlMessage(e, text) }));
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return slips;
    if (document.contents === null) return fail(say.fileEmpty());
    const { reserved, named } = look(document);
    if (reserved.length > 0)
      return reserved.map((key) => ({
        file,
        ...place(lines, key.range?.[0] ?? 0),
        message: say.reservedName(String(key.value)),
      }));
    return { document, lines, root: document.toJS({ maxAliasCount: 100 }), slips, named };
  } catch (error) {
    // `toJS` throws for alias bombs and aliases without anchor; a stack overflow is the file's fault, too.
    return fail(error instanceof ReferenceError ? say.tooManyAliases() : say.tooDeep());
  }
}

export const isYamlFile = (answer: YamlFile | readonly Problem[]): answer is YamlFile => !Array.isArray(answer);

/** Line and column of an offset, both from 1. */
export function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The place of an offset in a text that is not parsed. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * Keys that every JavaScript object has (`constructor`, `__proto__` …), which would be found in any table of names; and whether anything is
 * named or a name.
 */
export function look(document: Document): { readonly reserved: readonly Scalar[]; readonly named: boolean } {
  const reserved: Scalar[] = [];
  let named = false;
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && String(key.value) in Object.prototype) reserved.push(key);
    },
    Node(_, node) {
      named ||= isAlias(node) || node.anchor !== undefined;
    },
  });
  return { reserved, named };
}

function yamlMessage({ code, message, pos }: YAMLParseError, text: string): string {
  if (code !== 'DUPLICATE_KEY') return say.badYaml(firstLine(message));
  return say.duplicateKey(/^[^\s:,{}[\]]*/.exec(text.slice(pos[0], pos[0] + 80))?.[0] ?? '');
}

const firstLine = (message: string): string => message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '');

/** The node of a map's key, by the text of the key. */
export function keyNode(node: unknown, key: string) {
  const pair = isMap(node)
    ? node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return { key: pair === undefined ? undefined : pair.key, value: pair?.value };
}
