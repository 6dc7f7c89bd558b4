import type { Scenario } from '../../domain/scenario.js';
import type { Blocks } from '../scenario-file/schema/scalar.js';

/** A scenario and the values that its file holds, as written. */
export interface Scene {
  readonly scenario: Scenario;
  readonly root: Blocks;
}
