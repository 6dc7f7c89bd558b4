import type { Problem } from '../domain/problems.js';
import type { Scenario } from '../domain/scenario.js';
import { parseScenario, type ParseOptions } from '../study/scenario-file/parse.js';
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

/** Nothing is wrong with the scenario but that its recorded orders are not here. */
export class DataAbsent extends Rejected {
  override name = 'DataAbsent';

  constructor(
    problems: readonly Problem[],
    readonly file: string,
    readonly places: readonly string[],
  ) {
    super(problems);
  }
}

/**
 * `recorded`: the recorded orders of the file, whatever it plays (see `ParseOptions`).
 *
 * @throws Rejected with all that is wrong with the scenario and the data it names.
 */
export function readScenario(file: string, how: Pick<ParseOptions, 'recorded'> = {}): ScenarioInput {
  const source = openScenario(file);
  const { scenario, problems, warnings } = parseScenario(source.text, { ...source.options, ...how });
  if (scenario === undefined) {
    const found = problems.map((problem) => placed(file, problem));
    // Any problem beyond the files that are not there is a mistake in what is there.
    if (problems.length === source.absent.length) throw new DataAbsent(found, file, source.absent);
    throw new Rejected(found);
  }
  return {
    file,
    scenario,
    digest: source.digest(),
    warnings: warnings.map((warning) => placed(file, warning)),
    intake: source.intake,
  };
}

/** A problem in a data file, with a path that can be opened from here. */
const placed = (file: string, problem: Problem): Problem =>
  problem.file === undefined || problem.file === file ? problem : { ...problem, file: beside(file, problem.file) };
