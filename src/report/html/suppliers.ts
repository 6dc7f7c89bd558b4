import { groupValues } from '../group-values.js';
import { escapeMarkup as escape } from './escape.js';
import { figure, figures, strategyHead } from './figures.js';
import { strategyName } from '../strategy-name.js';
import type { Page } from './page.js';

/** How punctual the suppliers are that any strategy buys from, and how often each strategy does. */
export function suppliers(page: Page): string {
  const { result, format } = page;
  const { names, value } = groupValues(result, 'supplier');
  const strategies = result.strategies.map(({ name }) => name);
  const buyers = (name: string) => strategies.filter((s) => (value(name, s, 'purchaseOrders')?.mean ?? 0) > 0);
  const used = names.filter((name) => buyers(name).length > 0);
  if (used.length === 0) return '';
  // What a supplier is like differs little by strategy: the first one that knows it speaks for all.
  const known = (name: string, kpi: string) => {
    const first = buyers(name).find((strategy) => value(name, strategy, kpi));
    return first === undefined ? undefined : value(name, first, kpi);
  };
  const table = figures('Suppliers', 'Supplier', used, [
    { title: 'On time', heads: [''], cells: (name) => [figure(known(name, 'supplierOnTimeRate'), 'rate', format)] },
    { title: 'Lead time, days', heads: [''], cells: (name) => [figure(known(name, 'leadTimeMean'), 'days', format)] },
    {
      title: 'Days late when late',
      heads: [''],
      cells: (name) => [figure(known(name, 'daysLateWhenLate'), 'days', format)],
    },
    {
      title: 'Purchase orders',
      heads: strategies.map((strategy) => strategyHead(page, strategy)),
      cells: (name) => strategies.map((strategy) => figure(value(name, strategy, 'purchaseOrders'), 'count', format)),
    },
  ]);
  return `<section><h2>${escape(suppliersTitle(used, known, page))}</h2>
<p class="note">Received by the day they were due when ordered. Times as under the first strategy that buys there, mean ± half of its 95 % interval.</p>${table}</section>`;
}

/** The one that is late most often. */
function suppliersTitle(
  used: readonly string[],
  known: (name: string, kpi: string) => { readonly mean: number } | undefined,
  { format }: Page,
): string {
  const lates = used.flatMap((name) => {
    const onTime = known(name, 'supplierOnTimeRate')?.mean;
    return onTime === undefined ? [] : [{ name, late: 1 - onTime, days: known(name, 'daysLateWhenLate')?.mean }];
  });
  const [worst] = lates.sort((a, b) => b.late - a.late);
  if (!worst) return 'Suppliers';
  if (worst.days === undefined || worst.late === 0) return 'Every purchase order arrives on time';
  const share = format.value('rate', worst.late, 0.01);
  const days = format.value('days', worst.days);
  return `${strategyName(worst.name)} is late with ${share} of its purchase orders, by ${days} ${days === '1' ? 'day' : 'days'} on average`;
}
