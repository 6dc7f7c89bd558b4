import { checkShape } from './check-shape.js';
import { hasTables } from './expand-tables.js';
import { loaderOf, scenarioName, understand, type ParseOptions, type Understood } from './parse.js';
import { rereadYaml } from './reread-yaml.js';
import { resolve } from './resolve.js';
import { resolveGround } from './resolve/ground.js';
import { scenarioFile, type ScenarioFile } from './schema.js';
import type { Blocks } from './schema/scalar.js';

/** A text that was understood before. */
export interface UnderstoodBefore {
  readonly text: string;
  readonly options: ParseOptions;
  readonly understood: Understood;
}

/**
 * What `understand` gives for a text that somebody has changed, and mostly for a fraction of the work: a lever changes one section, and only
 * that is parsed and checked again. What all of it says together is worked out anew, but for the shop itself where only strategies changed.
 * As soon as anything is wrong, or not as usual, the whole text is read: messages are the same as well.
 */
export function understandAgain(before: UnderstoodBefore, text: string): Understood {
  return inPart(before, text) ?? understand(text, before.options);
}

function inPart({ text: was, options, understood }: UnderstoodBefore, text: string): Understood | undefined {
  const { yaml: known, sections: checked, context: old, ground: grown, result } = understood;
  if (result.scenario === undefined || !known || !checked || !old || !grown) return undefined;
  const reread = rereadYaml({ text: was, yaml: known }, text);
  if (reread === undefined) return undefined;
  const { yaml, section } = reread;
  const root = yaml.root as Blocks;
  if (
    !Object.hasOwn(scenarioFile.shape, section) ||
    hasTables(known.root as Blocks, section) ||
    hasTables(root, section)
  )
    return undefined;

  const context = old.with(yaml, { ...(old.root as Blocks), [section]: root[section] });
  const schema = scenarioFile.shape[section as keyof ScenarioFile];
  const own = checkShape(schema, root[section], [section]);
  if ('flaws' in own) return undefined;
  const sections = { ...checked, [section]: own.value } as Partial<ScenarioFile>;
  context.currency = sections.currency;
  // A warning about the shop has a line, which may be another one now.
  const isKnown = STRATEGIES.includes(section) && result.warnings.length === 0;
  const ground = isKnown ? grown : resolveGround(sections, loaderOf(options), context);
  const scenario = resolve(sections, scenarioName(options.file), ground, context);
  if (scenario === undefined || context.problems.length > 0) return undefined;
  return { result: { scenario, warnings: context.warnings }, yaml, sections, context, ground, section };
}

/** Sections that the ground of a scenario doesn't hang on. */
const STRATEGIES: readonly string[] = ['policy', 'strategies', 'expect'];
