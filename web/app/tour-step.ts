import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { State } from '../store/state.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { deepFind, isShown } from './deep-find.js';
import { focusControl } from './focus-control.js';
import { openFromBox } from './open-shop.js';
import { placeBeside } from './place-beside.js';
import { TOUR, type TourStep as Step } from './tour-steps.js';
import { tourStepStyles } from './tour-step.styles.js';

/** One step of the tour, beside what it is about, never on it. Esc skips the rest; everything works as if it weren't there. */
@customElement('tour-step')
export class TourStep extends LitElement {
  static override styles = [shared, tourStepStyles];
  private readonly tour = new UseStore(this, ({ tour }) => tour);
  private readonly view = new UseStore(this, ({ view }) => view);
  private readonly all = new UseStore(this);
  private placed = false;
  @query('.card') private readonly card!: HTMLElement | null;
  @query('.ring') private readonly ring!: HTMLElement | null;
  private shown: number | null = null;
  private began: State = store.state;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.place);
    addEventListener('scroll', this.place, { capture: true, passive: true });
    addEventListener('keydown', this.keyed);
    // What it is about comes later, moves, or goes; nothing tells of that.
    this.timer = setInterval(this.place, 150);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.place);
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('keydown', this.keyed);
    clearInterval(this.timer);
  }

  override willUpdate(): void {
    const { now } = this.tour;
    // Somebody opened another shop than the tour's, or came by a link: that is what they want now.
    if (now === 0 && this.view.now !== 'start') this.shown = null;
    if (this.began.orders.order === null) this.began = { ...this.began, orders: store.state.orders };
    if (now === this.shown || now === null) return;
    this.shown = now;
    this.began = store.state;
    this.placed = false;
    this.card?.removeAttribute('data-placed');
  }

  override updated(): void {
    this.place();
  }

  override render() {
    const step = this.step;
    if (!step) return nothing;
    const nth = this.tour.now!;
    const done = step.done?.(this.all.now, this.began) ?? false;
    return html`<div class="ring" aria-hidden="true"></div>
      <section
        class="card"
        role="dialog"
        aria-labelledby="title"
        aria-describedby="text"
        data-region="Tour"
        tabindex="-1"
      >
        <span class="arrow" aria-hidden="true"></span>
        <h2 id="title">${step.title}</h2>
        <p id="text">${step.text}</p>
        <p class="praise" role="status">${done ? step.praise : nothing}</p>
        <div class="where">
          <span class="dots" aria-hidden="true">
            ${TOUR.map((_, i) => html`<i class=${i <= nth ? 'on' : ''}></i>`)}
          </span>
          ${nth + 1} of ${TOUR.length}${nth === 0 ? ' · 2 minutes' : ''}
        </div>
        <div class="buttons">
          <button class="next" @click=${this.next}>${step.next ?? 'Next'}</button>
          ${step.go && !done ? html`<button @click=${this.go}>${step.go}</button>` : nothing}
          ${nth > 1 ? html`<button @click=${this.back}>Back</button>` : nothing}
          ${nth + 1 < TOUR.length ? html`<button class="link" @click=${this.skip}>Skip the tour</button>` : nothing}
        </div>
      </section>`;
  }

  private get step(): Step | undefined {
    const { now } = this.tour;
    const step = now === null ? undefined : TOUR[now];
    // The first one has nothing to point at elsewhere; later ones lead to their view themselves.
    return now === 0 && this.view.now !== 'start' ? undefined : step;
  }

  private target(): Element | undefined {
    const step = this.step;
    if (!step) return undefined;
    if (step.lever !== undefined) {
      const levers = deepFind<HTMLElement & { lever?: { id: string } }>('lever-slider').filter(isShown);
      const lever = levers.find((slider) => slider.lever?.id.includes(step.lever!));
      if (lever) return lever;
    }
    for (const selector of step.at) {
      const found = deepFind(selector).find(isShown);
      if (found) return found;
    }
    return undefined;
  }

  /** Where there is nothing to point at yet, it waits at the foot. */
  private readonly place = (): void => {
    const { card, ring } = this;
    if (!card || !ring) return;
    const target = this.target();
    const { innerWidth: width, innerHeight: height } = window;
    const box = target
      ? seen(target.getBoundingClientRect(), width, height)
      : { x: width, y: height, width: 0, height: 0 };
    const { x, y, side, arrow } = placeBeside(box, card.getBoundingClientRect(), { width, height }, this.step?.sides);
    card.dataset['side'] = target ? side : 'off';
    card.style.setProperty('left', `${Math.round(x)}px`);
    card.style.setProperty('top', `${Math.round(y)}px`);
    card.style.setProperty('--arrow', `${Math.round(arrow)}px`);
    ring.hidden = !target;
    for (const [name, value] of [
      ['left', box.x],
      ['top', box.y],
      ['width', box.width],
      ['height', box.height],
    ] as const)
      ring.style.setProperty(name, `${Math.round(value)}px`);
    if (this.placed) return;
    this.placed = true;
    card.setAttribute('data-placed', '');
    target?.scrollIntoView({ block: 'nearest' });
    // The tour was asked for by whoever goes on with it; a newcomer's page is left as it is.
    if (this.shown !== 0) void this.updateComplete.then(() => card.querySelector<HTMLElement>('.next')?.focus());
  };

  private async next(): Promise<void> {
    const nth = this.tour.now ?? 0;
    if (nth === 0) {
      const { text } = await openFromBox('holiday-spike.yaml');
      if (text) return store.set({ toast: { text, undo: false } });
    }
    this.show(nth + 1);
  }

  private back(): void {
    this.show((this.tour.now ?? 1) - 1);
  }

  private show(nth: number): void {
    const step = TOUR[nth];
    if (!step) return this.skip();
    store.set({ tour: nth, view: step.view });
    if (step.choose && store.state.good?.shop?.strategies.some(({ name }) => name === step.choose))
      store.choose(step.choose);
  }

  private go(): void {
    const target = this.target();
    if (target) focusControl(target);
  }

  private skip(): void {
    const had = this.shadowRoot?.activeElement;
    store.set({ tour: null, ...(store.state.shop && store.state.view === 'start' ? { view: 'dashboard' } : {}) });
    if (had) deepFind('main')[0]?.focus();
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.step) return;
    // Esc in a field, a menu or the file belongs there.
    const path = event.composedPath();
    if (
      path.some((target) => target instanceof HTMLElement && /^(file-editor|dialog|textarea)$/.test(target.localName))
    )
      return;
    this.skip();
  };
}

/** The part of a target that is on the screen: one that is higher than it has no side to lie at. */
function seen({ left, top, right, bottom }: DOMRect, width: number, height: number) {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { x, y, width: Math.max(0, Math.min(width, right) - x), height: Math.max(0, Math.min(height, bottom) - y) };
}
