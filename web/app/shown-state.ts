import type { LitElement, ReactiveController } from 'lit';
import { store } from '../store/use-store.js';

/**
 * Tells on the element itself what is shown: `data-state` of the study, and `data-shown` as version and futures of the words and figures,
 * or 'stale'. For style sheets, tests and the bench; nothing of the page reads it.
 */
export class ShownState implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    store.addEventListener('change', this.tell);
  }

  hostDisconnected(): void {
    store.removeEventListener('change', this.tell);
  }

  private readonly tell = (): void => {
    const { tick, board, stale } = store.state;
    const { dataset } = this.host;
    dataset['state'] = tick?.state ?? 'empty';
    dataset['shown'] = tick === null || board === null || stale ? 'stale' : `${tick.version}:${board.replications}`;
  };
}
