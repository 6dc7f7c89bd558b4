import type { Problem } from '../../domain/problems.js';
import type { Scenario } from '../../domain/scenario.js';
import { checkSections } from './check-sections.js';
import { Context } from './context.js';
import { expandTables } from './expand-tables.js';
import { historyFrom, type ReadText } from './load-history.js';
import type { LoadHistory } from './history.js';
import { isYamlFile, readYaml, type YamlFile } from './read-yaml.js';
import { resolve } from './resolve.js';
import { resolveGround, type Ground } from './resolve/ground.js';
import type { ScenarioFile } from './schema.js';

export interface ParseOptions {
  /** Name of the file, for messages and for the scenario's name. */
  readonly file: string;
  /** Reads files beside the scenario; without it only inline data can be used. */
  readonly readText?: ReadText;
  /** Reads recorded orders; `historyFrom(readText)` if left out. */
  readonly loadHistory?: LoadHistory;
  /** Takes the recorded orders of the file, and nothing else, whatever its entries of demand say of `play`: for those who look at the record. */
  readonly recorded?: boolean;
}

/** A scenario, or everything that is wrong with the file. Warnings come with both. */
export type ParseResult =
  | { readonly scenario: Scenario; readonly problems?: undefined; readonly warnings: readonly Problem[] }
  | { readonly scenario?: undefined; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** The text of a scenario file as exact data. Never throws for what is in the text; all problems at once, each with its place. */
export function parseScenario(text: string, options: ParseOptions): ParseResult {
  return understand(text, options).result;
}

/** What a text means, and the tree it is written in: for those who change it. */
export interface Understood {
  readonly result: ParseResult;
  /** Absent while the text is no YAML. */
  readonly yaml?: YamlFile;
  readonly sections?: Partial<ScenarioFile>;
  readonly context?: Context;
  readonly ground?: Ground;
  /** The section that was read alone, all else being known from before (`understandAgain`). */
  readonly section?: string;
}

/** As `parseScenario`, with the tree that the text is written in. Never throws for what is in the text. */
export function understand(text: string, options: ParseOptions): Understood {
  const yaml = readYaml(text, options.file);
  if (!isYamlFile(yaml)) return { result: { problems: yaml, warnings: [] } };
  const { root, tables, problems, unread, broken } = expandTables(yaml.root, options.readText);
  const context = new Context(options.file, yaml, tables, root, broken);
  context.readText = options.readText;
  context.recorded = options.recorded ?? false;
  for (const problem of [...yaml.slips, ...problems]) context.take(problem);
  for (const { path, message } of unread) context.problem(path, message);

  const sections = checkSections(context);
  const ground = resolveGround(sections, loaderOf(options), context);
  const scenario = resolve(sections, scenarioName(options.file), ground, context);
  const { warnings } = context;
  const sound = context.problems.length === 0 && scenario !== undefined;
  const result = sound ? { scenario, warnings } : { problems: context.problems, warnings };
  return { result, yaml, sections, context, ground };
}

export const loaderOf = ({ loadHistory, readText }: ParseOptions): LoadHistory | undefined =>
  loadHistory ?? (readText && historyFrom(readText));

/** `scenarios/holiday-spike.yaml` → `holiday-spike` */
export const scenarioName = (file: string): string =>
  file.replace(/^.*[/\\]/, '').replace(/\.(ya?ml|json)$/i, '') || 'scenario';
