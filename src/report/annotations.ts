import { formatProblem, type Problem } from '../domain/problems.js';
import type { CheckCase } from './junit.js';

/** Workflow commands that GitHub shows beside the line: an error for each failure, a warning for what is undecided. '' when all pass. */
export function annotations(cases: readonly CheckCase[]): string {
  return cases
    .filter((c) => c.verdict !== 'pass')
    .map((c) => {
      const command = c.verdict === 'undecided' ? 'warning' : 'error';
      const line = c.line === undefined ? '' : `,line=${c.line}`;
      return `::${command} file=${property(c.file)}${line},title=${property(c.name)}::${data(c.text)}\n`;
    })
    .join('');
}

/** Mistakes in the input as the same commands, an error each at its place, as far as it is known. */
export function problemAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, path, message }) => {
      const places = [
        ...(file === undefined ? [] : [`file=${property(file)}`]),
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
      ];
      const at = places.length === 0 ? '' : ` ${places.join(',')}`;
      return `::error${at}::${data(formatProblem({ message, ...(path === undefined ? {} : { path }) }))}\n`;
    })
    .join('');
}

/** The runner's own escapes (actions/toolkit, command.ts): data, and the properties before it. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
