import { parseDocument } from 'yaml';
import type { Problem } from '../../domain/problems.js';
import { Completion } from './explain/completion.js';
import { parseScenario, type ParseOptions } from './parse.js';

/** The file as it was written, with every default that was left out and where it comes from; or what is wrong with it. */
export function explain(
  text: string,
  options: ParseOptions,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const { scenario, problems } = parseScenario(text, options);
  if (scenario === undefined) return { problems };
  const document = parseDocument(text, { logLevel: 'silent' });
  new Completion(document, scenario).run();
  return { text: document.toString({ lineWidth: 0 }) };
}
