// `npm start [-- FILE]`: builds what is missing and opens the workbench on a local port.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli, ensureWorkbench } from './build.mjs';

await ensureWorkbench();

// npm starts scripts in the folder of package.json; files are named from where the command was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const words = process.argv.slice(2).map((word) => (/\.(ya?ml|json)$/i.test(word) ? resolve(from, word) : word));

// In this same process: Ctrl-C and the exit code are the command's own.
process.argv = [process.argv[0], cli, 'serve', ...words];
await import(pathToFileURL(cli).href);
