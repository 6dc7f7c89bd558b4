import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { summon } from '../summon.js';

/** On a phone: the levers in a sheet at the foot, by a handle: a peek, half of the screen, all of it. */
@customElement('levers-sheet')
export class LeversSheet extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        z-index: 20;
        inset: auto 0 0;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: var(--sheet, var(--peek));
        padding-bottom: env(safe-area-inset-bottom);
        border-top: var(--border) solid var(--line-strong);
        border-radius: var(--radius-lg) var(--radius-lg) 0 0;
        background: var(--bg-sub);
      }
      /* Handle, title and tabs; on a tall screen the first levers, too. */
      :host {
        --peek: calc(36px + 2 * var(--hit) + env(safe-area-inset-bottom));
      }
      @media (min-height: 760px) {
        :host {
          --peek: calc(27dvh + env(safe-area-inset-bottom));
        }
      }
      :host([size='half']) {
        --sheet: 52dvh;
      }
      :host([size='full']) {
        --sheet: calc(100dvh - var(--bar-h) - var(--sp-6));
      }
      .handle {
        justify-self: center;
        display: grid;
        place-items: center;
        width: 96px;
        height: 28px;
        min-height: 28px;
        padding: 0;
        border: 0;
        background: transparent;
        touch-action: none;
        cursor: grab;
      }
      @media (pointer: coarse) {
        .handle {
          z-index: 1;
          height: 44px;
          margin-bottom: -16px;
        }
      }
      .handle span {
        width: 38px;
        height: 4px;
        border-radius: 2px;
        background: var(--line-strong);
      }
      .body {
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
      }
    `,
  ];
  @property({ reflect: true }) size: Size = 'peek';
  @state() private there = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void summon('lever-groups').then(() => (this.there = true));
  }

  override render() {
    return html`<button
        class="handle"
        aria-label=${`Levers: ${NAMES[this.size]}. More or less`}
        aria-expanded=${this.size === 'peek' ? 'false' : 'true'}
        @click=${this.next}
        @keydown=${this.keyed}
        @pointerdown=${this.grabbed}
      >
        <span></span>
      </button>
      <section class="body" aria-label="Levers" @focusin=${this.opened}>
        ${this.there ? html`<lever-groups tabs></lever-groups>` : ''}
      </section>`;
  }

  /** A tap; a drag ends with a click as well, which says nothing. */
  private dragged = false;

  private next(): void {
    if (!this.dragged) this.size = this.size === 'peek' ? 'half' : this.size === 'half' ? 'full' : 'peek';
    this.dragged = false;
  }

  private keyed(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.size = SIZES[Math.max(0, Math.min(2, SIZES.indexOf(this.size) + by))]!;
  }

  /** Who comes to a lever by Tab sees it. */
  private opened(): void {
    if (this.size === 'peek' && this.offsetHeight < ROOMY) this.size = 'half';
  }

  private grabbed(event: PointerEvent): void {
    const handle = event.currentTarget as HTMLElement;
    const [from, height] = [event.clientY, this.getBoundingClientRect().height];
    const heightAt = (y: number) => Math.max(60, Math.min(innerHeight - 72, height + from - y));
    handle.setPointerCapture(event.pointerId);
    this.dragged = false;
    const move = (moved: PointerEvent): void => {
      if (Math.abs(moved.clientY - from) > 4) this.dragged = true;
      if (this.dragged) this.style.setProperty('--sheet', `${heightAt(moved.clientY)}px`);
    };
    const over = (ended: PointerEvent): void => {
      handle.removeEventListener('pointermove', move);
      this.style.removeProperty('--sheet');
      if (!this.dragged) return;
      const share = heightAt(ended.clientY) / innerHeight;
      this.size = share < 0.28 ? 'peek' : share < 0.68 ? 'half' : 'full';
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', over, { once: true });
    handle.addEventListener('pointercancel', over, { once: true });
  }
}

/** A sheet of this height, in px, shows a lever without growing under the finger. */
const ROOMY = 180;

type Size = 'peek' | 'half' | 'full';
const SIZES: readonly Size[] = ['peek', 'half', 'full'];
const NAMES = { peek: 'a peek', half: 'half of the screen', full: 'all of the screen' } as const;
