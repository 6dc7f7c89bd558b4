import type { Problem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import { parseScenario } from '../study/scenario-file/parse.js';
import { beside, openScenario } from './open-scenario.js';
import { Rejected } from './rejected.js';

export interface ScenarioInput {
  /** As the person wrote it. */
  readonly file: string;
  readonly scenario: Scenario;
  /** sha256 of the file and of its data. */
  readonly digest: string;
  readonly warnings: readonly Problem[];
  /** What was taken from recorded orders and what was left out, a line each. */
  readonly intake: readonly string[];
}

/** @throws Rejected with all that is wrong with the scenario and the data it names. */
export function readScenario(file: string): ScenarioInput {
  const source = openScenario(file);
  const { scenario, problems, warnings } = parseScenario(source.text, source.options);
  if (scenario === undefined) throw new Rejected(problems.map((problem) => placed(file, problem)));
  return {
    file,
    scenario,
    digest: source.digest(),
    warnings: warnings.map((warning) => placed(file, warning)),
    intake: source.intake,
  };
}

/** All scenarios, or the problems of all of them. */
export function readScenarios(files: readonly string[]): ScenarioInput[] {
  const problems: Problem[] = [];
  const inputs = files.flatMap((file) => {
    try {
      return [readScenario(file)];
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new Rejected(problems);
  return inputs;
}

/** A problem in a data file, with a path that can be opened from here. */
const placed = (file: string, problem: Problem): Problem =>
  problem.file === undefined || problem.file === file ? problem : { ...problem, file: beside(file, problem.file) };
