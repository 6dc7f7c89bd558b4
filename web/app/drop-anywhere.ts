import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { store } from '../store/use-store.js';
import { openHanded, type Told } from './open-shop.js';

/** Files may be dropped on any part of the page; what they make is opened, or it is said why not. */
export class DropAnywhere implements ReactiveController {
  /** Files are held above the page. */
  over = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dragover', this.held);
    addEventListener('drop', this.dropped);
  }

  hostDisconnected(): void {
    removeEventListener('dragover', this.held);
    removeEventListener('drop', this.dropped);
    clearTimeout(this.timer);
  }

  private readonly held = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.show(true);
    // No event tells that they were carried away again; they just stop coming.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(false), 300);
  };

  private readonly dropped = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.show(false);
    void openHanded(files).then(said);
  };

  private show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}

/** Why it could not be opened, with every way on; each of them may have something to say itself. */
function said({ text, actions = [] }: Told): void {
  if (!text) return;
  const [action, ...others] = actions.map(({ label, run }) => ({
    label,
    run: () => {
      store.set({ notice: null });
      void run().then(said);
    },
  }));
  store.set({ notice: { kind: 'warn', text, ...(action ? { action, others } : {}) } });
}
