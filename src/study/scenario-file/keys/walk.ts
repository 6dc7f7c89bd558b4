import type { Json } from '../json-schema.js';
import { alternatives, entriesOf, holdsKeys, isBlockForm, isLaw, isList, written, type Written } from './forms.js';

export interface Found extends Written {
  /** `suppliers.*.late.chance`: `*` is any name, or any place in a list. */
  readonly path: string;
  /** The kinds of a rule that know it; empty where all do. */
  readonly kinds: readonly string[];
  readonly required: boolean;
  /** Something is taken where nothing is written. */
  readonly hasDefault: boolean;
}

type Place = Pick<Found, 'path' | 'kinds' | 'required'>;

/** The keys in the JSON Schema of a part of the file. A random law is one value, unless its own keys are asked for. */
export function walk(root: Json, lawsAreValues = true): Found[] {
  const found: Found[] = [];
  under(root, { path: '', kinds: [], required: true });
  return found.map((key) => ({ ...key, kinds: knownToAll(key, found) ? [] : key.kinds }));

  function visit(node: Json, place: Place): void {
    const key = { ...place, ...written(node, lawsAreValues), hasDefault: 'default' in node };
    if (!place.path.endsWith('*') || key.forms.some((form) => form !== 'block')) include(found, key);
    const forms = alternatives(node);
    // `demand` is a stream or a list of them: shown once, as entries of the list.
    const list = forms.find((form) => isList(form) && holdsKeys(form));
    for (const form of list === undefined ? forms : [list]) under(form, place);
  }

  function under(form: Json, { path, kinds }: Place): void {
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    const entries = entriesOf(form);
    if (entries !== undefined && holdsKeys(entries)) visit(entries, { path: at('*'), kinds, required: false });
    if (!isBlockForm(form)) return;
    const properties = form['properties'] as Record<string, Json>;
    const required = (form['required'] ?? []) as readonly string[];
    const kind = (properties['kind'] ?? properties['from'])?.['const'];
    for (const [key, node] of Object.entries(properties)) {
      if (lawsAreValues && isLaw(form) && key !== 'quoted') continue;
      const own = typeof kind === 'string' ? [kind] : kinds;
      visit(node, { path: at(key), kinds: own, required: required.includes(key) });
    }
  }
}

/** The same key of several kinds is one, as long as it says the same. */
function include(found: Found[], key: Found): void {
  const at = found.findIndex(
    ({ path, description, options }) =>
      path === key.path && (description === key.description || (options.length > 0 && key.options.length > 0)),
  );
  if (at < 0) return void found.push(key);
  const { kinds, forms, options, ...same } = found[at];
  found[at] = {
    ...same,
    kinds: [...new Set([...kinds, ...key.kinds])],
    forms: [...new Set([...forms, ...key.forms])],
    options: [...options, ...key.options.filter(({ name }) => options.every((known) => known.name !== name))],
  };
}

/** Is there no kind of the rule it stands in that doesn't know it? */
function knownToAll({ path, kinds }: Found, found: readonly Found[]): boolean {
  const steps = path.split('.');
  for (let n = steps.length - 1; n > 0; n--) {
    const rule = steps.slice(0, n).join('.');
    const choice = found.find((key) => key.path === `${rule}.kind` || key.path === `${rule}.from`);
    if (choice !== undefined) return choice.options.every(({ name }) => kinds.includes(name));
  }
  return true;
}
