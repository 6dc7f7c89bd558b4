import { mark } from '../rich.js';
import { printable } from '../text/printable.js';
import { style } from '../text/style.js';
import { columns, wrap } from '../text/wrap.js';
import type { PlanPage, PlanRow, PlanSection } from './page.js';

export interface PlanTextOptions {
  readonly width?: number;
  readonly color?: boolean;
  /** Rows of a section at most; the rest is counted. */
  readonly most?: number;
}

/** A page that a planner reads at eight in the morning. Ends in a line break. */
export function planText(page: PlanPage, { width = 100, color = false, most = 12 }: PlanTextOptions = {}): string {
  const { bold, dim } = style(color);
  const title = `Plan for ${page.day}, by ${page.strategy}`;
  const headline = mark(page.headline, (text) => printable(text), printable);
  const parts = [
    bold(wrap(printable(title), width).join('\n')),
    wrap(headline, width).join('\n'),
    ...page.sections
      .filter(({ rows }) => rows.length > 0)
      .map((section) => sectionText(section, width, most, bold, dim)),
    page.sections
      .filter(({ rows }) => rows.length === 0)
      .map(({ title, summary }) => wrap(`${title}: ${printable(summary)}`, width, 2).join('\n'))
      .join('\n'),
    page.notes.map((note) => dim(wrap(printable(note), width, 2).join('\n'))).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Paint = (text: string) => string;

function sectionText(
  { title, summary, rows }: PlanSection,
  width: number,
  most: number,
  bold: Paint,
  dim: Paint,
): string {
  // prettier-ignore
  const [first, ...others] = wrap(`${title}  ${printable(summary)}`.replace('  ', '\u00a0 '), width, 2);
  const head = [`${bold(title)}  ${dim(first.slice(title.length + 2))}`, ...others.map(dim)].join('\n');
  // One more is no shorter than the line that counts it.
  const shown = rows.length <= most + 1 ? rows : rows.slice(0, most);
  const more = rows.length - shown.length;
  return [
    head,
    ...shown.map((row) => rowText(row, width, dim)),
    ...(more > 0 ? [dim(`  … and ${more.toLocaleString('en')} more (--out DIR has all)`)] : []),
  ].join('\n');
}

function rowText({ what, figure, why, risk }: PlanRow, width: number, dim: Paint): string {
  const room = width - 4 - (figure === '' ? 0 : columns(figure) + 2);
  const [first, ...others] = wrap(printable(what), room);
  const gap = ' '.repeat(Math.max(2, width - 2 - columns(first) - columns(figure)));
  const lines = [figure === '' ? `  ${first}` : `  ${first}${gap}${printable(figure)}`, ...others.map((line) => `    ${line}`)]; // prettier-ignore
  const reason = [why, risk]
    .filter((text) => text !== '')
    .map((text) => text[0].toUpperCase() + text.slice(1))
    .join('. ');
  return [...lines, ...wrap(printable(reason), width - 4).map((line) => dim(`    ${line}`))].join('\n');
}
