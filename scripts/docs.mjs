// `npm run docs`: writes docs/reference.md and the table of causes and cures in the README from the descriptions in src, and the list of
// the scenarios in the box for the workbench.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './bootstrap.mjs';

ensurePackages();
const { runnerImport } = await import('vite');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');

/** What a TypeScript file exports; run as it is, nothing has to be built. */
async function load(path) {
  const { module } = await runnerImport(at(path), { configFile: false, logLevel: 'error' });
  return module;
}

const { referencePage } = await load('src/report/reference/page.ts');
const { withOverview } = await load('src/report/reference/overview.ts');
writeFileSync(
  at('docs/reference.md'),
  referencePage((name) => read(`scenarios/${name}`)),
);
writeFileSync(at('README.md'), withOverview(read('README.md')));

const { boxList } = await load('src/report/box-list.ts');
const files = ['', 'textbook/'].flatMap((folder) =>
  readdirSync(at(`scenarios/${folder}`))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
);
const bytes = (path) => (existsSync(at(`scenarios/${path}`)) ? readFileSync(at(`scenarios/${path}`)) : undefined);
const list = boxList(files, read('README.md'), bytes);
writeFileSync(at('web/box/box.json'), `[\n${list.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
