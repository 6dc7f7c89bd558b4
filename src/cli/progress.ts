/** A bar on stderr, on a terminal only: replications done and the time left. */
export interface Progress {
  update(done: number, total: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const CELLS = 24;
/** Milliseconds between two drawings. */
const PAUSE = 100;

export function showProgress(
  stream: NodeJS.WriteStream = process.stderr,
  now = () => performance.now(),
  what = 'futures',
): Progress {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const start = now();
  let drawn = -Infinity;
  return {
    update(done, total) {
      const time = now();
      if (time - drawn < PAUSE && done < total) return;
      drawn = time;
      stream.write(`\r\u001b[K${progressLine(done, total, (time - start) / 1000, what)}`);
    },
    clear: () => stream.write('\r\u001b[K'),
  };
}

/** `[#####·······] 40 of 200 futures · 12 s left`; the time left by the mean pace so far, once there is one. */
export function progressLine(done: number, total: number, seconds: number, what = 'futures'): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const cells = Math.round(share * CELLS);
  // The first ones wait for the workers to start and to warm up: they would promise hours.
  const left = seconds < 1 || done < 3 ? '' : ` · ${spellSeconds((seconds / done) * Math.max(0, total - done))} left`;
  return `[${'#'.repeat(cells)}${'·'.repeat(CELLS - cells)}] ${done} of ${total} ${what}${left}`;
}

/** `45 s`, `3 min`, `2.5 h`. */
export function spellSeconds(seconds: number): string {
  if (seconds < 99.5) return `${Math.ceil(seconds)} s`;
  if (seconds < 5940) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
