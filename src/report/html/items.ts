import { lookOf } from '../strategy-look.js';
import { groupValues } from '../group-values.js';
import { itemsFinding } from '../items-finding.js';
import { escapeMarkup as escape } from './escape.js';
import { figure, figures, strategyHead } from './figures.js';
import { positionOf, type Page } from './page.js';

/** The items whose customers wait most under the baseline, and what becomes of them under the strategy that leads. */
export function items(page: Page): string {
  const { result, lead, format } = page;
  const { names, value } = groupValues(result, 'item');
  const all = result.strategies.map(({ name }) => name);
  const pair = lead ? [all[0], lead.strategy] : all.slice(0, 1);
  const waiting = (name: string, strategy = all[0]) => value(name, strategy, 'unitsBackordered')?.mean ?? 0;
  const ranked = names.filter((name) => waiting(name) > 0).sort((a, b) => waiting(b) - waiting(a));
  if (ranked.length === 0) return '';
  const shown = ranked.slice(0, MOST);
  const most = Math.max(...shown.flatMap((name) => pair.map((strategy) => waiting(name, strategy))));
  const heads = (of: readonly string[]) => of.map((strategy) => strategyHead(page, strategy));
  const cells = (of: readonly string[], kpi: string, kind: 'rate' | 'units') => (name: string) =>
    of.map((strategy) => figure(value(name, strategy, kpi), kind, format));
  const backordered = cells(pair, 'unitsBackordered', 'units');
  const bars = (name: string) =>
    bar(
      pair.map((strategy) => waiting(name, strategy) / most),
      pair.map((strategy) => lookOf(positionOf(page, strategy))),
    );
  const table = figures('Items that wait most', 'Item', shown, [
    { title: 'Units backordered', heads: [...heads(pair), ''], cells: (name) => [...backordered(name), bars(name)] },
    { title: 'Item-days sold out', heads: heads(pair), cells: cells(pair, 'stockoutDays', 'units') },
    { title: 'Units filled at once', heads: heads(all), cells: cells(all, 'unitFillRate', 'rate') },
  ]);
  const some = ranked.length > MOST ? `The ${MOST} items that wait most. ` : '';
  const tick = lead ? ` Bars: ${lead.name}; ticks: ${lead.against}.` : '';
  const sizes = ranked.map((name) => waiting(name));
  const title = itemsFinding(sizes, ranked[0], names.length, format);
  return `<section><h2>${escape(title)}</h2>
<p class="note">${escape(`${some}Totals of the measured time, mean of the futures ± half of its 95 % interval.${tick}`)}</p>${table}</section>`;
}

const MOST = 10;

/** The leading strategy's units as a bar, the baseline's as a tick; of a baseline alone, its own bar. Shares of the longest. */
function bar(shares: readonly number[], colours: readonly number[]): string {
  const at = (share: number) => Number((share * BAR).toFixed(1));
  const last = shares.length - 1;
  const tick = last > 0 ? `<rect x="${at(shares[0])}" width="1.5" height="12" fill="var(--ink)"/>` : '';
  return `<svg class="bar" viewBox="0 0 ${BAR + 2} 12" aria-hidden="true"><rect y="3.5" width="${at(shares[last])}" height="5" fill="var(--s${colours[last]})"/>${tick}</svg>`;
}

/** Pixels. */
const BAR = 96;
