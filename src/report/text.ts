import type { StudyResult } from '../study/result.js';
import { classRows } from './class-rows.js';
import { Format } from './format.js';
import { inputLines } from './inputs-words.js';
import { kpiRows } from './kpi-rows.js';
import { facts, leftOut, pairing, stillWaiting, stopped, type FactOptions } from './study-facts.js';
import { mark, plain } from './rich.js';
import { printable } from './text/printable.js';
import { style } from './text/style.js';
import { textTable } from './text/table.js';
import { wrap } from './text/wrap.js';
import { verdicts, type Verdict, type VerdictOptions } from './verdict.js';

export interface TextOptions extends VerdictOptions, FactOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  /** Bold and dim by escape codes. */
  readonly color?: boolean;
  /** KPIs of the table instead of the usual ones. */
  readonly kpis?: readonly string[];
}

/** The answer, then the figures it rests on, for a terminal of at least 60 columns. Ends in a line break. */
export function reportText(result: StudyResult, options: TextOptions = {}): string {
  const { width = 80, color = false } = options;
  const format = new Format(result.currency, options.locale);
  const { bold, dim } = style(color);
  const paragraph = (text: string, indent = 0) => wrap(printable(text), width, indent).join('\n');
  const rows = kpiRows(result, format, options.kpis);
  const [service, ...others] = rows.groups;
  const byClass = options.kpis ? [] : classRows(result, format);
  const table = service ? { ...rows, groups: [service, ...byClass, ...others] } : rows;
  const sections = [
    [bold(paragraph(result.scenario.title)), dim(paragraph(facts(result, format, options)))].join('\n'),
    paragraph(stopped(result, format)),
    verdicts(result, options)
      .map((v) => verdictText(v, width, bold))
      .join('\n'),
    inputLines(result, format)
      .map((line, i) => (i === 0 ? paragraph(line) : `  ${paragraph(line, 2)}`))
      .join('\n'),
    ...textTable(table, width, { bold, dim }),
    result.comparisons.length > 0 ? dim(paragraph(HOW_TO_READ)) : '',
    pairing(result, format)
      .map((line, i) => dim(i === 0 ? paragraph(line) : `  ${paragraph(line, 2)}`))
      .join('\n'),
    dim(paragraph(leftOut(result, format))),
    dim(paragraph(stillWaiting(result, format))),
    result.warnings.map((warning) => paragraph(`Warning: ${warning}`, 2)).join('\n'),
  ];
  return sections.filter((text) => text !== '').join('\n\n') + '\n';
}

const HOW_TO_READ =
  '± and brackets are 95 % intervals. Differences are to the first column, in the same futures, wide enough to hold for all strategies ' +
  'at once. ▲ ▼ say up or down, the word beside it what a shop wants.';

function verdictText(verdict: Verdict, width: number, bold: (text: string) => string): string {
  // Bold comes after wrapping: escape codes have no width.
  const spoken = [verdict.sentence, verdict.howSure, verdict.otherGoal].filter((rich) => rich.length > 0);
  const marked = spoken.map((rich) => mark(rich, (text) => `\u0001${printable(text)}\u0002`, printable)).join(' ');
  return wrapMarked(marked, width, bold);
}

function wrapMarked(text: string, width: number, bold: (text: string) => string): string {
  let open = false;
  return wrap(text, width, 2)
    .map((line) => {
      const started = open ? `\u0001${line.replace(/^ */, '')}` : line;
      const indent = open ? /^ */.exec(line)![0] : '';
      open = started.lastIndexOf('\u0001') > started.lastIndexOf('\u0002');
      const closed = open ? `${started}\u0002` : started;
      // oxlint-disable-next-line no-control-regex -- the two marks around bold words, put in above
      return indent + closed.replace(/\u0001([^\u0002]*)\u0002/g, (_, words: string) => bold(words));
    })
    .join('\n');
}

/** The verdicts alone, a sentence for each strategy, for logs and summaries. */
export const verdictLines = (result: StudyResult, options: VerdictOptions = {}): string[] =>
  verdicts(result, options).map((v) => printable(plain(v.sentence)));
