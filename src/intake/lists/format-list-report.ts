import { formatProblem } from '../../domain/problems.js';
import { count, counted } from '../../domain/count-words.js';
import type { ListReport } from './list-report.js';

/** The report of a list as plain lines: what was read, what was left out and why, what words stood for numbers and days. */
export function formatListReport<R extends string>(
  report: ListReport<R>,
  reasons: Readonly<Record<R, string>>,
): string[] {
  const { files, leftOut, merged, taken, words, notes, problems, errors } = report;
  return [
    ...files.map(({ name, layout, rows }) => `${name}: ${counted(rows, 'row')}, ${layout}`),
    `rows read: ${count(report.rows)}`,
    ...leftOut.flatMap(({ reason, rows, example }) => [
      `left out, ${reasons[reason]}: ${count(rows)}`,
      `  e.g. ${example.file}:${example.line}: ${example.row}`,
    ]),
    ...(merged > 0 ? [`added to an earlier row of the same thing: ${count(merged)}`] : []),
    `taken: ${count(taken)}`,
    ...words.map(({ column, word, rows }) => `not known, '${word}' in ${column}: ${count(rows)}`),
    ...notes.slice(0, LISTED).map((note) => `note: ${formatProblem(note)}`),
    ...(notes.length > LISTED ? [`notes: ${count(notes.length)} in all, the first ${LISTED} are listed`] : []),
    ...problems.first.map((problem) => `problem: ${formatProblem(problem)}`),
    ...(problems.count > problems.first.length
      ? [`problems: ${count(problems.count)} in all, the first ${problems.first.length} are listed`]
      : []),
    ...errors.map((problem) => `error: ${formatProblem(problem)}`),
  ];
}

const LISTED = 20;
