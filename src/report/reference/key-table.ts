import { stringify } from 'yaml';
import type { FileKey } from '../../study/scenario-file/keys.js';
import { code, table } from './markdown.js';

/** What may be written under each key, its default and where that comes from; then the kinds of rules, one table each. */
export function keyTables(keys: readonly FileKey[]): string {
  const rows = keys.map((key) => [
    code(key.path) + (key.kinds.length === 0 ? '' : ` (${key.kinds.map(code).join(', ')})`),
    isExplained(key) ? 'One of those below.' : key.description,
    formText(key),
    defaultText(key),
    key.default === undefined || key.required ? '' : `*${key.default.mark}*: ${key.default.source}`,
  ]);
  const kinds = keys.filter(isExplained).map(({ path, options }) =>
    table(
      [code(path), 'what it does'],
      options.map(({ name, description }) => [code(name), description]),
    ),
  );
  return [table(['key', 'meaning', 'unit or form', 'default', 'source of the default'], rows), ...kinds].join('\n\n');
}

/** Does each of the words to choose from say what it means? */
const isExplained = ({ options }: FileKey): boolean =>
  options.length > 1 && options.every(({ description }) => description !== '');

/** More words than this are a table of their own. */
const FEW = 12;

export function formText({ forms, options, example }: Pick<FileKey, 'forms' | 'options' | 'example'>): string {
  const words = options.length > FEW ? ['the name of a [KPI](#kpis)'] : options.map(({ name }) => code(name));
  const shown = forms.filter((form) => form !== 'block');
  const block = forms.includes('block') ? ['block'] : [];
  const like =
    shown.some((form) => !form.includes('`')) && example !== undefined && !isName(example)
      ? `, like ${code(inline(example))}`
      : '';
  return [...shown, ...block, ...words].join(' or ') + like;
}

/** `the name of a supplier` says what it is, and is no example. */
const isName = (example: unknown): boolean => typeof example === 'string' && example.startsWith('the name of');

function defaultText(key: FileKey): string {
  if (key.default !== undefined) return code(inline(key.default.value));
  return key.required ? '**required**' : '';
}

/** A value as a person would write it in one line. */
function inline(value: unknown): string {
  if (Array.isArray(value) && value.length > FEW && value.every((entry) => entry === value[0]))
    return `[${value[0]}, ${value[0]}, …]`;
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
}
