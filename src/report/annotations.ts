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

/** The runner's own escapes (actions/toolkit, command.ts): data, and the properties before it. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
