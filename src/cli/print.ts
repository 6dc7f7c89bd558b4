/** Results: stdout. */
export function print(text: string | Uint8Array): void {
  process.stdout.write(text);
}

/** Progress, warnings and problems: stderr. */
export function warn(text: string): void {
  process.stderr.write(text);
}

/**
 * A reader that has seen enough (`| head`) closes the pipe. That is nobody's mistake: what is written after it is dropped, and the
 * command goes on to its own exit code.
 */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** True once nobody reads stdout any more. */
export const isClosed = (): boolean => process.stdout.destroyed || process.stdout.errored !== null;
