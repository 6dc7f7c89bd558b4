import type { Json } from '../json-schema.js';
import { isBlock } from '../schema/scalar.js';
import { MOST_UNITS } from '../schema/quantities.js';

/** What may be written at one place, in words. */
export interface Written {
  readonly description: string;
  /** `duration`, `law of durations`, `block`. */
  readonly forms: readonly string[];
  /** A value as it may be written. */
  readonly example?: unknown;
  /** The words to choose from, with what they mean where each one is explained. */
  readonly options: readonly { readonly name: string; readonly description: string }[];
}

export function written(node: Json, lawsAreValues: boolean): Written {
  const choices = alternatives(node);
  const forms = choices.map((choice) => (lawsAreValues ? lawForm(choice) : undefined) ?? formOf(choice));
  return {
    description: textOf(node, 'description'),
    forms: oneOrMany([...new Set(forms.filter((form) => form !== ''))]),
    example: choices
      .map((choice) => (choice['examples'] as unknown[] | undefined)?.[0])
      .find((one) => one !== undefined),
    options: choices.flatMap(optionsOf),
  };
}

/** What may stand alone or in a list is said once. */
function oneOrMany(forms: readonly string[]): string[] {
  const lists = forms.filter((form) => forms.includes(form.replace(/^list: /, '')) && form.startsWith('list: '));
  return forms.flatMap((form) => {
    if (lists.includes(form)) return [];
    return lists.includes(`list: ${form}`) ? [`${form}, or a list of such`] : [form];
  });
}

/** The forms a value may take, none of them a choice itself. */
export function alternatives(node: Json): Json[] {
  const choices = (node['anyOf'] ?? node['oneOf']) as readonly Json[] | undefined;
  return choices === undefined ? [node] : choices.flatMap(alternatives);
}

/** What a list or a table of names holds. */
export function entriesOf(node: Json): Json | undefined {
  return [node['items'], node['additionalProperties']].find(isBlock);
}

export const isList = (node: Json): boolean => isBlock(node['items']);
export const isBlockForm = (node: Json): boolean => isBlock(node['properties']);

/** Any of its forms has keys of its own. */
export const holdsKeys = (node: Json): boolean =>
  alternatives(node).some(
    (form) => isBlockForm(form) || (entriesOf(form) !== undefined && holdsKeys(entriesOf(form)!)),
  );

export function isLaw(node: Json): boolean {
  const keys = (node['properties'] ?? {}) as Json;
  return 'fixed' in keys && 'empirical' in keys;
}

/** `law of durations`: what it is a law of is said by its simplest kind. */
function lawForm(node: Json): string | undefined {
  if (!isLaw(node)) return undefined;
  const { fixed } = node['properties'] as { fixed: Json };
  return `law of ${textOf(fixed, 'form')}s`;
}

function formOf(node: Json): string {
  if ('enum' in node || 'const' in node) return '';
  if (isBlockForm(node)) return 'block';
  const entries = entriesOf(node);
  if (entries !== undefined) return isList(node) ? `list: ${inner(entries)}` : `by name: ${inner(entries)}`;
  const form = textOf(node, 'form') || typesOf(node).join(' or ');
  return form.endsWith('number') ? form + bounds(node) : form;
}

function typesOf({ type }: Json): string[] {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => (typeof one === 'string' ? (PLAIN_FORMS[one] ?? []) : []));
}

/** What a value without a form of its own is; an empty one (`null`) is not worth a word. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  boolean: '`true` or `false`',
  number: 'number',
  integer: 'whole number',
  string: 'text',
};

function inner(node: Json): string {
  const { forms, options } = written(node, true);
  return [...forms, ...options.map(({ name }) => `\`${name}\``)].join(' or ') || 'anything';
}

function bounds({ minimum, maximum }: Json): string {
  const low = typeof minimum === 'number' && Math.abs(minimum) < MOST_UNITS ? minimum : undefined;
  const high = typeof maximum === 'number' && maximum < MOST_UNITS ? maximum : undefined;
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`;
  return low === undefined ? '' : ` from ${low}`;
}

function optionsOf(node: Json): Written['options'] {
  if ('const' in node) return [{ name: String(node['const']), description: textOf(node, 'description') }];
  return ((node['enum'] ?? []) as unknown[]).map((name) => ({ name: String(name), description: '' }));
}

const textOf = (node: Json, key: string): string => (typeof node[key] === 'string' ? node[key] : '');
