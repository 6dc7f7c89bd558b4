import type { Scenario } from '../domain/scenario.js';
import { judge, type Judgement } from '../study/judge.js';
import type { StudyResult } from '../study/result.js';
import { playStudy, type PlayOptions } from './play-study.js';
import type { ScenarioInput } from './read-scenario.js';
import { compareRecorded, hasRecorded, type Recorded } from './recorded.js';

/** What became of the claims of one scenario. */
export interface Checked {
  readonly input: ScenarioInput;
  readonly result: StudyResult;
  readonly judgements: readonly Judgement[];
  /** undefined: there is none, or it was not asked for. */
  readonly recorded?: Recorded;
  readonly seconds: number;
}

/** Plays a scenario and decides its claims; undefined when it was interrupted: half a study decides nothing. */
export async function checkScenario(
  input: ScenarioInput,
  scenario: Scenario,
  useRecorded: boolean,
  options: PlayOptions,
): Promise<Checked | undefined> {
  const started = performance.now();
  const result = await playStudy(input, scenario, options);
  if (result.stopped === 'interrupted') return undefined;
  const judgements = scenario.expect.map((expectation) => judge(expectation, result));
  const seconds = (performance.now() - started) / 1000;
  const checked = { input, result, judgements, seconds };
  return useRecorded && hasRecorded(input.file)
    ? { ...checked, recorded: compareRecorded(input.file, result) }
    : checked;
}
