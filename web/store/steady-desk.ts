import type { Desk, DeskHandle } from '../../workers/desk/endpoint.web.js';
import { WorkerDied } from '../../workers/protocol.js';

export interface SteadyOptions {
  readonly spawn: () => DeskHandle;
  /** Tells a new desk what the old one knew: its first call. */
  readonly revive: (desk: Desk, why: string) => void;
  /** It died too often in a row; calls fail until `again`. */
  readonly gaveUp: (why: string) => void;
  /** Milliseconds between two questions whether it is still there; 0 asks never. A worker that was closed tells nobody. */
  readonly beat?: number;
  readonly now?: () => number;
}

/**
 * A desk that is always there: one that dies is replaced, and what it was asked is asked again, once. A call to a dead worker would
 * never settle; here every call settles.
 */
export class SteadyDesk {
  /** Answers as the worker's desk does. Fails with `WorkerDied` where even another worker died of the question. */
  readonly desk: Desk;
  private current: Life;
  private deaths: number[] = [];
  private readonly timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: SteadyOptions) {
    this.current = this.live();
    this.desk = new Proxy({} as Desk, {
      // It is not a promise, whoever asks.
      get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => this.ask(name as keyof Desk, args)),
    });
    if (options.beat) this.timer = setInterval(() => void this.listen(), options.beat);
  }

  /** Tries anew after it gave up. */
  again(): void {
    this.deaths = [];
    this.replace('it was started again');
  }

  /** For good: no worker is left. */
  close(): void {
    clearInterval(this.timer);
    this.current.over = true;
    this.current.handle.terminate();
  }

  private async ask(name: keyof Desk, args: unknown[]): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      const { handle, gone } = this.current;
      try {
        const call = handle.desk[name] as (...all: unknown[]) => Promise<unknown>;
        return await Promise.race([call(...args), gone]);
      } catch (error) {
        if (!(error instanceof WorkerDied) || tries === 2) throw error;
      }
    }
  }

  private live(): Life {
    const handle = this.options.spawn();
    let kill: (error: Error) => void = () => {};
    const killed = new Promise<never>((_, reject) => (kill = reject));
    const life: Life = { handle, kill, gone: Promise.race([handle.died, killed]), over: false, missed: 0 };
    // Heard before those who wait for an answer are: they find the new one in place, and what it must know already sent to it.
    life.gone.catch((error: Error) => {
      if (life.over) return;
      life.over = true;
      handle.terminate();
      this.buried(error.message);
    });
    return life;
  }

  private buried(why: string): void {
    const now = (this.options.now ?? Date.now)();
    this.deaths = [...this.deaths.filter((at) => now - at < SHORT), now];
    if (this.deaths.length >= MOST_DEATHS) return this.options.gaveUp(why);
    this.replace(why);
  }

  private replace(why: string): void {
    this.current = this.live();
    this.options.revive(this.current.handle.desk, why);
  }

  /** Three beats without an answer: gone. Beats stand still while the computer sleeps, so a sleep is no death. */
  private async listen(): Promise<void> {
    const life = this.current;
    if (life.over) return;
    if (++life.missed > 3) return life.kill(new WorkerDied('the desk does not answer'));
    await life.handle.desk.hover('', 0).catch(() => {});
    life.missed = 0;
  }
}

interface Life {
  readonly handle: DeskHandle;
  readonly kill: (error: Error) => void;
  readonly gone: Promise<never>;
  over: boolean;
  missed: number;
}

/** So many deaths within so many milliseconds are no accident. */
const MOST_DEATHS = 3;
const SHORT = 30_000;
