import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../../src/study/scenario-file/json-schema.js';
import { goodFile } from './good-file.js';
import { violations } from './tiny-validator.js';

type Json = { readonly [key: string]: unknown };

const stored = new URL('../../../scenarios/scenario.schema.json', import.meta.url);
const schema = scenarioJsonSchema();

/** Every block of the schema with its path. */
function* blocks(value: unknown, path: string): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Json];
  for (const [key, inner] of Object.entries(value)) yield* blocks(inner, `${path}/${key}`);
}

describe('scenarios/scenario.schema.json', () => {
  it('is what `bullwhip schema` prints', () => {
    expect(readFileSync(stored, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('has a sentence for every key', () => {
    const silent: string[] = [];
    for (const [path, block] of blocks(schema, '')) {
      if (!path.endsWith('/properties')) continue;
      for (const [key, property] of Object.entries(block)) {
        const { description, $ref } = property as Json;
        const target =
          typeof $ref === 'string' ? (schema['definitions'] as Json)[$ref.replace('#/definitions/', '')] : undefined;
        const sentence = description ?? (target as Json | undefined)?.['description'];
        if (typeof sentence !== 'string' || !/[.`]$/.test(sentence)) silent.push(`${path}/${key}: ${String(sentence)}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('asks for no more than the few keys a shop cannot do without', () => {
    expect(schema['required']).toEqual(['bullwhip', 'items', 'suppliers', 'demand']);
    expect(schema['additionalProperties']).toBe(false);
  });

  it('refers only to what it defines', () => {
    const definitions = Object.keys(schema['definitions'] as Json);
    const refs = [...blocks(schema, '')].flatMap(([, { $ref }]) =>
      typeof $ref === 'string' ? [$ref.replace('#/definitions/', '')] : [],
    );
    expect(refs.length).toBeGreaterThan(20);
    expect([...new Set(refs)].sort()).toEqual([...definitions].sort());
  });

  it('offers the kinds of each rule, and examples', () => {
    const text = JSON.stringify(schema);
    for (const kind of ['base-stock', 'periodic-min-max', 'dual-index', 'base-surge', 'by-promise'])
      expect(text).toContain(`"${kind}"`);
    expect((schema['properties'] as Json)['horizon']).toMatchObject({ examples: ['5d', '2 weeks'] });
    expect(text).not.toMatch(/"samples"|"choices"/);
  });
});

describe('an editor with the schema', () => {
  const folder = new URL('../../../scenarios/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

  it.each(names)('marks nothing in %s', (name) => {
    expect(violations(parse(readFileSync(new URL(name, folder), 'utf8')), schema)).toEqual([]);
  });

  it('marks nothing in a file that uses most of the format', () =>
    expect(violations(parse(goodFile), schema)).toEqual([]));

  it.each([
    ['warmUp: 60d', 'wramUp: 60d', '.wramUp: is unknown'],
    ['horizon: 180d', 'horizon: 180', '.horizon: is no string'],
    ['price: 14, ', '', '.items.mug.price: is missing'],
    ['1.6, 0.9]', '0.9]', '.demand[0].weekly: too few'],
    ['kind: dual-index', 'kind: dual', '.strategies.two.sourcing.kind: is not'],
    ['kpi: onTimeRate', 'kpi: onTime', '.expect[0].kpi: is not in the enum'],
    ['gamma: {', 'gama: {', '.suppliers.ningbo.leadTime'],
  ])('marks %s → %s', (was, is, violation) => {
    expect(violations(parse(goodFile.replace(was, is)), schema)).toContainEqual(expect.stringContaining(violation));
  });
});
