import { ticks } from '../../domain/time.js';
import { inputLines } from '../inputs-words.js';
import { mark, type Rich } from '../rich.js';
import { strategyName } from '../strategy-name.js';
import { leftOut, pairing, stillWaiting, stopped } from '../study-facts.js';
import { Dates } from '../trace/dates.js';
import type { Verdict } from '../verdict.js';
import { escapeMarkup as escape } from './escape.js';
import { strategyMark } from './mark.js';
import { positionOf, type Page } from './page.js';

/** Above the verdict: whether the study is whole, and that there is something to read below. */
export function notices({ result, format }: Page): string {
  const why = stopped(result, format);
  const n = result.warnings.length;
  const more =
    n === 0 ? '' : `<a href="#warnings">${n === 1 ? 'One warning' : `${format.count(n)} warnings`}</a> below`;
  const said = [escape(why), more].filter((text) => text !== '');
  return said.length === 0 ? '' : `<p class="warning">⚠ ${said.join(' ')}</p>`;
}

/** Below everything: what a reader has to know of the scenario; empty where there is nothing. */
export function warnings({ result }: Page): string {
  if (result.warnings.length === 0) return '';
  const items = result.warnings.map((text) => `<li>${escape(text)}</li>`);
  return `<section id="warnings"><h2>Warnings</h2><ul class="read">${items.join('')}</ul></section>`;
}

/** The leading verdict large, those of the other strategies below it. */
export function verdict(page: Page): string {
  const { lead, verdicts: all } = page;
  if (!lead)
    return '<div class="verdict"><p class="lead">There is only one strategy, so nothing to compare it with.</p></div>';
  const others = all.filter((v) => v !== lead);
  const list = others.map(
    (v) => `<li>${strategyMark(positionOf(page, v.strategy))}<span>${rich(v.sentence)} ${sure(v)}</span></li>`,
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

/** What would become of the verdict with other inputs; empty where they are certain. */
export function inputs({ result, format }: Page): string {
  const [first, ...lines] = inputLines(result, format);
  if (first === undefined) return '';
  const items = lines.map((line) => `<li>${escape(line)}</li>`);
  return `<section><h2>If the inputs are not as fitted</h2><p class="note">${escape(first)}</p><ul class="read">${items.join('')}</ul></section>`;
}

/** Marks and names of the strategies, and which two the figures are about. */
export function legend({ result, lead }: Page): string {
  const names = result.strategies.map(({ name }, s) => `<li>${strategyMark(s)}${escape(strategyName(name))}</li>`);
  const whose = lead
    ? `<li class="at-right soft">Figures: ${escape(lead.name)} against ${escape(lead.against)}</li>`
    : '';
  return `<ul class="legend" aria-label="Strategies">${names.join('')}${whose}</ul>`;
}

/** What intervals, marks and words stand for, with this study's own zone and count of futures. */
export function howToRead(page: Page): string {
  const { result, zone, format } = page;
  const points = `${format.given('rate', zone.points / 100)} points on time, ${format.given('money', zone.money)} profit a month`;
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

/** What was played: file, days, futures, seed, and who was left out. */
export function scenarioFacts({ result, format }: Page, version?: string): string {
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
    ...(stillWaiting(result, format) === ''
      ? []
      : [['Still waiting', stillWaiting(result, format)] as [string, string]]),
    ...(version === undefined ? [] : [['Made by', `Bullwhip ${version}`] as [string, string]]),
  ];
  const digests: [string, string][] = [
    ['Digest of the results', result.digest],
    ['Digest of the scenario', scenario.digest],
  ];
  const line = ([term, text]: [string, string], type = '') => `<dt>${escape(term)}</dt><dd${type}>${escape(text)}</dd>`;
  return `<dl>${[...rows.map((r) => line(r)), ...digests.map((r) => line(r, ' class="mono"'))].join('\n')}</dl>`;
}
