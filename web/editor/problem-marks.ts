import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { formatProblem, type Problem } from '../../src/domain/problems.js';

/** Problems as marks under the word where they are, in the command line's own words; those of other files have no mark here. */
export function problemMarks(
  doc: Text,
  file: string,
  problems: readonly Problem[],
  severity: Diagnostic['severity'],
): Diagnostic[] {
  return problems.flatMap((problem) => {
    const from = placeOf(doc, file, problem);
    return from === null ? [] : [{ from, to: endOf(doc, from), severity, message: formatProblem(problem) }];
  });
}

/** Where a problem is, as an offset; null where the text has no such line. */
export function placeOf(doc: Text, file: string, problem: Problem): number | null {
  if ((problem.file ?? file) !== file || problem.line === undefined) return null;
  if (problem.line < 1 || problem.line > doc.lines) return null;
  const { from, length } = doc.line(problem.line);
  return from + Math.min(Math.max(0, (problem.column ?? 1) - 1), length);
}

function endOf(doc: Text, from: number): number {
  const line = doc.lineAt(from);
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,[\]{}]+)/.exec(line.text.slice(from - line.from))?.[0] ?? '';
  return Math.min(line.to, from + Math.max(1, word.length));
}
