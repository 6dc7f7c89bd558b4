import { jsonOf, type Json } from './json-schema.js';
import { written } from './keys/forms.js';
import { defaultAt, defaultText } from './default-at.js';
import { dotted } from './locate.js';
import { kpiSentence } from './names-at.js';
import { placeAt } from './place-at.js';
import { formsOf, type Known } from './schema-at.js';
import { TextOutline, type Entry } from './text-outline.js';

/** What stands at a place of a text. */
export interface Explained {
  readonly from: number;
  readonly to: number;
  /** The path first. */
  readonly lines: readonly string[];
}

/** The key under the pointer: its path, what it means, how it is written, what holds without it, what may be chosen. */
export function hover(text: string, offset: number): Explained | null {
  const { entries } = TextOutline.of(text);
  const entry = entries.find(({ from, to }) => offset >= from && offset <= to && to > from);
  if (entry === undefined) return wordAt(text, offset, entries);
  const known = placeAt(entry.path, entries);
  if (known === undefined) return null;
  return { from: entry.from, to: entry.to, lines: [dotted(entry.path), ...about(known, entry)] };
}

function about(known: Known, { path }: Entry): string[] {
  const { description, forms, options, example } = written({ anyOf: known.forms.flatMap(formsOf).map(jsonForm) }, true);
  const usual = defaultAt(path);
  const isShown = example !== undefined && (typeof example === 'string' || typeof example === 'number');
  return [
    known.description || description,
    [forms.join(' or '), isShown && forms.length > 0 ? `like ${example}` : ''].filter((text) => text !== '').join(', '),
    usual === undefined ? '' : `default ${defaultText(usual)} (${usual.mark}: ${usual.source})`,
    ...options
      .filter(({ name }) => name !== '')
      .map((option) => (option.description === '' ? option.name : `${option.name}: ${option.description}`)),
  ].filter((line) => line !== '');
}

/** A word that is one of the options of its key. */
function wordAt(text: string, offset: number, entries: readonly Entry[]): Explained | null {
  const { cursor } = TextOutline.of(text, offset);
  if (cursor === undefined || cursor.at !== 'value') return null;
  const rest = /^[^\s,}\]#]*/.exec(text.slice(offset))?.[0] ?? '';
  const word = (cursor.word + rest).replace(/^["']|["']$/g, '');
  if (word === '') return null;
  const known = placeAt(cursor.path, entries);
  if (known === undefined) return null;
  const { options } = written({ anyOf: known.forms.map(jsonForm) }, true);
  const option = options.find(({ name }) => name === word);
  if (option === undefined) return null;
  const meaning = option.description || kpiSentence(word) || known.description;
  return { from: cursor.from, to: offset + rest.length, lines: [`${dotted(cursor.path)}: ${word}`, meaning] };
}

function jsonForm(form: Known['forms'][number]): Json {
  const { $schema: _, ...json } = jsonOf(form);
  return json;
}
