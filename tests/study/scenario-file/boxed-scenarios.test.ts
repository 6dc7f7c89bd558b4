import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import { canonical } from './canonical.js';
import { explain } from '../../../src/study/scenario-file/explain.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const folder = new URL('../../../scenarios/', import.meta.url);
/** Its orders are too large for the box, see tests/scenarios. */
const elsewhere = ['real-shop.yaml'];
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const boxed = names.filter((name) => !elsewhere.includes(name)).sort();

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const optionsOf = (name: string) => ({
  file: name,
  readText: (path: string) => {
    const place = new URL(`${dirname(name)}/${path}`, folder);
    return existsSync(place) ? readFileSync(place) : undefined;
  },
});

describe('the scenarios in the box', () => {
  it('are all here', () => {
    expect(boxed).toEqual(
      expect.arrayContaining(
        ['holiday-spike', 'late-supplier', 'port-closure', 'safety-stock-vs-second-supplier', 'slow-movers']
          .concat(['base-stock', 'newsvendor', 'periodic', 'rq', 'sS'].map((name) => `textbook/${name}`))
          .map((name) => `${name}.yaml`),
      ),
    );
  });

  it.each(boxed)('%s is sound, and nothing in it is without effect', (name) => {
    const { problems = [], warnings } = parseScenario(read(name), optionsOf(name));
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
  });

  it.each(boxed)('%s tells editors where its schema is', (name) => {
    const schema = name.includes('/') ? '../scenario.schema.json' : './scenario.schema.json';
    expect(read(name).split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  });

  it.each(boxed)('%s is the same scenario with all its defaults written out', (name) => {
    const explained = explain(read(name), optionsOf(name));
    const text = 'text' in explained ? explained.text : '';
    expect(text).toMatch(/# default, (measured|published|assumed): /);
    const [short, long] = [read(name), text].map((file) => parseScenario(file, optionsOf(name)));
    expect(long.problems).toBeUndefined();
    expect(canonical(long.scenario!)).toBe(canonical(short.scenario!));
  });
});
