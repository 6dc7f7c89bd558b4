import type { z } from 'zod';
import { descriptionOf, formsOf, keysOf, schemaAt, type Known } from './schema-at.js';
import type { Entry } from './text-outline.js';

type Path = readonly (string | number)[];

/** What may stand at a place of a text: of the kinds of a rule, only the one that is written there or in the policy. */
export function placeAt(path: Path, entries: readonly Entry[]): Known | undefined {
  const steps = withoutItem(path);
  const kind = kindAt(steps.slice(0, -1), entries);
  return kind === undefined || steps.length === 0 ? schemaAt(steps) : placeOfKind(steps, kind);
}

/** A key as one kind of the rule around it means it. The kind itself is explained by the rule. */
export function placeOfKind(path: Path, kind: string): Known | undefined {
  const known = schemaAt(path);
  const around = schemaAt(path.slice(0, -1));
  const key = String(path.at(-1));
  if (known === undefined || around === undefined) return known;
  const all = around.forms.filter((form) => kindsOf(form) !== undefined);
  const forms = fitting(around.forms, kind);
  if (KINDS.includes(key) && all.length > 1 && forms.length > 0) return { ...known, description: around.description };
  const nodes = forms.flatMap((form) => keysOf(form)[key] ?? []);
  if (nodes.length === 0) return known;
  return { description: nodes.map(descriptionOf).find((text) => text !== '') ?? '', forms: nodes.flatMap(formsOf) };
}

/** Forms of a block, of one kind where that is told. */
export function blockAt(path: Path, entries: readonly Entry[]): readonly z.ZodType[] {
  const steps = withoutItem(path);
  const forms = schemaAt(steps)?.forms ?? [];
  const kind = kindAt(steps, entries);
  return kind === undefined ? forms : fitting(forms, kind);
}

/** Settings of one item are the settings of all. */
function withoutItem(path: Path): Path {
  const at = path.indexOf('byItem');
  return at < 0 || at + 1 >= path.length ? path : [...path.slice(0, at), ...path.slice(at + 2)];
}

function kindAt(path: Path, entries: readonly Entry[]): string | undefined {
  const written = (block: Path) =>
    ['kind', 'from']
      .map((key) => valueIn([...block, key], entries))
      .find((value) => value !== undefined && value !== '');
  const inPolicy = path[0] === 'strategies' ? ['policy', ...path.slice(2)] : path;
  return written(path) ?? written(inPolicy);
}

const valueIn = (path: Path, entries: readonly Entry[]): string | undefined =>
  entries.find((entry) => entry.path.length === path.length && entry.path.every((key, i) => key === path[i]))?.value;

/** Those whose kind is the one that is written; all of them where none is, as while it is being typed. */
function fitting(forms: readonly z.ZodType[], kind: string): readonly z.ZodType[] {
  const fit = forms.filter((form) => kindsOf(form)?.safeParse(kind).success);
  return fit.length > 0 ? fit : forms;
}

const KINDS: readonly string[] = ['kind', 'from'];

const kindsOf = (form: z.ZodType): z.ZodType | undefined => keysOf(form)['kind'] ?? keysOf(form)['from'];
