import { isYamlFile, readYaml } from '../../study/scenario-file/read-yaml.js';
import { fileKeys, lawKeys, type FileKey } from '../../study/scenario-file/keys.js';
import { isBlock } from '../../study/scenario-file/schema/scalar.js';
import { assign } from './assign.js';
import { causes } from './causes.js';
import { cures } from './cures.js';
import type { Entry } from './entry.js';
import { general } from './general.js';
import { formText, keyTables } from './key-table.js';
import { kpiTable } from './kpi-table.js';
import { code, linkTo, table } from './markdown.js';
import { datasets, publications } from './publications.js';

/** Text of a scenario in the box, by its name: `holiday-spike.yaml`. */
export type ReadScenario = (name: string) => string;

/** The reference page in Markdown: all causes and cures, the rest of the scenario file, the KPIs, and what is cited. */
export function referencePage(read: ReadScenario): string {
  const keys = assign([...causes, ...cures, ...general], fileKeys());
  const part = (title: string, entries: readonly Entry[]) => [
    `## ${title}`,
    ...entries.flatMap((entry) => section(entry, keys.get(entry) ?? [], read)),
  ];
  return `${[
    '# Reference',
    '<!-- Made by `npm run docs` from the descriptions in src; change those, not this page. -->',
    INTRODUCTION,
    ...(['Causes', causes, 'Cures', cures] as const).flatMap((one) =>
      typeof one === 'string' ? [`**${one}**`] : [one.map(({ title }) => `- ${linkTo(title)}`).join('\n')],
    ),
    `**More**: ${['The rest of the file', 'Random laws', 'KPIs', 'Sources'].map(linkTo).join(' · ')}`,
    ...part('Causes', causes),
    ...part('Cures', cures),
    ...part('The rest of the file', general),
    '## Random laws',
    LAWS,
    table(
      ['law', 'meaning', 'unit or form'],
      lawKeys().map((key) => [code(key.path), key.description, formText(key)]),
    ),
    '## KPIs',
    KPIS,
    kpiTable(),
    '## Sources',
    table(['published', 'in'], Object.entries(publications)),
    table(['measured on', 'what it is'], Object.entries(datasets)),
  ].join('\n\n')}\n`;
}

const INTRODUCTION =
  'Every cause of backorders and every cure that a scenario file can hold, with its keys. In a key, `*` stands for any name, or any ' +
  'entry of a list. A key without a default may be left out, and then it does nothing; one that is **required** may not, once its block is written. A default is *measured* on ' +
  'real data, *published*, or *assumed*; [Sources](#sources) names the data and the papers. `bullwhip validate --explain FILE` prints a ' +
  'file with all its defaults.';

const LAWS =
  'Where a *law of durations* (of numbers, of whole numbers) may stand, write exactly one of these, in the unit of the key: ' +
  '`{ gamma: { mean: 33d, sd: 8d } }`. Laws of whole numbers are `fixed`, `poisson`, `geometric` and `empirical`.';

const KPIS =
  'All are measured after the warm-up, on orders placed after it, as ratios of totals: those of all futures are added before they are ' +
  'divided. A ratio is a share from 0 to 1 unless its sentence says otherwise; money is in the scenario’s currency. An order open at the ' +
  'horizon counts as far as its fate is known.';

function section(entry: Entry, keys: readonly FileKey[], read: ReadScenario): string[] {
  const { title, says, example, kpis = [], known = [] } = entry;
  return [
    `### ${title}`,
    says,
    keyTables(keys),
    ...(kpis.length === 0 ? [] : [`Look at: ${kpis.map(code).join(', ')}.`]),
    ...(known.length === 0 ? [] : ['What is known:', known.map((fact) => `- ${fact.says} (${fact.from}).`).join('\n')]),
    ...(example === undefined ? [] : [tryIt(example, read(example))]),
  ];
}

function tryIt(name: string, text: string): string {
  const command = code(`npm run -s bullwhip -- run scenarios/${name}`);
  return `Try it: ${command} ([${titleOf(name, text)}](../scenarios/${name})).`;
}

/** @throws Error when the text is no YAML or has no title. */
function titleOf(name: string, text: string): string {
  const file = readYaml(text, name);
  const title = isYamlFile(file) && isBlock(file.root) ? file.root['title'] : undefined;
  if (typeof title !== 'string') throw new Error(`${name} has no title`);
  return title;
}
