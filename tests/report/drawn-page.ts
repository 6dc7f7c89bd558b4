import { expect } from 'vitest';
import { draw } from '../../src/report/charts/draw.js';
import { reportHtml } from '../../src/report/html.js';
import type { StudyResult } from '../../src/study/result.js';

/** The report as a page, with every word of the chart library, and every value that was none, taken for a failure. */
export async function drawnPage(result: StudyResult, options = {}): Promise<string> {
  const said: string[] = [];
  const html = await reportHtml(result, { draw, ...options, warn: (message) => said.push(message) });
  expect(said).toEqual([]);
  expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return html;
}

/** What a reader sees of a page: its text, without markup and style. */
export const words = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
