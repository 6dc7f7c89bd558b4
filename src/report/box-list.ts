import { boxEntry, type BoxEntry } from './box-entry.js';

/** Reads a file below `scenarios`. */
export type ReadBox = (path: string) => Uint8Array | undefined;

/**
 * The scenarios of the box, in the order of the README's table, then those it doesn't name; questions are the table's own.
 * `files` are paths below `scenarios`; what needs data that aren't there is left out.
 */
export function boxList(files: readonly string[], readme: string, read: ReadBox): BoxEntry[] {
  const questions = tableOf(readme);
  const order = [...questions.keys()].map((name) => `${name}.yaml`);
  const place = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length);
  return [...files]
    .filter((file) => !NEEDS_DATA.includes(file))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((file) => {
      const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
      const text = new TextDecoder().decode(read(file));
      const question = questions.get(file.replace(/\.yaml$/, '')) ?? '';
      return boxEntry(file, text, question, { file, readText: (path) => read(folder + path) });
    });
}

/** Their recorded orders lie elsewhere. */
const NEEDS_DATA: readonly string[] = ['real-shop.yaml'];

/** `| [name](scenarios/name.yaml) | the question |` */
function tableOf(readme: string): Map<string, string> {
  const rows = readme.matchAll(/^\| \[[^\]]+\]\(scenarios\/([^)]+)\.yaml\) \| ([^|]+) \|$/gm);
  return new Map(Array.from(rows, ([, name, question]) => [name, upper(question.trim())]));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
