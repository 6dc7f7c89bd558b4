import { z } from 'zod';
import { scenarioFile } from './schema.js';

type Json = Record<string, unknown>;

/** JSON Schema (draft-07, as the YAML extensions of editors want it) of what a person may write. */
export function scenarioJsonSchema(): Json {
  return { title: 'Bullwhip scenario', ...convert(scenarioFile) };
}

function convert(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: spellChoices,
  }) as Json;
}

/** The forms of a `choose` are known to it alone: they become `anyOf` here. */
function spellChoices({ jsonSchema }: { jsonSchema: Json }): void {
  const choices = jsonSchema['choices'];
  if (!Array.isArray(choices)) return;
  delete jsonSchema['choices'];
  jsonSchema['anyOf'] = (choices as z.ZodType[]).map((choice) => {
    const { $schema: _, ...form } = convert(choice);
    return form;
  });
}
