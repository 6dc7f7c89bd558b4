// `npm run docs`: writes docs/reference.md and the table of causes and cures in the README from the descriptions in src.
import { readFileSync, writeFileSync } from 'node:fs';
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
