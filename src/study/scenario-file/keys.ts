import { defaults, type Default } from './defaults.js';
import { jsonOf, type Json } from './json-schema.js';
import { alternatives } from './keys/forms.js';
import { walk, type Found } from './keys/walk.js';
import { scenarioFile } from './schema.js';
import { timeLaw } from './schema/law.js';
import { policyParts } from './schema/strategy.js';

/** A key of the scenario file as a reference page shows it. */
export interface FileKey extends Found {
  readonly default?: Default;
}

/** Every key of the file format, in the order of the file; a key that means two things under two kinds of a rule comes twice. */
export function fileKeys(): FileKey[] {
  const { properties, ...rest } = jsonOf(scenarioFile) as { properties: Json };
  // A policy may say a part of a rule only: the parts themselves know which of their keys can't be left out.
  const parts = Object.entries(policyParts).map(([part, schema]) => [
    part,
    part in properties ? same(part) : jsonOf(schema),
  ]);
  const policy = { ...(properties['policy'] as Json), properties: Object.fromEntries(parts) };
  const strategies = {
    type: 'object',
    description: (properties['strategies'] as Json)['description'],
    form: 'by name: the keys of `policy`',
  };
  const found = walk({ ...rest, properties: { ...properties, policy, strategies } });
  return found.filter(({ path }) => !OVERLAYS.some((part) => path.startsWith(part))).map(complete);
}

/** Below these the keys of the policy come once more. */
const OVERLAYS = ['policy.at.*.reorder.', 'policy.at.*.sourcing.'];

/** What has a section of its own is described there. */
const same = (section: string): Json => ({
  form: 'block, or `no`',
  description: `The same keys as \`${section}\`, laid over it; \`no\` does without all of them.`,
});

/** The keys of a random law, by the example of durations. */
export function lawKeys(): Found[] {
  const [, law] = alternatives(jsonOf(timeLaw('A law.')));
  return walk(law, false);
}

function complete(found: Found): FileKey {
  const known = defaultOf(found);
  return {
    ...found,
    required: found.required && known === undefined,
    default: known,
  };
}

/** A path is in another one when it is that one, or below it. */
export const isIn = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`);

/**
 * The entry of a key in the table of defaults. Where items come from a history or a table there is no name between, and a key that several
 * blocks of a section share has one entry for all.
 */
function defaultOf({ path, hasDefault }: Found): Default | undefined {
  if (path.endsWith('*')) return undefined;
  const short = (text: string) => text.replaceAll('.*', '');
  const [section, last] = [path.split('.')[0], path.slice(path.lastIndexOf('.'))];
  const places = Object.keys(defaults);
  const place =
    places.find((key) => key === path) ??
    places.find((key) => short(key) === short(path)) ??
    places.find((key) => hasDefault && isIn(key, section) && key.endsWith(last));
  return place === undefined ? undefined : defaults[place as keyof typeof defaults];
}
