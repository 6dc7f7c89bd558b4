import { groupValues } from '../group-values.js';
import { escapeMarkup as escape } from './escape.js';
import { figure, figures, strategyHead } from './figures.js';
import type { Page } from './page.js';

/** Whom a strategy serves: orders on time and cancelled by class of customer; nothing where all customers are alike. */
export function classes(page: Page): string {
  const { result, format } = page;
  const { names, value } = groupValues(result, 'class');
  if (names.length === 0) return '';
  const strategies = result.strategies.map(({ name }) => name);
  const heads = strategies.map((strategy) => strategyHead(page, strategy));
  const column = (title: string, kpi: string, kind: 'rate' | 'days') => ({
    title,
    heads,
    cells: (name: string) => strategies.map((strategy) => figure(value(name, strategy, kpi), kind, format)),
  });
  const table = figures('Classes of customers', 'Class', names, [
    column('Orders on time', 'onTimeRate', 'rate'),
    column('Mean wait, days', 'waitMean', 'days'),
    column('Orders cancelled', 'cancelRate', 'rate'),
  ]);
  return `<section><h2>${escape('Who is served how')}</h2>
<p class="note">Every class of customers by itself, mean of the futures ± half of its 95 % interval. Waits of backordered orders alone.</p>${table}</section>`;
}
