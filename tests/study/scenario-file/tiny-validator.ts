type Json = { readonly [key: string]: unknown };

/** What editors do with a schema: the keywords of draft-07 that ours uses. Empty = valid; else paths and what they break. */
export function violations(value: unknown, schema: Json, root: Json = schema, path = ''): string[] {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace('#/definitions/', '');
    return violations(value, (root['definitions'] as Json)[name] as Json, root, path);
  }
  const found: string[] = [];
  const fail = (what: string) => found.push(`${path}: ${what}`);
  const types = [schema['type'] ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isType(value, type))) fail(`is no ${types.join(' or ')}`);
  if ('const' in schema && value !== schema['const']) fail(`is not ${String(schema['const'])}`);
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) fail('is not in the enum');
  if (typeof value === 'string' && typeof schema['pattern'] === 'string' && !new RegExp(schema['pattern']).test(value))
    fail('pattern');
  if (typeof value === 'number' && value < ((schema['minimum'] as number | undefined) ?? -Infinity)) fail('minimum');
  if (typeof value === 'number' && value > ((schema['maximum'] as number | undefined) ?? Infinity)) fail('maximum');
  for (const key of ['anyOf', 'oneOf']) {
    const forms = schema[key] as Json[] | undefined;
    const tries = forms?.map((form) => violations(value, form, root, path)) ?? [[]];
    if (!tries.some((one) => one.length === 0)) found.push(...tries.sort((a, b) => a.length - b.length)[0]);
  }
  if (Array.isArray(value)) {
    if (value.length < ((schema['minItems'] as number | undefined) ?? 0)) fail('too few');
    if (value.length > ((schema['maxItems'] as number | undefined) ?? Infinity)) fail('too many');
    const { items } = schema;
    if (items !== undefined)
      value.forEach((entry, i) => found.push(...violations(entry, items as Json, root, `${path}[${i}]`)));
  } else if (typeof value === 'object' && value !== null) {
    found.push(...blockViolations(value as Json, schema, root, path));
  }
  return found;
}

function blockViolations(value: Json, schema: Json, root: Json, path: string): string[] {
  const properties = (schema['properties'] as Json | undefined) ?? {};
  const others = schema['additionalProperties'];
  const found = ((schema['required'] as string[] | undefined) ?? [])
    .filter((key) => !(key in value))
    .map((key) => `${path}.${key}: is missing`);
  const keys = Object.keys(value);
  if (keys.length < ((schema['minProperties'] as number | undefined) ?? 0)) found.push(`${path}: too few keys`);
  if (keys.length > ((schema['maxProperties'] as number | undefined) ?? Infinity)) found.push(`${path}: too many keys`);
  for (const key of keys) {
    const own = properties[key] ?? others;
    if (own === false) found.push(`${path}.${key}: is unknown`);
    else if (typeof own === 'object' && own !== null)
      found.push(...violations(value[key], own as Json, root, `${path}.${key}`));
  }
  return found;
}

function isType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
