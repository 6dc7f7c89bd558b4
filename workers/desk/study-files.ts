import { version } from '../../package.json';
import { resultJson } from '../../src/report/json.js';
import type { Draw } from '../../src/report/html/page.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { StudyResult } from '../../src/study/result.js';
import type { DeskApi, DeskFile } from './protocol.js';

export interface Played {
  readonly result: StudyResult;
  /** Its warm-up settled. */
  readonly scenario: Scenario;
  readonly draw: Draw;
  readonly locale?: string;
}

/** Files of a study, as the command line writes them. What is large to load comes with its first use. */
export async function studyFiles(
  what: Parameters<DeskApi['files']>[0],
  { result, scenario, draw, locale }: Played,
): Promise<readonly DeskFile[]> {
  switch (what) {
    case 'json':
      return [{ name: 'result.json', type: 'application/json', content: resultJson(result, version) }];
    case 'report': {
      const { reportHtml } = await import('../../src/report/html.js');
      const content = await reportHtml(result, { draw, version, ...(locale ? { locale } : {}) });
      return [{ name: 'report.html', type: 'text/html', content }];
    }
    case 'csv': {
      const { csvFiles } = await import('../../src/report/csv.js');
      return csvFiles(result).map(({ name, text }) => ({ name, type: 'text/csv', content: text }));
    }
    case 'arrow': {
      const { arrowFiles } = await import('../../src/report/arrow.js');
      return arrowFiles(result).map(({ name, bytes }) => ({ name, type: ARROW, content: bytes }));
    }
    case 'messages':
      return (await import('./outbox-files.js')).outboxFiles(scenario);
  }
}

const ARROW = 'application/vnd.apache.arrow.file';
