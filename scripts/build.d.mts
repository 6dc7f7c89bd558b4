/** The command line as it was built: an absolute path. */
export const cli: string;
export function ensureBuilt(): Promise<void>;
export function ensureWorkbench(): Promise<void>;
