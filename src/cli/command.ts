import type { ExitCode } from './exit-codes.js';

/** A command as data: its help, its flags and what it does. Adding one is one file and one line in `commands`. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What may follow the name: at least `min`, at most `max`. */
  readonly operands: { readonly label: string; readonly min: number; readonly max: number };
  readonly flags: readonly Flag[];
  /** Paragraphs of the command's help. */
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  run(args: Arguments): Promise<ExitCode>;
}

export interface Flag {
  readonly name: string;
  /** What its value is, as the help calls it: N, FILE …; without it the flag is a switch. */
  readonly value?: string;
  readonly sentence: string;
  readonly repeatable?: boolean;
}

/** What was written, checked against the command's flags. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Values by flag, in the order written; a switch that was given has ['']. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly debug: boolean;
}

export const valueOf = (args: Arguments, flag: string): string | undefined => args.values.get(flag)?.at(-1);
export const valuesOf = (args: Arguments, flag: string): readonly string[] => args.values.get(flag) ?? [];
export const isSet = (args: Arguments, flag: string): boolean => args.values.has(flag);
