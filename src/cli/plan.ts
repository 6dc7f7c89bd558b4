import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import { readInstant } from '../domain/instant.js';
import type { Strategy } from '../domain/strategy.js';
import { planFiles } from '../report/plan/plan-files.js';
import { planPage } from '../report/plan/plan-page.js';
import { planText } from '../report/plan/plan-text.js';
import { readSnapshot, type CheckedSnapshot } from '../study/morning/check-snapshot.js';
import { messages as snapshotMessages } from '../study/morning/messages.js';
import { notesOf } from '../study/morning/notes-of.js';
import { planMorning, playableDays } from '../study/morning/plan-morning.js';
import { LISTS, snapshotOfLists } from '../study/morning/snapshot-lists.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { flags } from './flags.js';
import { messages } from './messages.js';
import { print, warn } from './print.js';
import { decodeText, readBytes } from './read-file.js';
import { readScenario } from './read-scenario.js';
import { Rejected } from './rejected.js';
import { screen } from './screen.js';
import { checkWritable, writeFiles } from './write-files.js';

export const plan: Command = {
  name: 'plan',
  summary: "What to do this morning: allocate, buy, expedite, tell customers, by the same engine on today's stock.",
  operands: { label: 'FILE', min: 1, max: 1 },
  flags: [
    {
      name: 'snapshot',
      value: 'FILE',
      sentence:
        'Today: a JSON file, or a folder with stock.csv, open-orders.csv and open-purchases.csv. Without it the recorded orders are played to their last day.',
    },
    { ...flags.strategy, sentence: 'The strategy that decides; the first one if left out.' },
    {
      name: 'at',
      value: 'DAY',
      sentence: 'The day, like 2026-11-08: of lists that name none, or the one to play to.',
    },
    {
      name: 'out',
      value: 'DIR',
      sentence: 'Write purchase-orders.csv, allocations.csv, messages.csv and more, and plan.json.',
    },
    { name: 'write-snapshot', value: 'FILE', sentence: 'Write what the plan was made from, as JSON.' },
    flags.seed,
    { ...flags.json, sentence: 'Write the plan as JSON; - is stdout, which then holds nothing else.' },
  ],
  notes: [
    'Each line has its reason and the risk behind it: the chance that a customer has to wait before the next receipt.',
    'A snapshot without learned: takes what the planner has learned from the recorded orders, where the scenario has some.',
    'Exit codes: 0 done, 2 bad input (nothing is written), 4 internal error.',
  ],
  examples: [
    'bullwhip plan scenarios/small-shop.yaml',
    'bullwhip plan scenarios/small-shop.yaml --snapshot scenarios/data/small-shop-snapshot.json --out out/today',
    'bullwhip plan scenarios/holiday-spike.yaml --at 2026-11-28 --strategy both',
  ],
  async run(args) {
    const [file] = args.operands;
    const { scenario: written, warnings } = readScenario(file, { recorded: true });
    const scenario = { ...written, seed: valueOf(args, 'seed') ?? written.seed };
    const strategy = strategyOf(scenario, valueOf(args, 'strategy'));
    const given = snapshotOf(scenario, args);
    const out = valueOf(args, 'out');
    const json = valueOf(args, 'json');
    const kept = valueOf(args, 'write-snapshot');
    checkWritable([
      ...[json, kept].filter((path) => path !== undefined && path !== '-').map((path) => path!),
      ...(out === undefined ? [] : [join(out, 'plan.json')]),
    ]);
    for (const warning of warnings) warn(`warning: ${formatProblem(warning)}\n`);

    const morning = planMorning(scenario, strategy, given, playedDay(scenario, args));
    const letterhead = { shop: strategy.care?.shop ?? scenario.title, templates: strategy.care?.templates ?? {} };
    const files = planFiles(morning.plan, letterhead);
    const text = files.find(({ name }) => name === 'plan.json')!.text;
    writeFiles([
      ...(out === undefined ? [] : files.map((one) => ({ path: join(out, one.name), content: one.text }))),
      ...(kept === undefined ? [] : [{ path: kept, content: `${JSON.stringify(morning.snapshot, null, 1)}\n` }]),
      ...(json === undefined || json === '-' ? [] : [{ path: json, content: text }]),
    ]);
    print(
      json === '-' ? text : planText(planPage(morning.plan, { notes: notesOf(scenario, morning, WAYS) }), screen()),
    );
    return Exit.DONE;
  },
};

const WAYS = { stock: "--snapshot plans from the shop's own.", day: '--at DAY plays to another day.' };

function strategyOf({ strategies }: Scenario, name: string | undefined): Strategy {
  if (name === undefined) return strategies[0];
  const found = strategies.find((strategy) => strategy.name === name);
  if (found) return found;
  const known = strategies.map((strategy) => strategy.name);
  throw new Rejected([{ path: '--strategy', message: messages.unknownStrategy(name, suggest(name, known), known) }]);
}

function snapshotOf(scenario: Scenario, args: Arguments) {
  const path = valueOf(args, 'snapshot');
  if (path === undefined) return undefined;
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const read = (name: string) => decodeText(name, readBytes(name));
  const { snapshot, problems }: CheckedSnapshot = isFolder
    ? readLists(scenario, path, valueOf(args, 'at'), read)
    : readSnapshot(scenario, read(path), path);
  if (snapshot === undefined) throw new Rejected(problems as Problem[]);
  return snapshot;
}

function readLists(
  scenario: Scenario,
  folder: string,
  at: string | undefined,
  read: (name: string) => string,
): CheckedSnapshot {
  // prettier-ignore
  const whole = join(folder, 'snapshot.json');
  const names = LISTS.filter((name) => existsSync(join(folder, name)));
  if (names.length === 0 && existsSync(whole)) return readSnapshot(scenario, read(whole), whole);
  const texts = Object.fromEntries(names.map((name) => [name, read(join(folder, name))]));
  return snapshotOfLists(scenario, texts, (name) => join(folder, name), at);
}

/** @throws Rejected for a day that can't be played to. */
function playedDay(scenario: Scenario, args: Arguments): string | undefined {
  const at = valueOf(args, 'at');
  if (valueOf(args, 'snapshot') !== undefined) return undefined;
  const [first, last] = playableDays(scenario);
  // What is recorded has been; the morning to plan is the one after it.
  if (at === undefined) return scenario.demand.history?.method === 'replay' ? last : undefined;
  const tick = readInstant(scenario.start, at);
  const reject = (message: string) => new Rejected([{ path: '--at', message }]);
  if (Number.isNaN(tick)) throw reject(snapshotMessages.notATime(at));
  if (tick < 0) throw reject(snapshotMessages.beforeStart(at, first));
  if (tick > readInstant(scenario.start, last)) throw reject(snapshotMessages.afterHorizon(at, last));
  return at;
}
