import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages.js';
import { Rejected } from './rejected.js';

export interface OutputFile {
  readonly path: string;
  /** A long text may come piece by piece. */
  readonly content: string | Uint8Array | Iterable<string>;
  /** Who may read it; as usual if left out. */
  readonly mode?: number;
}

/**
 * Writes all files or none: each is written beside its place, and only when all are complete they are renamed into it.
 * @throws Rejected naming the place that could not be written.
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const moves: Move[] = [];
  try {
    for (const { path, content, mode } of files) {
      explain(path, () => {
        const move = moveFor(path);
        moves.push(move);
        mkdirSync(dirname(move.to), { recursive: true });
        write(move.from, content, mode);
      });
    }
    for (const { from, to, path } of moves) explain(path, () => (from === to ? undefined : renameSync(from, to)));
  } catch (error) {
    for (const { from, to } of moves) if (from !== to) rmSync(from, { force: true });
    throw error;
  }
}

function write(path: string, content: OutputFile['content'], mode: number | undefined): void {
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFileSync(path, content, { mode });
  const file = openSync(path, 'w', mode);
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** The same for one file that is too long to hold: `fill` hands over its text piece by piece. */
export function writeInPieces(path: string, fill: (take: (text: string) => void) => void): void {
  const move = explain(path, () => moveFor(path));
  try {
    explain(path, () => mkdirSync(dirname(move.to), { recursive: true }));
    const file = explain(path, () => openSync(move.from, 'w'));
    try {
      fill((text) => writeFileSync(file, text));
    } finally {
      closeSync(file);
    }
    if (move.from !== move.to) explain(path, () => renameSync(move.from, move.to));
  } catch (error) {
    if (move.from !== move.to) rmSync(move.from, { force: true });
    throw error;
  }
}

/** Says before a long run that its result could not be kept. Makes nothing. */
export function checkWritable(paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    try {
      explain(path, () => checkPlace(path));
      return [];
    } catch (error) {
      if (error instanceof Rejected) return error.problems;
      throw error;
    }
  });
  if (problems.length > 0) throw new Rejected(problems);
}

interface Move {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** A link is followed, so that it stays one; a device like /dev/null is written in place: renaming would replace it. */
function moveFor(path: string): Move {
  const there = statSync(path, { throwIfNoEntry: false });
  const to = there === undefined ? path : realpathSync(path);
  const inPlace = there !== undefined && !there.isFile() && !there.isDirectory();
  return { path, from: inPlace ? to : `${to}.${process.pid}.part`, to };
}

function checkPlace(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Rejected([{ file: path, message: messages.isFolder() }]);
  if (there !== undefined && !there.isFile()) return accessSync(path, constants.W_OK);
  let folder = dirname(path);
  while (statSync(folder, { throwIfNoEntry: false }) === undefined && dirname(folder) !== folder)
    folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  accessSync(folder, constants.W_OK);
}

/** Where a person may not write, or where there is no folder, is their mistake; a full disk is not. */
const mistakes = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'];

function explain<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!mistakes.includes(code)) throw error;
    throw new Rejected([{ file: path, message: messages.notWritable(code) }]);
  }
}
