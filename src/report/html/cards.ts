import { draw } from '../charts/draw.js';
import { kpiStrip, type Level } from '../charts/kpi-strip.js';
import { CSS_THEME } from '../charts/theme.js';
import { kpiDisplay } from '../kpi-display.js';
import { row } from '../kpi-rows.js';
import { perMonth } from '../per-month.js';
import type { StudyResult } from '../../study/result.js';
import { escapeMarkup as escape } from './escape.js';
import type { Page } from './page.js';

/** What the cards usually show, and what takes the place of one that no strategy changes at all. */
const FIRST = ['onTimeRate', 'backorderRate', 'orderFillRate', 'inventoryTurnover'];
const INSTEAD = [
  'alertCaughtRate',
  'alertFalseRate',
  'promiseKeptRate',
  'perfectOrderRate',
  'otif',
  'lostSalesRate',
  'cancelRate',
  'complaintRate',
  'waitMean',
  'waitP95',
  'careCost',
  'shippingCost',
];
const LAST = 'profit';

/** The five KPIs that lead: one strategy's value and change, and a strip with the intervals of all. */
export async function cards(page: Page, shown: number): Promise<string> {
  const known = chosen(page.result);
  return `<div class="cards">${(await Promise.all(known.map((kpi) => card(page, kpi, shown)))).join('')}</div>`;
}

/** On time and profit always: that nothing changes there is news. */
function chosen(result: StudyResult): string[] {
  const known = (kpi: string) => levels(result, kpi).length > 0;
  const moved = (kpi: string) => result.comparisons.some((c) => c.kpi === kpi && c.difference !== 0);
  const first = FIRST.filter(known);
  if (result.strategies.length < 2) return [...first, ...[LAST].filter(known)];
  const stale = first.filter((kpi) => kpi !== 'onTimeRate' && !moved(kpi));
  const fresh = INSTEAD.filter((kpi) => known(kpi) && moved(kpi)).slice(0, stale.length);
  const kept = stale.slice(0, stale.length - fresh.length);
  const middle = first.filter((kpi) => !stale.includes(kpi) || kept.includes(kpi));
  return [...middle, ...fresh, ...[LAST].filter(known)];
}

async function card({ result, format, warn }: Page, kpi: string, shown: number): Promise<string> {
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

/** A KPI of every strategy that knows it, money a month. */
export function levels(result: StudyResult, kpi: string): Level[] {
  const scale = kpiDisplay(kpi).kind === 'money' ? perMonth(result) : 1;
  return result.strategies.flatMap(({ kpis }, strategy) => {
    const found = kpis.find((k) => k.kpi === kpi);
    return found ? [{ strategy, mean: found.mean * scale, low: found.low * scale, high: found.high * scale }] : [];
  });
}
