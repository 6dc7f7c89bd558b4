import { join } from 'node:path';
import type { Scenario } from '../domain/scenario.js';
import { Outbox, outboxCsv, outboxHeader, outboxNdjson, type OutgoingMessage } from '../report/outbox.js';
import { Dates } from '../report/trace/dates.js';
import { prepare } from '../study/prepare.js';
import { traceReplication } from '../study/trace.js';
import { print } from './print.js';
import type { TraceQuery } from './trace-facts.js';
import { writeInPieces } from './write-files.js';

/** Does any strategy look after customers who wait? */
export const sendsMessages = ({ strategies }: Scenario): boolean => strategies.some(({ care }) => care !== undefined);

/** The outbox of `run --out`, once for mail programs and once for scripts. */
export const outboxFiles = (folder: string): readonly [csv: string, ndjson: string] => [
  join(folder, 'messages.csv'),
  join(folder, 'messages.ndjson'),
];

/** Writes the messages of future 0 under every strategy to both files and says how many. Only orders that wait are ever held. */
export function writeOutbox([csv, ndjson]: readonly [string, string], scenario: Scenario): number {
  let sent = 0;
  writeInPieces(csv, (takeCsv) =>
    writeInPieces(ndjson, (takeNdjson) => {
      takeCsv(outboxHeader());
      scenario.strategies.forEach((_, strategy) =>
        play(scenario, { strategy, replication: 0 }, (messages) => {
          sent += messages.length;
          takeCsv(outboxCsv(messages));
          takeNdjson(outboxNdjson(messages));
        }),
      );
    }),
  );
  return sent;
}

/** Writes the messages of one future under one strategy, as CSV or, by the name, as NDJSON; `-` is stdout. */
export function writeMessages(path: string, scenario: Scenario, query: Which): void {
  const lines = path.endsWith('.ndjson') ? outboxNdjson : outboxCsv;
  const fill = (take: (text: string) => void) => {
    if (lines === outboxCsv) take(outboxHeader());
    play(scenario, query, (messages) => take(lines(messages)));
  };
  if (path === '-') fill(print);
  else writeInPieces(path, fill);
}

type Which = Pick<TraceQuery, 'strategy' | 'replication'>;

function play(scenario: Scenario, which: Which, take: (messages: readonly OutgoingMessage[]) => void): void {
  const strategy = scenario.strategies[which.strategy];
  if (strategy.care === undefined) return;
  const { catalog, currency, demand } = scenario;
  const { classes } = demand.customers;
  const outbox = new Outbox({ catalog, dates: new Dates(scenario.start), strategy, currency, classes });
  traceReplication(prepare(scenario), which.strategy, which.replication, (journal) => {
    const messages = outbox.read(journal);
    if (messages.length > 0) take(messages);
  });
}
