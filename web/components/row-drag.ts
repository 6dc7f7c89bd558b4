import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Dragging a row of a list by its handle: a line shows where it would go, nothing moves before it is let go. */
export class RowDrag implements ReactiveController {
  private from = -1;
  private to = -1;
  private stop: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly list: () => HTMLElement,
    private readonly drop: (from: number, to: number) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  classOf(index: number): string {
    if (this.stop === null) return '';
    if (index === this.from) return 'dragged';
    if (index !== this.to) return '';
    return this.to < this.from ? 'before' : 'after';
  }

  start(event: PointerEvent, index: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
    this.from = this.to = index;
    this.stop = new AbortController();
    const { signal } = this.stop;
    addEventListener('pointermove', (moved) => this.over(moved.clientY), { signal });
    addEventListener('pointerup', () => this.finish(), { signal });
    addEventListener('pointercancel', () => this.end(), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.end(), { signal, capture: true });
    this.host.requestUpdate();
  }

  private over(y: number): void {
    const rows = [...this.list().children].map((row) => row.getBoundingClientRect());
    const at = rows.findIndex(({ bottom }) => y < bottom);
    this.to = at < 0 ? rows.length - 1 : at;
    this.host.requestUpdate();
  }

  private finish(): void {
    const { from, to } = this;
    this.end();
    if (from !== to) this.drop(from, to);
  }

  private end(): void {
    this.stop?.abort();
    this.stop = null;
    this.host.requestUpdate();
  }
}
