// `npm run -s bullwhip -- …`: the command line of this checkout, built first if needed; for `serve` the page of the workbench, too.
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './bootstrap.mjs';
import { cli, ensureBuilt, ensureWorkbench } from './build.mjs';

ensurePackages();
await (process.argv[2] === 'serve' ? ensureWorkbench() : ensureBuilt());

// npm starts scripts in the folder of package.json; files are named from where the command was typed.
if (process.env.npm_lifecycle_event === 'bullwhip' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// In this same process: stdio, signals and exit code are the command's own.
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
