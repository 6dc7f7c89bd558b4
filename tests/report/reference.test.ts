import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KPI_FORMULAS } from '../../src/domain/kpi-formulas.js';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import { assign } from '../../src/report/reference/assign.js';
import { causes } from '../../src/report/reference/causes.js';
import { cures } from '../../src/report/reference/cures.js';
import { general } from '../../src/report/reference/general.js';
import { anchor } from '../../src/report/reference/markdown.js';
import { withOverview } from '../../src/report/reference/overview.js';
import { referencePage } from '../../src/report/reference/page.js';
import { publications } from '../../src/report/reference/publications.js';
import { defaults } from '../../src/study/scenario-file/defaults.js';
import { fileKeys, isIn } from '../../src/study/scenario-file/keys.js';
import { matches, writtenPaths } from '../study/scenario-file/written-paths.js';
import { parseOf, scenarioNames, textOf } from '../scenarios/box.js';

const stored = new URL('../../docs/reference.md', import.meta.url);
const page = referencePage(textOf);
const keys = fileKeys();
const entries = [...causes, ...cures, ...general];
const assigned = assign(entries, keys);

describe('docs/reference.md', () => {
  it('is what `npm run docs` makes now', () => {
    expect(existsSync(stored) && readFileSync(stored, 'utf8')).toBe(page);
  });

  it('has its short form in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toBe(withOverview(readme));
    expect(() => withOverview('# Bullwhip')).toThrow('has no lines');
  });

  it('stands beside a README that names every scenario in the box', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const shops = scenarioNames().filter((name) => !name.includes('/'));
    const rowOf = (name: string) => `\n| [${name.replace('.yaml', '')}](scenarios/${name}) | `;
    expect(shops.filter((name) => !readme.includes(rowOf(name)))).toEqual([]);
  });

  it('tells of every key of the scenario file, under one heading', () => {
    expect(assigned.get(undefined) ?? []).toEqual([]);
    const places = entries.flatMap((entry) => entry.keys);
    expect(places.filter((place, i) => places.indexOf(place) < i)).toEqual([]);
  });

  it('names only places that the scenario file has', () => {
    const places = entries.flatMap((entry) => entry.keys);
    expect(places.filter((place) => !keys.some(({ path }) => isIn(path, place)))).toEqual([]);
    expect(entries.filter((entry) => !assigned.has(entry)).map(({ title }) => title)).toEqual([]);
  });

  it('has a sentence and a form for every key', () => {
    const bare = keys.filter((key) => !/[.`]$/.test(key.description) && key.options.length === 0);
    expect(bare.map(({ path }) => path)).toEqual([]);
    const formless = keys.filter(({ forms, options }) => forms.length + options.length === 0);
    expect(formless.map(({ path }) => path)).toEqual([]);
  });

  it('has no two headings with one anchor, and no link to none', () => {
    const headings = Array.from(page.matchAll(/^#+ (.*)$/gm), ([, title]) => anchor(title));
    expect(new Set(headings).size).toBe(headings.length);
    const links = Array.from(page.matchAll(/\]\(#([^)]*)\)/g), ([, target]) => target);
    expect(links.filter((target) => !headings.includes(target))).toEqual([]);
  });

  it('gives every default of the file with its mark and source', () => {
    const lines = page.split('\n');
    const missing = Object.entries(defaults).filter(([path, { mark, source }]) => {
      const last = path.split('.').findLast((step) => step !== '*')!;
      return !lines.some((line) => line.includes(`${last}\``) && line.includes(`*${mark}*: ${source}`));
    });
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  it('names author and year of what is published, in full in its list', () => {
    const published: readonly string[] = Object.values(defaults).flatMap(({ mark, source }) =>
      mark === 'published' ? [source] : [],
    );
    expect(published).not.toEqual([]);
    const cites = (source: string, name: string) => {
      const [author, year] = [name.split(/ (?:&|et al)| (?=\d)/)[0], name.slice(-4)];
      return source.includes(author) && source.includes(year);
    };
    const unnamed = published.filter((source) => !Object.keys(publications).some((name) => cites(source, name)));
    expect(unnamed).toEqual([]);
  });

  it('has a formula for every KPI, and no KPI in it that is none', () => {
    const names = KPI_NAMES.map(({ name }) => name);
    expect(Object.keys(KPI_FORMULAS)).toEqual(names);
    const quoted = Object.values(KPI_FORMULAS).flatMap((text) =>
      Array.from(text.matchAll(/`(\w+)`/g), ([, name]) => name),
    );
    expect(quoted.filter((name) => !names.some((known) => known === name))).toEqual([]);
  });
});

describe('every cause and every cure', () => {
  it('has an example', () => {
    expect([...causes, ...cures].filter(({ example }) => example === undefined).map(({ title }) => title)).toEqual([]);
  });

  const examples = entries.filter((entry) => entry.example !== undefined).map((entry) => [entry.title, entry] as const);

  it.each(examples)('%s: the example uses it and claims something', (_title, entry) => {
    expect(scenarioNames()).toContain(entry.example);
    const text = textOf(entry.example!);
    expect(parseOf(entry.example!, text).expect).not.toEqual([]);
    const places = writtenPaths(parse(text));
    const used = (assigned.get(entry) ?? []).filter(({ path }) => places.some((place) => matches(place, path)));
    expect(used.map(({ path }) => path)).not.toEqual([]);
  });
});

describe('a key', () => {
  const find = (path: string) => keys.find((key) => key.path === path);

  it('says what may be written, and what is taken if nothing is', () => {
    expect(find('suppliers.*.late.by')).toMatchObject({
      description: 'How late they come, beyond the lead time.',
      forms: ['duration', 'law of durations'],
      required: false,
      default: { value: { exponential: '33d' }, mark: 'measured' },
    });
    expect(find('suppliers.*.late.chance')).toMatchObject({ required: true, default: undefined });
    expect(find('items.holding')?.default).toBe(defaults['items.*.holding']);
  });

  it('of a rule names the kinds that know it, unless all do', () => {
    expect(find('policy.sourcing.supplier')?.kinds).toEqual(['single']);
    expect(find('policy.reorder.safetyStock')?.kinds).toEqual([]);
    expect(find('policy.sourcing.kind')?.options.map(({ name }) => name)).toContain('dual-index');
    expect(keys.filter(({ path }) => path === 'policy.sourcing.cover').map(({ kinds }) => kinds)).toEqual([
      ['fastest-when-short'],
      ['dual-index', 'base-surge'],
    ]);
  });

  it('of a stream is shown as an entry of the list, and a law as one value', () => {
    const paths = keys.map(({ path }) => path);
    expect(paths).toContain('demand.*.orders');
    expect(paths).not.toContain('demand.orders');
    expect(paths.filter((path) => path.includes('gamma'))).toEqual([]);
  });
});
