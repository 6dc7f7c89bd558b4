import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessions } from '../keep/keep.js';
import type { SessionHead } from '../keep/session.js';
import { storageProblem } from '../keep/shelf.js';

/** `list = new SessionsList(this)`: what is kept, read again when it changes. */
export class SessionsList implements ReactiveController {
  /** null until it has been read. */
  heads: readonly SessionHead[] | null = null;
  problem = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    sessions.addEventListener('change', this.read);
    void this.read();
  }

  hostDisconnected(): void {
    sessions.removeEventListener('change', this.read);
  }

  readonly read = async (): Promise<void> => {
    try {
      const heads = await sessions.list();
      const before = this.heads ?? heads;
      const place = (head: SessionHead): number => before.findIndex(({ id }) => id === head.id);
      // What is saved again stays where it is, so that nothing moves under the pointer; what is new comes first.
      this.heads = [...heads].sort((a, b) => place(a) - place(b));
      this.problem = sessions.problem;
    } catch (error) {
      this.heads = [];
      this.problem = storageProblem(error);
    }
    this.host.requestUpdate();
  };
}

/** 'Fri 20 Nov, 14:02' */
export const dateText = (at: number, locale?: string): string =>
  new Date(at).toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
