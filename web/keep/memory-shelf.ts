import type { Session } from './session.js';
import type { Shelf } from './shelf.js';

/** Keeps what-ifs as long as the page is open. */
export class MemoryShelf implements Shelf {
  private readonly kept = new Map<string, Session>();

  heads() {
    return Promise.resolve([...this.kept.values()].map(({ head }) => head).sort((a, b) => b.at - a.at));
  }

  body(id: string) {
    return Promise.resolve(this.kept.get(id)?.body);
  }

  put(session: Session) {
    this.kept.set(session.head.id, session);
    return Promise.resolve();
  }

  retitle(head: Session['head']) {
    const known = this.kept.get(head.id);
    if (known) this.kept.set(head.id, { ...known, head });
    return Promise.resolve();
  }

  remove(id: string) {
    this.kept.delete(id);
    return Promise.resolve();
  }
}
