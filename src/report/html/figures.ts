import type { GroupKpi } from '../../study/result.js';
import type { Format } from '../format.js';
import type { KpiKind } from '../kpi-display.js';
import { strategyName } from '../strategy-name.js';
import { escapeMarkup as escape } from './escape.js';
import { strategyMark } from './mark.js';
import { positionOf, type Page } from './page.js';

/** Columns under one heading. */
export interface FigureGroup {
  readonly title: string;
  /** Markup of their heads. */
  readonly heads: readonly string[];
  /** Markup of the cells of a row. */
  readonly cells: (row: string) => readonly string[];
}

/** A table of rows by name and columns in groups; wide ones scroll in their own frame. */
export function figures(label: string, first: string, rows: readonly string[], groups: readonly FigureGroup[]): string {
  const starts = (i: number) => (i === 0 ? ' class="start"' : '');
  const titles = groups.map(
    ({ title, heads }) => `<th class="start" scope="colgroup" colspan="${heads.length}">${escape(title)}</th>`,
  );
  const heads = groups.flatMap((group) => group.heads.map((head, i) => `<th scope="col"${starts(i)}>${head}</th>`));
  const lines = rows.map((row) => {
    const cells = groups.flatMap((group) => group.cells(row).map((cell, i) => `<td${starts(i)}>${cell}</td>`));
    return `<tr><th scope="row">${escape(row)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(label)}"><table class="figures">
<thead><tr><td></td>${titles.join('')}</tr><tr><th scope="col">${escape(first)}</th>${heads.join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table></div>`;
}

/** The head of a strategy's column. */
export const strategyHead = (page: Page, strategy: string): string =>
  `<span>${strategyMark(positionOf(page, strategy))}${escape(strategyName(strategy))}</span>`;

/** '97.7% ±0.1', '129 ±12'; '–' where no future knew it. Counts are told to the unit, as their half-width stands beside them. */
export function figure(value: GroupKpi | undefined, kind: KpiKind, format: Format): string {
  if (!value || !Number.isFinite(value.mean)) return '–';
  const { mean, low, high } = value;
  const half = (high - low) / 2;
  const known = Number.isFinite(half) && half > 0;
  const counted = (kind === 'units' || kind === 'count') && !(known && half < 1);
  const text = counted ? format.count(mean) : format.value(kind, mean, known ? half : 0);
  const plusMinus = !known ? '' : counted ? `±${format.count(half)}` : format.halfWidth(kind, mean, half);
  return `${escape(text)}${plusMinus === '' ? '' : ` <span class="soft">${escape(plusMinus)}</span>`}`;
}
