import { join } from 'node:path';
import { arrowFiles } from '../report/arrow.js';
import { csvFiles } from '../report/csv.js';
import type { StudyResult } from '../study/result.js';
import { warn } from './print.js';
import { version } from './version.js';
import type { OutputFile } from './write-files.js';

/** The page that `--out` writes beside the tables. */
export const REPORT = 'report.html';

/** What `--out DIR` writes: the tables as CSV and Arrow, and the report. */
export async function studyFiles(result: StudyResult, folder: string, seconds: number): Promise<OutputFile[]> {
  // The charts need a library that takes longer to load than most studies to play.
  const [{ reportHtml }, { draw }] = await Promise.all([
    import('../report/html.js'),
    import('../report/charts/draw.js'),
  ]);
  const html = await reportHtml(result, { draw, seconds, version, warn: (message) => warn(`warning: ${message}\n`) });
  return [
    ...csvFiles(result).map(({ name, text }) => ({ path: join(folder, name), content: text })),
    ...arrowFiles(result).map(({ name, bytes }) => ({ path: join(folder, name), content: bytes })),
    { path: join(folder, REPORT), content: html },
  ];
}
