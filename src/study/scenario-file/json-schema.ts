import { z } from 'zod';
import { scenarioFile } from './schema.js';

export type Json = Record<string, unknown>;

/** JSON Schema (draft-07, as the YAML extensions of editors want it) of what a person may write. */
export function scenarioJsonSchema(): Json {
  const { $schema, ...schema } = jsonOf(scenarioFile);
  return { $schema, title: 'Bullwhip scenario', ...hoist(withoutForms(schema)) };
}

/** A part of the file format as JSON Schema; `form` beside a value's type says in words what it is. */
export function jsonOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: spellOut,
  }) as Json;
}

/** What the schema's own helpers say in their own words: examples, and the forms of a `choose`. */
function spellOut({ jsonSchema }: { jsonSchema: Json }): void {
  if (Array.isArray(jsonSchema['samples'])) {
    jsonSchema['examples'] = jsonSchema['samples'];
    delete jsonSchema['samples'];
  }
  const choices = jsonSchema['choices'];
  if (!Array.isArray(choices)) return;
  delete jsonSchema['choices'];
  jsonSchema['anyOf'] = (choices as z.ZodType[]).map((choice) => {
    const { $schema: _, ...form } = jsonOf(choice);
    return form;
  });
}

/** `form` is no word of JSON Schema. A key of that name would be a block here, not a text. */
function withoutForms<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutForms) as T;
  const kept = Object.entries(value).filter(([key, inner]) => key !== 'form' || typeof inner !== 'string');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutForms(inner)])) as T;
}

/** Shorter than this, a repetition reads better than a reference. */
const WORTH_A_NAME = 300;

/** Blocks that come several times (laws, mostly) once, under `definitions`. */
function hoist(schema: Json): Json {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isBlockSchema(value)) {
      const text = JSON.stringify(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    Object.values(value).forEach(count);
  };
  count(schema);

  const names = new Map<string, string>();
  const definitions: Json = {};
  const replace = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(replace);
    const copy = () => Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
    const text = isBlockSchema(value) ? JSON.stringify(value) : '';
    if (text.length < WORTH_A_NAME || (counts.get(text) ?? 0) < 2) return copy();
    const name = names.get(text) ?? `block${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      definitions[name] = copy();
    }
    return { $ref: `#/definitions/${name}` };
  };
  return { ...(replace(schema) as Json), definitions };
}

const isBlockSchema = (value: object): boolean => 'properties' in value && 'type' in value;
