import type { z } from 'zod';
import type { Path } from '../scenario-file/locate.js';
import { overlay } from '../scenario-file/overlay.js';
import type { Blocks } from '../scenario-file/schema/scalar.js';
import { policyParts, type PolicyPart } from '../scenario-file/schema/strategy.js';
import { valueAt } from '../scenario-file/value-at.js';
import type { Handle } from './handle.js';
import type { Scene } from './scene.js';

export type PartOf<P extends PolicyPart> = z.output<(typeof policyParts)[P]>;

/** One strategy as the file has it: its own words, what they lie over, and both together. */
export class StrategyView {
  private readonly checked = new Map<PolicyPart, unknown>();
  private made: readonly Handle[] | undefined;

  constructor(
    readonly scene: Scene,
    readonly name: string,
    /** Where its own words stand. */
    readonly home: Path,
    readonly own: Blocks,
    readonly base: Readonly<Record<PolicyPart, unknown>>,
  ) {}

  /** A part as it is in force, in the file's words; undefined where nobody says anything about it. */
  raw(part: PolicyPart): unknown {
    return overlay(this.base[part], this.own[part]);
  }

  /** The same understood, defaults filled in. */
  block<P extends PolicyPart>(part: P): PartOf<P> | undefined {
    if (!this.checked.has(part)) {
      const raw = this.raw(part);
      this.checked.set(part, raw === undefined ? undefined : policyParts[part].safeParse(raw).data);
    }
    return this.checked.get(part) as PartOf<P> | undefined;
  }

  /** What can be moved under it, made once. */
  handles(make: () => readonly Handle[]): readonly Handle[] {
    return (this.made ??= make());
  }

  /** What is written at a path of the strategy as it is in force. */
  at(path: Path): unknown {
    return valueAt(this.raw(path[0] as PolicyPart), path.slice(1));
  }
}
