import { readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, MiB. Linux's VmHWM where there is one: `maxRSS` also counts what the parent
 * held when it started this process, which hides all that is smaller.
 */
export function peakMiB(): number {
  return (highWaterKiB() ?? process.resourceUsage().maxRSS) / 1024;
}

function highWaterKiB(): number | null {
  try {
    const kib = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib);
  } catch {
    return null; // not Linux
  }
}
