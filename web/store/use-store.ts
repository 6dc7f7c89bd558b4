import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spawnDesk } from '../../workers/desk/endpoint.web.js';
import { Store } from './store.js';
import type { State } from './state.js';
import { watchGrip } from './watch-grip.js';

/** One store a page. */
export const store = new Store(spawnDesk, { grip: watchGrip(), beat: 10_000 });

/** `state = new UseStore(this)`: the element is drawn again when the part of the state it looks at is another one. */
export class UseStore<T = State> implements ReactiveController {
  private seen: T;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly look: (state: State) => T = (state) => state as T,
  ) {
    this.seen = look(store.state);
    host.addController(this);
  }

  get now(): T {
    return this.seen;
  }

  hostConnected(): void {
    store.addEventListener('change', this.onChange);
    this.onChange();
  }

  hostDisconnected(): void {
    store.removeEventListener('change', this.onChange);
  }

  private readonly onChange = (): void => {
    const next = this.look(store.state);
    if (next === this.seen) return;
    this.seen = next;
    this.host.requestUpdate();
  };
}
