import type { Path } from '../scenario-file/locate.js';
import type { LeverGroupTitle } from './lever.js';
import type { Measure } from './measures.js';
import type { Change } from './text/difference.js';

/** What can be moved, where it stands and what moving it writes: a lever before it is compared with the baseline's. */
export type Handle = SliderHandle | ChoiceHandle;

interface HandleBase {
  readonly id: string;
  readonly group: LeverGroupTitle;
  readonly label: string;
  /** The file's key that explains it, `*` for any name. */
  readonly key: string;
  /** Instead of the key's own description, unless there are a planner's words for it. */
  readonly sentence?: string;
  /** Where its value is written, from the strategy (or, of the world, from the file). */
  readonly path: Path;
  /** What is dropped where the policy has what the baseline has; `path` if left out, nothing for levers that write more than that. */
  readonly drop?: Path | 'nothing';
  /** Another lever's id: set back together with it where the baseline has no such lever. */
  readonly of?: string;
}

export interface SliderHandle extends HandleBase {
  readonly kind: 'slider';
  /** As the scenario has it; Infinity is the word. */
  readonly value: number;
  /** What a strategy has that knows no such lever, and how that reads. */
  readonly without?: { readonly value: number; readonly text: string };
  readonly measure: Measure;
  readonly range: Range;
  readonly word?: { readonly at: 'min' | 'max'; readonly text: string };
  set(value: number): readonly Change[];
}

/** In the lever's unit. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale: 'linear' | 'log';
}

export interface ChoiceHandle extends HandleBase {
  readonly kind: 'choice';
  readonly value: string;
  readonly without?: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly sentence: string }[];
  set(value: string): readonly Change[];
}
