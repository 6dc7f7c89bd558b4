import type { StudyResult } from '../study/result.js';
import { ZONE } from './effect.js';
import { Format } from './format.js';
import { cards } from './html/cards.js';
import { costAndService, differences } from './html/charts.js';
import { escapeMarkup as escape } from './html/escape.js';
import { kpiTable } from './html/kpi-table.js';
import { strategyMark } from './html/mark.js';
import { positionOf, type Page } from './html/page.js';
import { STYLES } from './html/styles.js';
import { mark, type Rich } from './rich.js';
import { strategyName } from './strategy-name.js';
import { facts, leftOut, pairing, stopped, type FactOptions } from './study-facts.js';
import { Dates } from './trace/dates.js';
import { ticks } from '../domain/time.js';
import { leading, verdicts, type Verdict, type VerdictOptions } from './verdict.js';

export interface HtmlOptions extends VerdictOptions, FactOptions {
  /** Version of the program, for the foot of the page. */
  readonly version?: string;
  /** Gets what the chart library would put on the console. */
  readonly warn?: (message: string) => void;
}

/** The whole report as one HTML page: no script, no request, readable from disk, on paper and in the dark. */
export async function reportHtml(result: StudyResult, options: HtmlOptions = {}): Promise<string> {
  const all = verdicts(result, options);
  const lead = leading(all);
  const format = new Format(result.currency, options.locale);
  const zone = options.zone ?? ZONE;
  const page: Page = {
    result,
    format,
    zone,
    verdicts: all,
    ...(lead ? { lead } : {}),
    ...(options.warn ? { warn: options.warn } : {}),
  };
  const scatter = await costAndService(page);
  const parts = [
    `<header><h1>${escape(result.scenario.title)}</h1><p class="soft">${escape(facts(result, format, options))}</p>${notices(page)}</header>`,
    '<main>',
    verdict(page),
    legend(page),
    await cards(page, lead ? positionOf(page, lead.strategy) : 0),
    await differences(page),
    `<section class="two"><div>${scatter}</div><div><h2>How to read this</h2>${howToRead(page)}</div></section>`,
    `<section class="table"><h2>All KPIs</h2><p class="note">${escape(TABLE_NOTE)}</p>${kpiTable(page)}</section>`,
    warnings(page),
    `<section><h2>What was played</h2>${scenarioFacts(page, options)}</section>`,
    '</main>',
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(result.scenario.title)}</title>
<style>${STYLES}</style>
</head>
<body>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

const TABLE_NOTE =
  'Value ± half of its 95 % interval; below it the difference to the baseline in the same futures, and its interval. Money is a month’s.';

/** Above the verdict: whether the study is whole, and that there is something to read below. */
function notices({ result, format }: Page): string {
  const why = stopped(result, format);
  const n = result.warnings.length;
  const more =
    n === 0 ? '' : `<a href="#warnings">${n === 1 ? 'One warning' : `${format.count(n)} warnings`}</a> below`;
  const said = [escape(why), more].filter((text) => text !== '');
  return said.length === 0 ? '' : `<p class="warning">⚠ ${said.join(' ')}</p>`;
}

function warnings({ result }: Page): string {
  if (result.warnings.length === 0) return '';
  const items = result.warnings.map((text) => `<li>${escape(text)}</li>`);
  return `<section id="warnings"><h2>Warnings</h2><ul class="read">${items.join('')}</ul></section>`;
}

function verdict(page: Page): string {
  const { lead, verdicts: all } = page;
  if (!lead)
    return '<div class="verdict"><p class="lead">There is only one strategy, so nothing to compare it with.</p></div>';
  const others = all.filter((v) => v !== lead);
  const list = others.map(
    (v) => `<li>${strategyMark(positionOf(page, v.strategy))}<span>${rich(v.sentence)} ${rich(v.howSure)}</span></li>`,
  );
  return `<div class="verdict"><p class="lead">${rich(lead.sentence)}</p>
<p class="sure">${sure(lead)}</p>
${list.length > 0 ? `<ul class="others">${list.join('\n')}</ul>` : ''}</div>`;
}

const sure = (v: Verdict): string =>
  [v.howSure, v.otherGoal]
    .map(rich)
    .filter((text) => text !== '')
    .join(' ');

/** Intervals in brackets stay on one line. */
const rich = (sentence: Rich): string =>
  mark(
    sentence,
    (text) => `<strong>${escape(text)}</strong>`,
    (text) => escape(text.replace(/\([^)]*\)/g, (range) => range.replace(/ /g, '\u00a0'))),
  );

function legend({ result, lead }: Page): string {
  const names = result.strategies.map(({ name }, s) => `<li>${strategyMark(s)}${escape(strategyName(name))}</li>`);
  const whose = lead
    ? `<li class="at-right soft">Figures: ${escape(lead.name)} against ${escape(lead.against)}</li>`
    : '';
  return `<ul class="legend" aria-label="Strategies">${names.join('')}${whose}</ul>`;
}

function howToRead(page: Page): string {
  const { result, zone, format } = page;
  const points = `${format.size('rate', zone.points / 100)} points on time, ${format.size('money', zone.money)} profit a month`;
  const items = [
    `A future is one course of events: customers, suppliers, accidents. Every strategy met the same ${format.count(result.replications)} futures.`,
    'An interval holds the long-run value 95 times in 100. Those of differences are wide enough to hold for all strategies at once.',
    'Two marks can have overlapping intervals and still differ for sure: look at the differences, which compare future by future.',
    `Grey is the zone in which nobody would act: ${points}. An interval inside it makes no practical difference.`,
    'Very sure: clear of the zone, and so in at least 99 of 100 futures. Sure: clear of the zone. Probably: off zero, but touching the zone.',
    '▲ ▼ say up or down; “better” or “worse” is the judgement. Colour and shape only say which strategy it is.',
  ];
  return `<ul class="read note">${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function scenarioFacts({ result, format }: Page, { version }: HtmlOptions): string {
  const { scenario, horizonDays, warmUpDays, start } = result;
  const dates = new Dates(start);
  const rows: [string, string][] = [
    ['Scenario', scenario.file],
    [
      'Days played',
      `${dates.day(0)} ${start.slice(0, 4)} to ${dates.day(ticks(horizonDays - 1))}, measured from ${dates.day(ticks(warmUpDays))}`,
    ],
    ['Futures', `${format.count(result.replications)}, seed ${result.seed}`],
    ['Money', `${result.currency}; a month is 365 ÷ 12 days`],
    ...pairing(result, format)
      .slice(1)
      .map((line, i): [string, string] => [i === 0 ? 'Variance cut by pairing' : '', line]),
    ...(leftOut(result, format) === '' ? [] : [['Left out', leftOut(result, format)] as [string, string]]),
    ...(version === undefined ? [] : [['Made by', `Bullwhip ${version}`] as [string, string]]),
  ];
  const digests: [string, string][] = [
    ['Digest of the results', result.digest],
    ['Digest of the scenario', scenario.digest],
  ];
  const line = ([term, text]: [string, string], type = '') => `<dt>${escape(term)}</dt><dd${type}>${escape(text)}</dd>`;
  return `<dl>${[...rows.map((r) => line(r)), ...digests.map((r) => line(r, ' class="mono"'))].join('\n')}</dl>`;
}
