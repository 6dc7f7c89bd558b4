import type { Problem } from '../domain/problems.js';

/** A person's mistake that ends the command: all problems that are known, exit code 2. Never shown with a stack. */
export class Rejected extends Error {
  override name = 'Rejected';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}
