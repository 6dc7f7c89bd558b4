import { join } from 'node:path';
import {
  customerDeliveryReasons,
  readCustomerDeliveries,
} from '../intake/customer-deliveries/read-customer-deliveries.js';
import { formatListReport } from '../intake/lists/format-list-report.js';
import { csv } from '../report/csv.js';
import { promiseJson } from '../report/promises/json.js';
import { promiseTable } from '../report/promises/table.js';
import { promiseText } from '../report/promises/text.js';
import { promiseStudy } from '../study/promises/promise-study.js';
import { valueOf, valuesOf, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { print, warn } from './print.js';
import { readBytes } from './read-file.js';
import { Rejected } from './rejected.js';
import { version } from './version.js';
import { checkWritable, writeFiles } from './write-files.js';

export const promises: Command = {
  name: 'promises',
  summary:
    'Days to promise to customers, from what past deliveries took, and what such promises would have been worth.',
  operands: { label: 'FILES…', min: 1, max: 1000 },
  flags: [
    {
      name: 'by',
      value: 'COLUMN',
      sentence:
        'A column of what is known when an order is placed, like a zone, a carrier, a seller or the freight charged; can be given several times, ' +
        'the most telling first.',
      repeatable: true,
    },
    flags.json,
    { name: 'out', value: 'DIR', sentence: 'Write the days of every group as CSV into DIR.' },
  ],
  notes: [
    'FILES are orders of customers with the day each was placed and the day it was delivered, if there are any with the day promised and the status. ' +
      'Orders not yet delivered are known to take longer than so far. A thin group is promised like the whole, as far as groups were alike in the past.',
  ],
  examples: ['bullwhip promises deliveries-to-customers.csv', 'bullwhip promises deliveries-to-customers.csv --by zone --by carrier --out out/promises'], // prettier-ignore
  async run(args) {
    const [json, out] = [valueOf(args, 'json'), valueOf(args, 'out')];
    const place = out === undefined ? undefined : join(out, 'promises.csv');
    const toFile = json === undefined || json === '-' ? undefined : json;
    checkWritable([toFile, place].filter((path) => path !== undefined));
    const sources = args.operands.map((name) => ({ name, bytes: [readBytes(name)] }));
    const { deliveries, report } = await readCustomerDeliveries(sources, valuesOf(args, 'by'));
    if (report.errors.length > 0) throw new Rejected([...report.errors, ...report.problems.first]);
    for (const line of formatListReport(report, customerDeliveryReasons)) warn(`${line}\n`);
    const study = promiseStudy(deliveries);
    const text = promiseJson(study, version);
    writeFiles([
      ...(toFile === undefined ? [] : [{ path: toFile, content: text }]),
      ...(place === undefined ? [] : [{ path: place, content: csv(promiseTable(study)) }]),
    ]);
    print(json === '-' ? text : promiseText(study));
    return Exit.DONE;
  },
};
