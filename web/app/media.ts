import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does the window match a media query? The element is drawn again when it begins or ends to. */
export class Media implements ReactiveController {
  private readonly list: MediaQueryList;

  constructor(
    private readonly host: ReactiveControllerHost,
    query: string,
  ) {
    this.list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.list.matches;
  }

  hostConnected(): void {
    this.list.addEventListener('change', this.changed);
  }

  hostDisconnected(): void {
    this.list.removeEventListener('change', this.changed);
  }

  private readonly changed = (): void => {
    this.host.requestUpdate();
  };
}

/** Widths at which the page is another one. */
export const PHONE = '(max-width: 719.9px)';
export const DRAWER = '(min-width: 720px) and (max-width: 1023.9px)';
