import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problems.js';
import { messages } from './messages.js';
import { Rejected } from './rejected.js';

/**
 * The scenario files that paths stand for: a file is one, a folder holds all `.yaml` and `.yml` files under it that say `bullwhip:`.
 * In the order given, a folder's by name; each file once.
 */
export function findScenarios(paths: readonly string[]): string[] {
  const problems: Problem[] = [];
  const files = paths.flatMap((path) => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) problems.push({ file: path, message: messages.noSuchFile() });
    if (!there?.isDirectory()) return [path];
    const found = scenariosUnder(path);
    if (found.length === 0) problems.push({ file: path, message: messages.noScenarios() });
    return found;
  });
  if (problems.length > 0) throw new Rejected(problems);
  return [...new Set(files)];
}

function scenariosUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/i.test(name) && !/(^|[/\\])(node_modules|\.git)[/\\]/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && /^["']?bullwhip["']?\s*:/m.test(readFileSync(file, 'utf8')))
    .sort();
}
