import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { orderCaption } from '../../src/report/future/order-rows.js';
import { Format } from '../../src/report/format.js';
import type { OrdersAsk, OrdersPage } from '../../workers/desk/protocol.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { RowsFeed } from './rows-feed.js';
import { rowWindow } from './row-window.js';
import { setStyle } from './set-style.js';
import { WatchSize } from './watch-size.js';

/**
 * Orders of one future, however many: only the rows in sight are asked for. Arrows move the choice. Fires `page` with what the desk said of
 * the list, and `choose` with an order's number.
 */
@customElement('order-list')
export class OrderList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        --order-h: 45px;
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-height: 0;
      }
      .scroll {
        position: relative;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        border-top: var(--border) solid var(--line);
      }
      .scroll:focus-visible {
        box-shadow: inset 0 0 0 2px var(--ink);
      }
      ul {
        position: relative;
        height: var(--all);
      }
      li {
        position: absolute;
        inset: var(--top) 0 auto;
        display: grid;
        grid-template: auto auto / minmax(0, 1fr) auto;
        align-content: center;
        height: var(--order-h);
        padding: 0 var(--sp-4);
        border-bottom: var(--border) solid var(--line);
        line-height: 1.3;
        cursor: pointer;
      }
      li:hover {
        background: var(--bg-hover);
      }
      li[aria-selected='true'] {
        background: var(--bg-selected);
        box-shadow: inset 3px 0 var(--ink);
      }
      b {
        font-weight: var(--weight-strong);
      }
      small {
        grid-column: 1 / -1;
        overflow: hidden;
        color: var(--ink-3);
        font-size: var(--text-xs);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      footer {
        min-height: 48px;
        padding: var(--sp-2) var(--sp-4);
        border-top: var(--border) solid var(--line);
        color: var(--ink-3);
        font-size: var(--text-xs);
      }
      .none {
        padding: var(--sp-4);
        color: var(--ink-3);
      }
      :host([stale]) ul {
        opacity: 0.55;
      }
    `,
  ];
  /** Which list; `from` and `count` are its own. */
  @property({ attribute: false }) ask: Omit<OrdersAsk, 'from' | 'count'> | null = null;
  /** The order that is chosen. */
  @property({ attribute: false }) order: number | null = null;
  @state() private page: OrdersPage | null = null;
  @state() private sight = { first: 0, last: 0 };
  @query('.scroll') private pane!: HTMLElement;
  private readonly version = new UseStore(this, ({ tick, good }) => (good ? (tick?.version ?? -1) : -1));
  private readonly old = new UseStore(this, (now) => now.stale);
  private readonly board = new UseStore(this, (now) => now.board !== null);
  private place = 0;
  private readonly feed = new RowsFeed<OrdersAsk, OrdersPage>(
    () => this.asked(),
    (ask) => store.desk.orders(ask),
    (page) => this.took(page),
  );
  private seen: readonly unknown[] = [];

  constructor() {
    super();
    new WatchSize(
      this,
      () => this.pane,
      () => this.scrolled(),
    );
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('ask')) {
      this.pane.scrollTop = 0;
      this.place = 0;
    }
    const key = [this.ask, this.version.now, this.old.now, this.board.now];
    if (key.every((part, i) => part === this.seen[i])) return;
    this.seen = key;
    this.feed.want();
  }

  override render() {
    const { page, order } = this;
    this.toggleAttribute('stale', this.old.now);
    const found = page?.found ?? 0;
    const chosen = page?.rows.findIndex((row) => row.order === order) ?? -1;
    return html`
      <div
        class="scroll"
        role="listbox"
        aria-label="Orders"
        tabindex="0"
        aria-activedescendant=${chosen >= 0 ? `order-${order}` : nothing}
        @scroll=${this.scrolled}
        @keydown=${this.keyed}
      >
        <ul role="presentation" ${setStyle({ '--all': `${found * this.rowHeight}px` })}>
          ${repeat(
            page?.rows ?? [],
            (row) => row.order,
            (row, i) =>
              html`<li
                role="option"
                id=${`order-${row.order}`}
                aria-selected=${row.order === order}
                aria-setsize=${found}
                aria-posinset=${(page?.from ?? 0) + i + 1}
                aria-label=${`Order ${row.order}, ${row.text}${row.late === '' ? '' : `, ${lateWords(row.late)}`}`}
                ${setStyle({ '--top': `${((page?.from ?? 0) + i) * this.rowHeight}px` })}
                @click=${() => this.choose((page?.from ?? 0) + i, row.order)}
              >
                <b>#${row.order}</b><span>${row.late}</span><small title=${row.text}>${row.text}</small>
              </li>`,
          )}
        </ul>
        ${page && found === 0 ? html`<p class="none" role="status">${this.caption}.</p>` : nothing}
      </div>
      <footer>
        <div>${page ? this.caption : ' '}</div>
        <div>Orders placed after the warm-up</div>
      </footer>
    `;
  }

  /** Gives the list the focus. */
  override focus(): void {
    this.pane.focus();
  }

  private get caption(): string {
    const { page, ask, sight } = this;
    if (!page || !ask) return '';
    return orderCaption(sight.first, sight.last + 1, page.found, ask.filter, new Format('EUR', navigator.language));
  }

  private asked(): OrdersAsk | null {
    if (!this.ask || !this.board.now) return null;
    const { from, count } = rowWindow(
      this.pane.scrollTop,
      this.pane.clientHeight || 400,
      this.rowHeight,
      this.page?.found ?? 1e6,
      SPARE,
    );
    return { ...this.ask, from, count: Math.max(count, 24) };
  }

  private took(page: OrdersPage): void {
    const { ask } = this;
    this.page = page;
    this.measure();
    this.dispatchEvent(new CustomEvent('page', { detail: { page, ask } }));
  }

  private measure(): void {
    const { first, last } = rowWindow(
      this.pane.scrollTop,
      this.pane.clientHeight,
      this.rowHeight,
      this.page?.found ?? 0,
    );
    if (first !== this.sight.first || last !== this.sight.last) this.sight = { first, last };
  }

  private readonly scrolled = (): void => {
    this.measure();
    this.feed.want();
  };

  private choose(place: number, order: number): void {
    this.place = place;
    this.dispatchEvent(new CustomEvent('choose', { detail: order }));
  }

  private async keyed(event: KeyboardEvent): Promise<void> {
    const { page } = this;
    if (!page || page.found === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = page.rows.findIndex((row) => row.order === this.order);
    const at = here >= 0 ? page.from + here : this.place;
    const far = Math.max(1, Math.floor(this.pane.clientHeight / this.rowHeight) - 1);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + far,
      PageUp: at - far,
      Home: 0,
      End: page.found - 1,
    }[event.key];
    if (event.key === 'Enter' && here >= 0) this.dispatchEvent(new CustomEvent('open', { detail: this.order }));
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    await this.goTo(Math.max(0, Math.min(page.found - 1, to)));
  }

  /** Scrolls to a row, waits until it is there, and chooses it. */
  private async goTo(place: number): Promise<void> {
    this.place = place;
    const { pane, rowHeight } = this;
    const top = place * rowHeight;
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top + rowHeight > pane.scrollTop + pane.clientHeight) pane.scrollTop = top + rowHeight - pane.clientHeight;
    const inPage = () => this.page?.rows[place - this.page.from];
    if (!inPage()) await this.feed.settled();
    const row = inPage();
    if (row && this.place === place) this.choose(place, row.order);
  }

  private get rowHeight(): number {
    return Number.parseFloat(getComputedStyle(this).getPropertyValue('--order-h')) || 45;
  }
}

const lateWords = (late: string): string => (/^[\d<]/.test(late) ? `${late} days late` : late);

/** Rows asked for beyond those in sight, so that an arrow key needn't wait. */
const SPARE = 12;
