import { version } from '../../package.json';
import { Outbox, outboxCsv, outboxHeader, outboxNdjson } from '../../src/report/outbox.js';
import { resultJson } from '../../src/report/json.js';
import type { Draw } from '../../src/report/html/page.js';
import { Dates } from '../../src/report/trace-text.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { prepare } from '../../src/study/prepare.js';
import type { StudyResult } from '../../src/study/result.js';
import { traceReplication } from '../../src/study/trace.js';
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
      return messages(scenario);
  }
}

const ARROW = 'application/vnd.apache.arrow.file';

/** The messages to customers of future 0 under every strategy; no file where no strategy sends any. */
function messages(scenario: Scenario): DeskFile[] {
  const { catalog, currency, start, strategies, demand } = scenario;
  if (strategies.every(({ care }) => care === undefined)) return [];
  const { classes } = demand.customers;
  const csv = [outboxHeader()];
  const ndjson: string[] = [];
  strategies.forEach((strategy, index) => {
    if (strategy.care === undefined) return;
    const outbox = new Outbox({ catalog, dates: new Dates(start), strategy, currency, classes });
    traceReplication(prepare(scenario), index, 0, (journal) => {
      const sent = outbox.read(journal);
      if (sent.length === 0) return;
      csv.push(outboxCsv(sent));
      ndjson.push(outboxNdjson(sent));
    });
  });
  return [
    { name: 'messages.csv', type: 'text/csv', content: csv.join('') },
    { name: 'messages.ndjson', type: 'application/x-ndjson', content: ndjson.join('') },
  ];
}
