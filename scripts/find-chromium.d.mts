export function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
export function onPath(command: string, env?: NodeJS.ProcessEnv): string | undefined;
