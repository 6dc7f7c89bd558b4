import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import type { RecordedOrders } from '../forecast/bucket-orders.js';
import { briefIntakeReport } from '../intake/brief-intake-report.js';
import { readOrderHistory } from '../intake/read-order-history.js';
import { isDemandTable, readDemandTable } from '../study/forecast-demand/read-demand-table.js';
import { isLoaded, type LoadedHistory } from '../study/scenario-file/history.js';
import { parseScenario } from '../study/scenario-file/parse.js';
import { messages } from './messages.js';
import { beside, openScenario, recordedOrders } from './open-scenario.js';
import { readBytes } from './read-file.js';
import { Rejected } from './rejected.js';

/** Orders of the past, from wherever a person keeps them. */
export interface PastOrders {
  readonly recorded: RecordedOrders;
  /** The shop they belong to, where a scenario named them. */
  readonly scenario?: Scenario;
  /** What was taken and what was left out, a line each. */
  readonly report: readonly string[];
}

/**
 * From a scenario with `history:`, an imported shop (its folder, or the scenario in it), exports of orders, or tables of item, date and units.
 * @throws Rejected with all that is wrong.
 */
export function readPastOrders(operands: readonly string[]): PastOrders {
  const files = operands.map(inFolder);
  const scenarios = files.filter((file) => /\.(ya?ml|json)$/i.test(file));
  if (scenarios.length === 0) return fromExports(files);
  if (files.length > 1) throw new Rejected([{ file: scenarios[0], message: messages.scenarioAlone() }]);
  return fromScenario(files[0]);
}

/** A folder stands for the scenario in it. */
function inFolder(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory()) return path;
  const file = join(path, 'scenario.yaml');
  if (existsSync(file)) return file;
  throw new Rejected([{ file: path, message: messages.noShop() }]);
}

function fromScenario(file: string): PastOrders {
  const source = openScenario(file);
  const { loadHistory } = source.options;
  const loaded: LoadedHistory[] = [];
  const { scenario, problems } = parseScenario(source.text, {
    ...source.options,
    loadHistory(spec, hint) {
      const answer = loadHistory!(spec, hint);
      if (isLoaded(answer)) loaded.push(answer);
      return answer;
    },
  });
  if (scenario === undefined) throw new Rejected(problems.map((problem) => ({ file, ...problem })));
  const [recorded] = loaded;
  if (recorded !== undefined) return { recorded, scenario, report: source.intake };
  // An imported shop plays fitted demand; what that was fitted on lies beside it.
  const orders = beside(file, IMPORTED);
  if (existsSync(orders)) return { ...fromExports([orders]), scenario };
  throw new Rejected([{ file, path: 'demand', message: messages.noHistory() }]);
}

/** What `import` calls the cleaned orders of a shop. */
const IMPORTED = 'orders.csv';

function fromExports(names: readonly string[]): PastOrders {
  const files = names.map((name) => ({ name, text: readBytes(name) }));
  if (isDemandTable(files[0])) {
    const table = readDemandTable(files);
    if (isProblems(table)) throw new Rejected(table);
    return { recorded: table, report: [] };
  }
  const history = readOrderHistory(files);
  if (history.report.errors.length > 0) throw new Rejected(history.report.errors);
  const { orders, itemNames, start, days, report } = history;
  const brief = briefIntakeReport(report);
  return {
    recorded: { orders, itemNames, start, days },
    report: brief.length > 0 ? brief : [recordedOrders(orders.time.length, itemNames.length, days, start)],
  };
}

const isProblems = (answer: RecordedOrders | readonly Problem[]): answer is readonly Problem[] => Array.isArray(answer);
