import {
  MESSAGES,
  PLACEHOLDERS,
  placeholdersOf,
  type MessageKind,
  type MessageTemplate,
} from '../../../domain/care.js';
import * as say from '../../../domain/messages.js';
import { checkShape } from '../check-shape.js';
import type { Context } from '../context.js';
import { locate, type Path } from '../locate.js';
import { isYamlFile, place, readYaml, type YamlFile } from '../read-yaml.js';
import { templateFile } from '../schema/templates.js';
import { suggest } from '../suggest.js';
import { TablePlaces } from '../tables.js';

type Templates = Partial<Record<MessageKind, MessageTemplate>>;

/** The shop's own message texts from the file that `path` names; what is wrong in it is told at its place there. */
export function resolveTemplates(file: string, path: Path, context: Context): Templates {
  const content = context.readText?.(file);
  if (content === undefined) {
    context.problem(path, context.readText === undefined ? say.noReader(file) : say.noFile(file));
    return {};
  }
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const yaml = readYaml(text, file);
  if (!isYamlFile(yaml)) {
    for (const problem of yaml) context.take(problem);
    return {};
  }
  const at = (inner: Path, where: 'key' | 'value' = 'value') => locate(file, yaml, new TablePlaces(), inner, where);
  for (const slip of yaml.slips) context.take(slip);
  const checked = checkShape(templateFile, yaml.root, []);
  if ('flaws' in checked) {
    for (const { path: inner, message, at: where } of checked.flaws) context.take({ ...at(inner, where), message });
    return {};
  }
  for (const kind of MESSAGES) {
    const template = checked.value[kind];
    if (template === undefined) continue;
    if (/[\r\n]/.test(template.subject.trim()))
      context.take({ ...at([kind, 'subject']), message: say.subjectOfLines(template.subject) });
    for (const part of ['subject', 'body'] as const) {
      for (const [written, message] of wrongPlaceholders(kind, template[part])) {
        const problem = at([kind, part]);
        context.take({ ...problem, ...placeOf(text, yaml, problem, written), message });
      }
    }
  }
  return Object.fromEntries(
    Object.entries(checked.value).map(([kind, { subject, body }]) => [kind, { subject: subject.trim(), body }]),
  );
}

function wrongPlaceholders(kind: MessageKind, text: string): [written: string, message: string][] {
  const known = placeholdersOf(kind);
  return Array.from(new Set(Array.from(text.matchAll(/\{([^{}\n]*)\}/g), ([, name]) => name))).flatMap((name) => {
    if (known.some((one) => one === name)) return [];
    const elsewhere = PLACEHOLDERS.some((one) => one === name);
    const message = elsewhere
      ? say.placeholderElsewhere(name, kind, known)
      : say.unknownName('placeholder', name, suggest(name, known), known);
    return [[`{${name}}`, message]];
  });
}

/** Where the placeholder itself stands: the first such text from the beginning of the value on. */
function placeOf(
  text: string,
  { lines }: YamlFile,
  { line = 1, column = 1 }: { readonly line?: number; readonly column?: number },
  written: string,
): { line: number; column: number } {
  const start = (lines.lineStarts[line - 1] ?? 0) + column - 1;
  const found = text.indexOf(written, start);
  return place(lines, found < 0 ? start : found);
}
