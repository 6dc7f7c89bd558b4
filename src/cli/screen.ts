/** Width of what is not a terminal: a CI log or a file. */
const USUAL_WIDTH = 100;
const LEAST_WIDTH = 60;

/** What stdout can show. */
export function screen(): { readonly width: number; readonly color: boolean } {
  const { stdout, env } = process;
  const color = stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
  return { width: Math.max(LEAST_WIDTH, stdout.columns ?? USUAL_WIDTH), color };
}
