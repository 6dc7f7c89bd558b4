import type { Problem } from '../domain/problems.js';
import type { Replications, Scenario } from '../domain/scenario.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { valueOf, valuesOf, type Arguments } from './command.js';
import { messages } from './messages.js';
import { parseGoal } from './parse-goal.js';
import { wholeNumber } from './read-values.js';
import { Rejected } from './rejected.js';

/** Most replications of `--until` where neither the scenario nor `--replications` says. */
const USUAL_CAP = 2000;
const MOST = 1_000_000;

/** The scenario with what the flags `--seed`, `--strategy`, `--replications` and `--until` say instead. */
export function overrideScenario(scenario: Scenario, args: Arguments): Scenario {
  return {
    ...scenario,
    seed: valueOf(args, 'seed') ?? scenario.seed,
    strategies: chosen(scenario, valuesOf(args, 'strategy')),
    replications: replications(scenario.replications, args),
  };
}

/** The strategies asked for, in the scenario's order, and always its baseline: without it there is nothing to compare with. */
function chosen({ strategies }: Scenario, wanted: readonly string[]): Scenario['strategies'] {
  const known = strategies.map(({ name }) => name);
  const problems: Problem[] = wanted
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: '--strategy', message: messages.unknownStrategy(name, suggest(name, known), known) }));
  if (problems.length > 0) throw new Rejected(problems);
  return wanted.length === 0 ? strategies : strategies.filter(({ name }, i) => i === 0 || wanted.includes(name));
}

/** With `--until`, `--replications` is the cap. */
function replications(usual: Replications, args: Arguments): Replications {
  const n = wholeNumber(args, 'replications', 1, MOST);
  const until = valueOf(args, 'until');
  if (until === undefined) return n === undefined ? usual : { kind: 'fixed', n };
  const goal = parseGoal(until);
  if ('error' in goal) throw new Rejected([{ path: '--until', message: goal.error }]);
  return { kind: 'until', ...goal, max: n ?? (usual.kind === 'until' ? usual.max : Math.max(USUAL_CAP, usual.n)) };
}
