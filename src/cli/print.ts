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
 * command goes on to its own exit code. A full disk is told to `fail`.
 */
export function quietPipes(fail: (error: Error) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
  process.stderr.on('error', () => {}); // there is nowhere left to say it
}
