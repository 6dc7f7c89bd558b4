import { dayText } from '../../domain/day-text.js';
import { counted } from '../../domain/count-words.js';
import type { FitCheck } from '../../study/fit-check/check-fit.js';
import { CSS_THEME } from '../charts/theme.js';
import { escapeMarkup as escape } from '../html/escape.js';
import { htmlDocument } from '../html/html-document.js';
import type { Draw } from '../html/page.js';
import { fitCharts } from './fit-charts.js';
import { fitLines } from './fit-rows.js';
import { fitSentences } from './fit-sentences.js';

export interface FitHtmlOptions {
  readonly draw: Draw;
  /** Gets what the chart library would put on the console. */
  readonly warn?: (message: string) => void;
}

/** The check of a fit as one HTML page. */
export async function fitHtml(check: FitCheck, { draw, warn }: FitHtmlOptions): Promise<string> {
  const figures = await Promise.all(
    fitCharts(check, CSS_THEME).map(
      async ({ title, note, spec }) =>
        `<figure role="img" aria-label="${escape(`${title}. ${note}`)}"><h3>${escape(title)}</h3><p class="note">${escape(note)}</p>${await draw(spec, warn)}</figure>`,
    ),
  );
  const [first, ...rest] = fitSentences(check);
  const rows = fitLines(check).map(
    ({ label, data, fitted, range, says, fits }) =>
      `<tr><th scope="row">${escape(label)}</th><td>${escape(data)}</td><td>${escape(fitted)}</td><td>${escape(range)}</td><td>${fits ? escape(says) : `<strong>${escape(says)}</strong>`}</td></tr>`,
  );
  const body = `<header><h1>${escape(`${check.title}: does the scenario fit the record?`)}</h1><p class="soft">${escape(`${counted(check.orders, 'order')} of ${counted(check.days, 'day')} from ${dayText(check.start)}, against ${check.futures} futures of the scenario as it is written`)}</p></header>
<main>
<div class="verdict"><p class="lead">${escape(first)}</p>${rest.map((text) => `<p class="sure">${escape(text)}</p>`).join('\n')}</div>
<section><h2>In pictures</h2><p class="note">Grey is the record; colour the fit, with the range of its futures.</p><div class="fit">${figures.join('\n')}</div></section>
<section><h2>In numbers</h2><div class="scroll"><table class="fit-table"><thead><tr><th></th><th>data</th><th>fitted</th><th>range of the futures</th><th></th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>
</main>`;
  return htmlDocument(`${check.title}: the fit`, body, STYLES);
}

/** Beside those of every page. */
const STYLES = `
.fit { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: 24px; }
.fit-table { border-collapse: collapse; width: 100%; }
.fit-table th, .fit-table td { text-align: right; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--line); }
.fit-table th:first-child, .fit-table td:last-child { text-align: left; font-weight: 400; }
.scroll { overflow-x: auto; }
`;
