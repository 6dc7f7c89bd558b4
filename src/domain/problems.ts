/** A person's mistake, as data: where it is, what is wrong, the value, what would be right. */
export interface Problem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Dotted path inside the file, `suppliers.ningbo.leadTime`. */
  readonly path?: string;
  readonly message: string;
}

/** `file:line:column: path: message`, leaving out what is not known. */
export function formatProblem(p: Problem): string {
  const place = [p.file, p.line, p.column].filter((x) => x !== undefined).join(':');
  return [place, p.path, p.message].filter((x) => x !== undefined && x !== '').join(': ');
}

/** Our own mistake: a broken promise of the code, never a user's. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}

/** @throws InvariantError where the condition doesn't hold; `message` says what does not. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
