import type { StudyResult } from '../study/result.js';
import { zoneOf } from './effect.js';
import { Format } from './format.js';
import { cards } from './html/cards.js';
import { classes } from './html/classes.js';
import { costAndService, differences } from './html/charts.js';
import { escapeMarkup as escape } from './html/escape.js';
import { htmlDocument } from './html/html-document.js';
import { items } from './html/items.js';
import { kpiTable } from './html/kpi-table.js';
import { positionOf, type Draw, type Page } from './html/page.js';
import { queue } from './html/queue.js';
import { howToRead, inputs, legend, notices, scenarioFacts, verdict, warnings } from './html/sections.js';
import { suppliers } from './html/suppliers.js';
import { facts, type FactOptions } from './study-facts.js';
import { leading, verdicts, type VerdictOptions } from './verdict.js';

export interface HtmlOptions extends VerdictOptions, FactOptions {
  /** Here or in another thread: the library that draws is a large one. */
  readonly draw: Draw;
  /** Version of the program, for the foot of the page. */
  readonly version?: string;
  /** Gets what the chart library would put on the console. */
  readonly warn?: (message: string) => void;
}

/** The whole report as one HTML page. */
export async function reportHtml(result: StudyResult, options: HtmlOptions): Promise<string> {
  const all = verdicts(result, options);
  const lead = leading(all);
  const format = new Format(result.currency, options.locale);
  const zone = zoneOf(result, options);
  const page: Page = {
    result,
    format,
    zone,
    verdicts: all,
    ...(lead ? { lead } : {}),
    draw: options.draw,
    ...(options.warn ? { warn: options.warn } : {}),
  };
  const scatter = await costAndService(page);
  const parts = [
    `<header><h1>${escape(result.scenario.title)}</h1><p class="soft">${escape(facts(result, format, options))}</p>${notices(page)}</header>`,
    '<main>',
    verdict(page),
    inputs(page),
    legend(page),
    await cards(page, lead ? positionOf(page, lead.strategy) : 0),
    await queue(page),
    await differences(page),
    `<section class="two"><div>${scatter}</div><div><h2>How to read this</h2>${howToRead(page)}</div></section>`,
    classes(page),
    items(page),
    suppliers(page),
    `<section class="table"><h2>All KPIs</h2><p class="note">${escape(TABLE_NOTE)}</p>${kpiTable(page)}</section>`,
    warnings(page),
    `<section><h2>What was played</h2>${scenarioFacts(page, options.version)}</section>`,
    '</main>',
  ];
  return htmlDocument(result.scenario.title, parts.filter((part) => part !== '').join('\n'));
}

const TABLE_NOTE =
  'Value ± half of its 95 % interval; below it the difference to the baseline in the same futures, and its interval. Money is a month’s.';
