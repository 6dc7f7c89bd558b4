import { quietPipes } from './print.js';
import { reportError, runCommandLine } from './run-command-line.js';

const words = process.argv.slice(2);
const fail = (error: unknown): never => process.exit(reportError(error, words));

quietPipes(fail);
process.on('uncaughtException', fail); // also what a promise was rejected with and nobody waited for
process.exitCode = await runCommandLine(words);
