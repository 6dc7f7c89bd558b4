import { chooseCards } from '../board/choose-cards.js';
import { kpiStrip } from '../charts/kpi-strip.js';
import { CSS_THEME } from '../charts/theme.js';
import { kpiDisplay } from '../kpi-display.js';
import { row } from '../kpi-rows.js';
import { levels } from '../levels.js';
import { escapeMarkup as escape } from './escape.js';
import type { Page } from './page.js';

/** The five KPIs that lead: one strategy's value and change, and a strip with the intervals of all. */
export async function cards(page: Page, shown: number): Promise<string> {
  const known = chooseCards(page.result);
  return `<div class="cards">${(await Promise.all(known.map((kpi) => card(page, kpi, shown)))).join('')}</div>`;
}

async function card({ result, format, draw, warn }: Page, kpi: string, shown: number): Promise<string> {
  const { kind, label } = kpiDisplay(kpi);
  const cell = row(result, kpi, format).cells[shown];
  const of = levels(result, kpi);
  const level = of.find(({ strategy }) => strategy === shown) ?? of[0];
  const half = (level.high - level.low) / 2;
  const plusMinus = format.halfWidth(kind, level.mean, half);
  const strip = await draw(kpiStrip(of, kind, format, CSS_THEME), warn);
  const title = kind === 'money' ? `${label} a month` : label;
  return `<div class="card"><h3>${escape(title)}</h3>
<p class="value">${escape(format.short(kind, level.mean, half))} <span>${escape(plusMinus)}</span></p>
<p class="change">${change(cell.change)} <span class="soft">${escape(cell.range)}</span></p>
<figure role="img" aria-label="${escape(`${title} of every strategy, with 95 % intervals`)}">${strip}</figure></div>`;
}

/** '▲ <strong>5.7 points</strong> better' */
function change(text: string): string {
  const [, arrow, size, word] = /^([▲▼]) (.*?)( better| worse|)$/.exec(text) ?? [];
  if (arrow === undefined) return escape(text.replace(' pts', ' points'));
  return `${arrow} <strong>${escape(size.replace(' pts', ' points'))}</strong>${word}`;
}
