import type { Scenario } from '../../src/domain/scenario.js';
import { Outbox, outboxCsv, outboxHeader, outboxNdjson } from '../../src/report/outbox.js';
import { Dates } from '../../src/report/trace/dates.js';
import { prepare } from '../../src/study/prepare.js';
import { traceReplication } from '../../src/study/trace.js';
import type { DeskFile } from './protocol.js';

/** The messages to customers of future 0 under every strategy; no file where no strategy sends any. */
export function outboxFiles(scenario: Scenario): DeskFile[] {
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
