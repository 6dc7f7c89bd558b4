import { relative } from 'node:path';
import type { Problem } from '../domain/problems.js';
import { findScenarios } from './find-scenarios.js';
import { warn } from './print.js';
import { DataAbsent, readScenario, type ScenarioInput } from './read-scenario.js';
import { Rejected } from './rejected.js';

/**
 * All scenarios that the paths stand for, or the problems of all of them. A scenario found in a folder is passed over, aloud, when all
 * it lacks are recorded orders that lie outside the folders named: a checkout can't hold everybody's data. One that is named itself, or
 * whose orders should lie in the folder, is rejected.
 */
export function readScenarios(paths: readonly string[]): ScenarioInput[] {
  const problems: Problem[] = [];
  const absent: DataAbsent[] = [];
  const inputs = findScenarios(paths).flatMap((file) => {
    try {
      return [readScenario(file)];
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      if (
        error instanceof DataAbsent &&
        !paths.includes(file) &&
        error.places.every((place) => isOutside(place, paths))
      )
        absent.push(error);
      else problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new Rejected(problems);
  if (inputs.length === 0) throw new Rejected(absent.flatMap((error) => error.problems));
  for (const { file, places } of absent) warn(`passed over, data not here: ${file} (${places.join(', ')})\n`);
  return inputs;
}

const isOutside = (place: string, folders: readonly string[]): boolean =>
  folders.every((folder) => /^\.\.([/\\]|$)/.test(relative(folder, place)));
