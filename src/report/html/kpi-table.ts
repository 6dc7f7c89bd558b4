import { kpiRows, type KpiCell } from '../kpi-rows.js';
import { escapeMarkup as escape } from './escape.js';
import { strategyMark } from './mark.js';
import type { Page } from './page.js';

/** Every KPI of every strategy, with the change to the baseline. */
export function kpiTable({ result, format }: Page): string {
  const { strategies, groups } = kpiRows(result, format);
  const heads = strategies.map(({ name }, s) => `<th scope="col">${strategyMark(s)}${escape(name)}</th>`).join('');
  const body = groups.map(({ title, rows }) => {
    const lines = rows.map(
      ({ label, cells }) => `<tr><th scope="row">${escape(label)}</th>${cells.map(cell).join('')}</tr>`,
    );
    const head = `<tr class="group"><th scope="rowgroup" colspan="${strategies.length + 1}">${escape(title)}</th></tr>`;
    return `<tbody>${head}\n${lines.join('\n')}</tbody>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="All KPIs"><table>
<thead><tr><td></td>${heads}</tr></thead>
${body.join('\n')}
</table></div>`;
}

function cell({ value, change, range }: KpiCell): string {
  const [, mean, plusMinus] = /^(.*?)( ±.*)?$/.exec(value) ?? [];
  const lines = [
    `<div class="value">${escape(mean)}<span>${escape(plusMinus ?? '')}</span></div>`,
    change === '' ? '' : `<div class="change">${escape(change)}</div>`,
    range === '' ? '' : `<div class="range">${escape(range)}</div>`,
  ];
  return `<td>${lines.join('')}</td>`;
}
