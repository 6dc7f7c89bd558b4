import type { ShopText } from '../../workers/desk/protocol.js';
import { safeFileName } from './file-name.js';
import { readBytes } from './read-bytes.js';
import { refuseFile } from './refuse-file.js';

/** A shop to open, or which of several scenarios it is to be, or why nothing can be opened. */
export type Opened =
  | { readonly shop: ShopText; /** Data was added to the shop that is open. */ readonly added: boolean }
  | { readonly choose: readonly string[] }
  | { readonly problem: string };

export interface OpenOptions {
  /** Which of several scenarios. */
  readonly pick?: string;
  /** The shop that is open: files of data alone are laid beside it. */
  readonly beside?: ShopText | null;
}

/** Files that were chosen or dropped: a scenario and the data beside it, `.gz` unpacked. Sizes are looked at before anything is read. */
export async function openFiles(files: readonly File[], { pick, beside }: OpenOptions = {}): Promise<Opened> {
  const refused = refuseFile(files);
  if (refused !== undefined) return { problem: refused };
  const scenarios = files.filter(({ name }) => isScenario(name));
  if (scenarios.length > 1 && pick === undefined) return { choose: scenarios.map(({ name }) => name) };
  const chosen = scenarios.find(({ name }) => pick === undefined || name === pick);
  const read = await Promise.all(files.map(async (file) => [file, await readBytes(file)] as const));
  for (const [, bytes] of read) if ('problem' in bytes) return bytes;
  const bytesOf = (file: File) => read.find(([other]) => other === file)?.[1] as Uint8Array;

  if (chosen === undefined && !beside) return { problem: NO_SCENARIO };
  const text = chosen === undefined ? beside!.text : decode(chosen.name, bytesOf(chosen));
  if (typeof text !== 'string') return text;
  const data = files
    .filter((file) => file !== chosen)
    .flatMap((file) => pathsOf(file.name, text).map((path) => [path, bytesOf(file)] as const));
  // fromEntries defines, so that a file may have any name, `__proto__` too.
  const laid = Object.fromEntries(data);
  if (chosen === undefined) return { shop: { ...beside!, files: { ...beside!.files, ...laid } }, added: true };
  return { shop: { name: safeFileName(chosen.name.replace(/\.gz$/i, '')), text, files: laid }, added: false };
}

const isScenario = (name: string): boolean => /\.(ya?ml|json)(\.gz)?$/i.test(name);

function decode(name: string, bytes: Uint8Array): string | { readonly problem: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: `${name} is not UTF-8 text: save it with the encoding UTF-8, in a plain text editor` };
  }
}

/** A browser tells no folders, the scenario may: every path in the text that ends with the file's name. */
function pathsOf(name: string, text: string): string[] {
  const paths = new Set<string>();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = /[^\s"',:[\]{}]*$/.exec(text.slice(Math.max(0, at - 300), at))![0];
    if (before === '' || before.endsWith('/')) paths.add(before + name);
  }
  return paths.size > 0 ? [...paths] : [name];
}

const NO_SCENARIO =
  'There is no scenario among these files: it ends with .yaml, .yml or .json, with its data beside it';
