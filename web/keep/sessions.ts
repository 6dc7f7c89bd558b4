import type { State } from '../store/state.js';
import { CARRIED_VIEWS, type CarriedView } from './carried.js';
import { MemoryShelf } from './memory-shelf.js';
import type { Session, SessionBody, SessionHead } from './session.js';
import { storageProblem, type Shelf } from './shelf.js';

export interface SessionsParts {
  readonly open: () => Promise<Shelf>;
  readonly now?: () => number;
  readonly newId?: () => string;
}

/**
 * What-ifs kept in this browser. Where the browser keeps nothing, they last as long as the page, and `problem` says why. Fires `change`
 * when the list is another one.
 */
export class Sessions extends EventTarget {
  /** Why nothing is kept beyond this page; empty where it is. */
  problem = '';
  private shelf: Promise<Shelf> | null = null;

  constructor(private readonly parts: SessionsParts) {
    super();
  }

  newId(): string {
    return this.parts.newId?.() ?? crypto.randomUUID();
  }

  async list(): Promise<readonly SessionHead[]> {
    return (await this.open()).heads();
  }

  async body(id: string): Promise<SessionBody | undefined> {
    return (await this.open()).body(id);
  }

  /** Keeps what is open, by itself under the id of a tab, or under a name. Rejects where that is impossible. */
  async keep(state: State, how: { readonly id: string; readonly name?: string }): Promise<void> {
    const session = sessionOf(state, how, this.parts.now?.() ?? Date.now());
    if (session === null) return;
    try {
      await (await this.open()).put(session);
    } finally {
      // Where today's stock alone did not fit, the rest is kept.
      this.tell();
    }
  }

  /** What was left behind when a page went, unless it is older than what is there. */
  async takeUp({ head, body }: Session): Promise<void> {
    const shelf = await this.open();
    const known = (await shelf.heads()).find(({ id }) => id === head.id);
    if (known && known.at >= head.at) return;
    const there = await shelf.body(head.id);
    const files = there?.shop.files ?? {};
    const plan = body.plan ?? there?.plan;
    await shelf.put({ head, body: { ...body, shop: { ...body.shop, files }, ...(plan && { plan }) } });
    this.tell();
  }

  async rename(head: SessionHead, name: string): Promise<void> {
    await (await this.open()).retitle({ ...head, kind: 'named', name });
    this.tell();
  }

  async duplicate(head: SessionHead): Promise<void> {
    const shelf = await this.open();
    const body = await shelf.body(head.id);
    if (body === undefined) throw new Error('it is not there any more');
    const id = this.newId();
    const name = `${head.name || head.title} (copy)`;
    await shelf.put({
      head: { ...head, id, kind: 'named', name, at: this.parts.now?.() ?? Date.now() },
      body: { ...body, id },
    });
    this.tell();
  }

  /** Takes one away and says how to have it back. */
  async remove(head: SessionHead): Promise<() => Promise<void>> {
    const shelf = await this.open();
    const body = await shelf.body(head.id);
    await shelf.remove(head.id);
    this.tell();
    return async () => {
      if (body) await shelf.put({ head, body });
      this.tell();
    };
  }

  /** Leaves the newest of those that were kept by themselves. */
  async prune(): Promise<void> {
    const shelf = await this.open();
    const autos = (await shelf.heads()).filter(({ kind }) => kind === 'auto');
    for (const { id } of autos.slice(MOST_AUTO)) await shelf.remove(id);
  }

  private open(): Promise<Shelf> {
    this.shelf ??= this.parts.open().catch((error: unknown) => {
      this.problem = storageProblem(error);
      return new MemoryShelf();
    });
    return this.shelf;
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What is open, as it is kept; null where nothing is. */
export function sessionOf(state: State, { id, name }: { id: string; name?: string }, at: number): Session | null {
  const { shop, opened, chosen, lead, view, goal, plan, good, board } = state;
  if (shop === null) return null;
  const summary = board?.verdict.sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('') ?? '';
  return {
    head: {
      id,
      kind: name === undefined ? 'auto' : 'named',
      name: name ?? '',
      at,
      title: good?.shop?.title ?? shop.name,
      strategies: good?.shop?.strategies.map(({ label }) => label) ?? [],
      summary,
    },
    body: { id, shop, opened, chosen, lead, view: carriedView(view), goal, plan },
  };
}

const carriedView = (view: State['view']): CarriedView => CARRIED_VIEWS.find((known) => known === view) ?? 'dashboard';

const MOST_AUTO = 12;
