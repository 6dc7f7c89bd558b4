import type { FitCheck } from '../../study/fit-check/check-fit.js';
import { printable } from '../text/printable.js';
import { columns, padEnd, wrap } from '../text/wrap.js';
import { fitLines } from './fit-rows.js';
import { fitSentences } from './fit-sentences.js';

/** The check of a fit for a terminal or a text file: sentences, then the table. Ends in a line break. */
export function fitText(check: FitCheck, width = 100): string {
  const lines = fitLines(check);
  const head = ['', 'data', 'fitted', 'futures', ''];
  const cells = [head, ...lines.map((l) => [l.label, l.data, l.fitted, l.range, l.says])];
  const widths = head.map((_, c) => Math.max(...cells.map((row) => columns(row[c]))));
  const table = cells.map((row) =>
    row
      .map((text, c) => padEnd(text, widths[c]))
      .join('  ')
      .trimEnd(),
  );
  const said = fitSentences(check).map((text) => wrap(printable(text), width, 2).join('\n'));
  return [...said, '', ...table].join('\n') + '\n';
}
