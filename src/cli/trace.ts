import { unknownName } from '../domain/messages.js';
import type { Scenario } from '../domain/scenario.js';
import { printable } from '../report/text/printable.js';
import type { FactRow } from '../engine/fact-row.js';
import { Dates } from '../report/trace/dates.js';
import type { TraceSetting } from '../report/trace/fact-record.js';
import { factText } from '../report/trace/fact-text.js';
import { orderStoryText } from '../report/trace/order-story.js';
import { QueueWatch } from '../report/trace/queue-watch.js';
import { factCsv, factNdjson, traceArrow, traceCsvHeader } from '../report/trace/trace-formats.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { isSet, valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { messages } from './messages.js';
import { print } from './print.js';
import { oneOf, wholeNumber } from './read-values.js';
import { readScenario } from './read-scenario.js';
import { Rejected } from './rejected.js';
import { traceFacts, type TraceQuery } from './trace-facts.js';
import { writeChain } from './write-chain.js';
import { checkWritable, writeFiles } from './write-files.js';
import { writeMessages } from './write-outbox.js';

const FORMATS = ['text', 'ndjson', 'csv', 'arrow'] as const;
const MOST = 1_000_000;

export const trace: Command = {
  name: 'trace',
  summary: 'Shows one future as a log of facts, or tells what happened to one order in it.',
  operands: { label: 'FILE', min: 1, max: 1 },
  flags: [
    { ...flags.strategy, sentence: 'The strategy played; the first one if left out.' },
    { name: 'replication', value: 'N', sentence: 'Which future, counted from 0 as in the tables of run.' },
    { name: 'order', value: 'ID', sentence: 'Only this customer order; as text it is told as a story.' },
    { name: 'item', value: 'SKU', sentence: 'Only facts about the stock of this item.' },
    { name: 'format', value: 'F', sentence: `${FORMATS.join(', ')}; text if left out.` },
    flags.seed,
    { ...flags.json, sentence: 'Write the facts as a JSON array instead; - is stdout.' },
    {
      name: 'chain',
      value: 'FILE',
      sentence: 'Write the movements of stock as a chain of hashes that verify can check; - is stdout.',
    },
    {
      name: 'messages',
      value: 'FILE',
      sentence: 'Write the messages to customers, as CSV, or as NDJSON for a name ending in .ndjson; - is stdout.',
    },
  ],
  notes: ['The same seed and number are the same future, here and in run: a log shows what was counted there.'],
  examples: [
    'bullwhip trace scenarios/holiday-spike.yaml --order 1042 --strategy second-supplier',
    'bullwhip trace scenarios/holiday-spike.yaml --replication 7 --format csv > facts.csv',
    'bullwhip trace scenarios/holiday-spike.yaml --chain movements.ndjson',
    'bullwhip trace scenarios/vouchers.yaml --strategy voucher --messages messages.csv',
  ],
  async run(args) {
    const { scenario: written, digest } = readScenario(args.operands[0]);
    const scenario = { ...written, seed: valueOf(args, 'seed') ?? written.seed };
    const query = queryOf(scenario, args);
    const format = oneOf(args, 'format', FORMATS, 'text');
    const json = valueOf(args, 'json');
    if (format === 'arrow' && json === undefined && process.stdout.isTTY)
      throw new Rejected([{ path: '--format', message: messages.binaryOnTerminal() }]);
    if (json !== undefined && json !== '-') checkWritable([json]);
    const chain = aloneOf(args, 'chain');
    const outbox = aloneOf(args, 'messages');

    const setting = {
      catalog: scenario.catalog,
      dates: new Dates(scenario.start),
      classes: scenario.demand.customers.classes,
    };
    if (chain !== undefined) {
      writeChain(chain, scenario, digest, query, setting);
      return Exit.DONE;
    }
    if (outbox !== undefined) {
      const chosen = scenario.strategies[query.strategy];
      if (chosen.care === undefined)
        throw new Rejected([{ path: '--messages', message: messages.noMessages(chosen.name) }]);
      writeMessages(outbox, scenario, query);
      return Exit.DONE;
    }
    const line = json === undefined ? lineOf(query, format, setting) : undefined;
    const kept: FactRow[] = [];
    if (line !== undefined && format === 'csv') print(`${traceCsvHeader()}\n`);
    const told = line === undefined && json === undefined && format === 'text';
    const queue = told && query.item === undefined ? new QueueWatch(query.order!) : undefined;
    const take = (facts: readonly FactRow[]) => {
      if (line === undefined) for (const fact of facts) kept.push(fact);
      else print(facts.map((fact) => `${line(fact)}\n`).join(''));
    };
    const orders = traceFacts(scenario, query, take, (facts) => queue?.take(facts));
    if (query.order !== undefined && query.order >= orders)
      throw new Rejected([{ path: '--order', message: messages.noSuchOrder(query.order, orders) }]);
    if (json !== undefined) writeJson(json, kept, setting);
    else if (format === 'arrow') print(traceArrow(kept, setting));
    else if (told) {
      const rule = scenario.strategies[query.strategy].allocation.kind;
      print(orderStoryText(query.order!, kept, setting, { passes: queue?.passes ?? [], rule }));
    }
    return Exit.DONE;
  },
};

/** Where the chain, or the messages, go. A chain tells all movements or it would not add up; both have their own form. */
function aloneOf(args: Arguments, flag: 'chain' | 'messages'): string | undefined {
  const path = valueOf(args, flag);
  if (path === undefined) return undefined;
  const others = ['order', 'item', 'format', 'json', 'chain', 'messages'].filter(
    (other) => other !== flag && isSet(args, other),
  );
  if (others.length > 0)
    throw new Rejected(others.map((other) => ({ path: `--${other}`, message: messages.excluded(`--${flag}`) })));
  if (path !== '-') checkWritable([path]);
  return path;
}

/** How a fact is written as it comes; undefined for what needs all facts at once. */
function lineOf(query: TraceQuery, format: (typeof FORMATS)[number], setting: TraceSetting) {
  if (format === 'ndjson') return (fact: FactRow) => factNdjson(fact, setting);
  if (format === 'csv') return (fact: FactRow) => factCsv(fact, setting);
  if (format === 'arrow' || query.order !== undefined) return undefined;
  return (fact: FactRow) => printable(factText(fact, setting));
}

function queryOf({ strategies, catalog }: Scenario, args: Arguments): TraceQuery {
  const row = (flag: string, what: string, names: readonly string[]): number | undefined => {
    const written = valueOf(args, flag);
    if (written === undefined) return undefined;
    const found = names.indexOf(written);
    if (found >= 0) return found;
    throw new Rejected([{ path: `--${flag}`, message: unknownName(what, written, suggest(written, names), names) }]);
  };
  const order = valueOf(args, 'order');
  // Orders are shown as #1042, so they may be asked for like that.
  const number = order === undefined ? undefined : /^#?(\d{1,9})$/.exec(order)?.[1];
  if (order !== undefined && number === undefined)
    throw new Rejected([{ path: '--order', message: messages.notAnOrder(order) }]);
  return {
    strategy:
      row(
        'strategy',
        'strategy',
        strategies.map(({ name }) => name),
      ) ?? 0,
    replication: wholeNumber(args, 'replication', 0, MOST) ?? 0,
    order: number === undefined ? undefined : Number(number),
    item: row(
      'item',
      'item',
      catalog.items.map(({ name }) => name),
    ),
  };
}

function writeJson(path: string, facts: readonly FactRow[], setting: TraceSetting): void {
  const text = `[${facts.map((fact) => `\n${factNdjson(fact, setting)}`).join(',')}\n]\n`;
  if (path === '-') print(text);
  else writeFiles([{ path, content: text }]);
}
