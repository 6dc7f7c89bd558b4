import { onPath } from './find-chromium.mjs';

/** Where Firefox is on this machine: `FIREFOX` first, then the usual names on PATH; undefined when there is none. */
export function findFirefox(env = process.env) {
  return env.FIREFOX ?? onPath('firefox-esr', env) ?? onPath('firefox', env);
}
