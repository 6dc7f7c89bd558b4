import type { z } from 'zod';
import { writeText } from './plain-text.js';
import { defaultAt, defaultText } from './default-at.js';
import { keyNames, kpiSentence, valueNames } from './names-at.js';
import { blockAt, placeAt } from './place-at.js';
import { descriptionOf, entryOf, formsOf, hintOf, isListForm, keysOf, optionsOf, type Known } from './schema-at.js';
import { TextOutline, type Cursor, type Entry } from './text-outline.js';

/** Something that may be written at the cursor. */
export interface Proposal {
  readonly label: string;
  /** In a word or two: its default, what it is the name of. */
  readonly detail: string;
  readonly info: string;
  /** What replaces the text from `from` on. */
  readonly insert: string;
  readonly from: number;
}

type Path = readonly (string | number)[];

/** What may be written at a place of a scenario's text, also while it is no YAML because somebody is typing. */
export function complete(text: string, offset: number): Proposal[] {
  const { entries, cursor } = TextOutline.of(text, offset);
  if (cursor === undefined) return [];
  const quote = /^["']/.exec(cursor.word)?.[0] ?? '';
  const from = cursor.from + quote.length;
  const closing = quote !== '' && text[offset] === quote;
  const json = /^\s*\{/.test(text);
  const place = { text, cursor, entries, json, quote, closing, offset };
  const found = cursor.at === 'key' ? [...keys(place), ...loneValues(place)] : values(cursor.path, place);
  return found.map((one) => ({ ...one, from }));
}

interface Place {
  readonly text: string;
  readonly cursor: Cursor;
  readonly entries: readonly Entry[];
  readonly json: boolean;
  readonly quote: string;
  /** The quote that closes the word stands behind the cursor already. */
  readonly closing: boolean;
  readonly offset: number;
}

type Found = Omit<Proposal, 'from'>;

function keys(place: Place): Found[] {
  const { cursor, entries } = place;
  const { path } = cursor;
  const taken = new Set(siblings(place).map((entry) => String(entry.path.at(-1))));
  const known = new Map<string, z.ZodType[]>();
  for (const form of blockAt(path, entries))
    for (const [key, node] of Object.entries(keysOf(form))) known.set(key, [...(known.get(key) ?? []), node]);
  const named = keyNames(path, entries).filter((name) => !known.has(name));
  const own = [...known].map(([key, nodes]) => keyProposal(key, nodes, place));
  const names = named.map((name) => ({ label: name, detail: '', info: '', insert: asKey(name, false, place) }));
  return [...own, ...names].filter(({ label }) => !taken.has(label));
}

function keyProposal(key: string, nodes: readonly z.ZodType[], place: Place): Found {
  const path = [...place.cursor.path, key];
  const usual = defaultAt(path);
  const description = nodes.map(descriptionOf).find((text) => text !== '') ?? '';
  const source = usual === undefined ? '' : `${usual.mark}: ${usual.source}`;
  const isBlock = nodes.flatMap(formsOf).every((form) => Object.keys(keysOf(form)).length > 0);
  return {
    label: key,
    detail: usual === undefined || defaultText(usual) === '{}' ? formText(nodes) : `default ${defaultText(usual)}`,
    info: [description, source].filter((text) => text !== '').join('\n'),
    insert: asKey(key, isBlock, place),
  };
}

/** With its colon, unless that is there; braces are not opened for anybody. */
function asKey(key: string, isBlock: boolean, { json, quote, closing, text, offset, cursor }: Place): string {
  const rest = text.slice(offset);
  const hasColon = /^["']?\w*["']?\s*:/.test(rest);
  const name = quote !== '' ? key : writeText(key, json);
  if (hasColon) return name;
  const end = quote !== '' && !closing ? quote : '';
  const space = isBlock && !cursor.flow && !json ? ':' : ': ';
  return closing ? name : `${name}${end}${space}`;
}

/** An entry of a list that may be a word as well as a block: `items: [mug, …]` on lines of their own. */
function loneValues(place: Place): Found[] {
  const { path } = place.cursor;
  return typeof path.at(-1) === 'number' ? values(path, place) : [];
}

function values(path: Path, place: Place): Found[] {
  const { entries } = place;
  const known = placeAt(path, entries);
  if (known === undefined) return [];
  const forms =
    typeof path.at(-1) === 'number'
      ? known.forms
      : [...known.forms, ...known.forms.filter(isListForm).flatMap(entriesOf)];
  const usual = defaultAt(path);
  const words = optionsOf({ forms }).map(({ name, description }) => ({
    label: name,
    detail: usual !== undefined && String(usual.value) === name ? 'default' : '',
    info: description || kpiSentence(name),
  }));
  const names = valueNames(forms, entries).map((name) => ({ label: name, detail: '', info: '' }));
  const isBlock = typeof usual?.value === 'object';
  const more = [
    ...(usual !== undefined && !isBlock
      ? [{ label: defaultText(usual), detail: 'default', info: `${usual.mark}: ${usual.source}` }]
      : []),
    ...samples(known, words.length + names.length > 0),
  ];
  const seen = new Set<string>();
  const isNew = ({ label }: { label: string }) => !seen.has(label) && seen.add(label).size > 0;
  return [...words, ...names, ...more].filter(isNew).map((one) => ({ ...one, insert: asValue(one.label, place) }));
}

const entriesOf = (form: z.ZodType): z.ZodType[] => {
  const entry = entryOf(form);
  return entry === undefined ? [] : formsOf(entry);
};

/** Examples, where there are no words to choose from. */
function samples({ forms }: Known, hasWords: boolean): { label: string; detail: string; info: string }[] {
  if (hasWords) return [];
  return forms
    .filter((form) => !(hintOf(form).form ?? '').startsWith('name of'))
    .flatMap((form) =>
      (hintOf(form).samples ?? []).map((sample) => ({ label: String(sample), detail: 'for example', info: '' })),
    );
}

function asValue(value: string, { json, quote, closing, cursor, text }: Place): string {
  const isBare = /^(true|false|-?\d+(\.\d+)?)$/.test(value);
  const written = quote !== '' ? value + (closing ? '' : quote) : isBare ? value : writeText(value, json);
  // Behind the colon of a key comes a space.
  return text[cursor.from - 1] === ':' ? ` ${written}` : written;
}

/** Keys beside the one that is written. */
function siblings({ cursor, entries, offset }: Place): Entry[] {
  const { path } = cursor;
  return entries.filter(
    (entry) =>
      entry.path.length === path.length + 1 &&
      path.every((key, i) => entry.path[i] === key) &&
      !(offset >= entry.from && offset <= entry.to),
  );
}

function formText(nodes: readonly z.ZodType[]): string {
  const forms = nodes.flatMap(formsOf).map((form) => hintOf(form).form ?? '');
  return [...new Set(forms.filter((form) => form !== ''))].join(' or ');
}
