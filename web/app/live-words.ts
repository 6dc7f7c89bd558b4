import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StatusWords } from './status-words.js';

/** What is read aloud of the study: another state at once, the same state getting further at most every five seconds. */
export class LiveWords implements ReactiveController {
  said = '';
  private next = '';
  private kind = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly pause = 5000,
  ) {
    host.addController(this);
  }

  say({ kind, head, count, detail }: StatusWords): void {
    this.next = [head, count, detail].filter((part) => part !== '').join(', ');
    if (kind === 'recalculating' || kind === 'empty') return;
    // While the timer runs, what is newest by its end is said; states that end a wait don't wait.
    const ends =
      kind !== this.kind && (kind === 'sure' || kind === 'problems' || kind === 'failed' || kind === 'stopped');
    this.kind = kind;
    if (this.timer !== undefined && !ends) return;
    this.said = this.next;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.later, this.pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private readonly later = (): void => {
    this.timer = undefined;
    if (this.said !== this.next) this.host.requestUpdate();
  };
}
