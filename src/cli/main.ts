import { quietPipes } from './print.js';
import { runCommandLine } from './run-command-line.js';

quietPipes();
process.exitCode = await runCommandLine(process.argv.slice(2));
