import * as say from '../../domain/messages.js';
import { checkShape } from './check-shape.js';
import type { Context } from './context.js';
import { scenarioFile, type ScenarioFile } from './schema.js';
import { isBlock } from './schema/scalar.js';
import { suggest } from './suggest.js';

/**
 * Each section by itself, so that a mistake in one doesn't hide those of another. Sections with a flaw are left out, and so are
 * those whose tables are broken. */
export function checkSections(context: Context): Partial<ScenarioFile> {
  const { root } = context;
  const known = Object.keys(scenarioFile.shape);
  if (!isBlock(root)) {
    context.problem([], say.needsBlock(root, known));
    return {};
  }
  for (const key of Object.keys(root)) {
    if (!known.includes(key)) context.problem([key], say.unknownKey(key, suggest(key, known), known), 'key');
  }
  const sections: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(scenarioFile.shape)) {
    const checked = checkShape(schema, root[key], [key]);
    if ('value' in checked && !context.broken.has(key)) sections[key] = checked.value;
    if ('flaws' in checked) context.flaws(checked.flaws);
  }
  context.currency = sections['currency'] as string | undefined;
  return sections as Partial<ScenarioFile>;
}
