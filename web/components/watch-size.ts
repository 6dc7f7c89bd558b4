import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when a part of its host changes its size, from the first drawing on and as long as the host is on the page. */
export class WatchSize implements ReactiveController {
  private readonly observer: ResizeObserver;
  private watching = false;

  constructor(
    host: ReactiveControllerHost,
    /** The part; null before it is drawn. */
    private readonly part: () => Element | null,
    changed: (size: DOMRectReadOnly) => void,
  ) {
    this.observer = new ResizeObserver(([entry]) => entry && changed(entry.contentRect));
    host.addController(this);
  }

  hostConnected(): void {
    this.watch();
  }

  hostUpdated(): void {
    this.watch();
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.watching = false;
  }

  private watch(): void {
    const part = this.watching ? null : this.part();
    if (part === null) return;
    this.watching = true;
    this.observer.observe(part);
  }
}
