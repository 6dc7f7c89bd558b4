import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Board } from '../../src/report/board/board.js';
import type { ItemColumn, ItemRow, ItemsAsk, ItemsPage } from '../../workers/desk/protocol.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { atRest } from './at-rest.js';
import { itemsTableStyles } from './items-table.styles.js';
import { RowsFeed } from './rows-feed.js';
import { rowWindow } from './row-window.js';
import { lookOf } from '../../src/report/strategy-look.js';
import { setStyle } from './set-style.js';
import { WatchSize } from './watch-size.js';

/**
 * All items, however many: only the rows in sight are asked for and drawn. A row that is chosen is what charts and stock levers look at;
 * Enter or a double click leads to its orders. Fires `range` with what is in sight, in words.
 */
@customElement('items-table')
export class ItemsTable extends LitElement {
  static override styles = [shared, itemsTableStyles];
  /** Part of an item's name. */
  @property() search = '';
  @state() private sort: ItemColumn = 'unitsBackordered';
  @state() private down = true;
  @state() private page: ItemsPage | null = null;
  @state() private current = 0;
  @query('.scroll') private pane!: HTMLElement;
  private readonly board = new UseStore(this, (now) => now.board);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly focused = new UseStore(this, (now) => now.focus);
  private readonly old = new UseStore(this, (now) => now.stale);
  private asked: readonly unknown[] = [];
  private inSight = '';
  private readonly feed = new RowsFeed(
    () => this.ask(),
    (ask) => store.desk.items(ask),
    (page) => (this.page = page),
    () => (this.boardAsked === null || this.boardAsked === this.board.now ? Promise.resolve() : atRest()),
    (is) => this.toggleAttribute('busy', is),
  );
  /** Another one comes by itself, and can wait; all else is what somebody has just asked for. */
  private boardAsked: Board | null = null;
  /** As it was last seen, so that nothing has to be measured while it is drawn. */
  private sight = { top: 0, height: 0, rowHeight: 24 };
  constructor() {
    super();
    new WatchSize(
      this,
      () => this.pane,
      () => this.measure(),
    );
  }

  override updated(changed: Map<string, unknown>): void {
    const key = [this.board.now, this.chosen.now, this.focused.now.days, this.search, this.sort, this.down];
    if (key.some((part, i) => part !== this.asked[i])) {
      this.asked = key;
      this.feed.want();
    }
    if (changed.has('search') && this.sight.top > 0) this.pane.scrollTop = 0;
    this.tellRange();
  }

  override render() {
    const { page } = this;
    this.toggleAttribute('stale', this.old.now);
    return html`<div class="scroll" @scroll=${this.scrolled}>${page ? this.table(page) : nothing}</div>`;
  }

  private table(page: ItemsPage) {
    const { rowHeight } = this.sight;
    const { from, rows, found, columns } = page;
    const after = Math.max(0, found - from - rows.length);
    return html`
      <table role="grid" aria-label="Items" aria-rowcount=${found + 1} @keydown=${this.keyed}>
        <thead>
          <tr aria-rowindex="1">
            ${columns.map(({ id, label, unit }) => this.head(id, label, unit))}
          </tr>
        </thead>
        <tbody>
          ${from > 0 ? gap(from * rowHeight, columns.length) : nothing}
          ${repeat(
            rows,
            ({ row }) => row,
            (row, i) => this.row(row, from + i, columns),
          )}
          ${after > 0 ? gap(after * rowHeight, columns.length) : nothing}
        </tbody>
      </table>
      ${
        found === 0
          ? html`<p class="none" role="status">
              ${this.search === '' ? 'There are no items yet.' : `No item is called like “${this.search}”.`}
            </p>`
          : nothing
      }
    `;
  }

  private head(id: ItemColumn, label: string, unit: string) {
    const sorted = this.sort === id;
    return html`<th
      scope="col"
      class=${id === 'unitsBackordered' ? 'bar' : ''}
      aria-sort=${sorted ? (this.down ? 'descending' : 'ascending') : nothing}
    >
      <button title=${unit === '' ? label : `${label}, ${unit}`} @click=${() => this.sortBy(id)}>
        ${label}${sorted ? html` <span aria-hidden="true">${this.down ? '↓' : '↑'}</span>` : nothing}
      </button>
    </th>`;
  }

  private row(item: ItemRow, index: number, columns: ItemsPage['columns']) {
    const { items } = this.focused.now;
    return html`<tr
      aria-rowindex=${index + 2}
      aria-selected=${items?.length === 1 && items[0] === item.row}
      data-index=${index}
      tabindex=${index === this.current ? 0 : -1}
      @click=${() => this.select(item, index)}
      @dblclick=${() => orders(item)}
    >
      ${columns.map(({ id }, i) =>
        id === 'unitsBackordered'
          ? html`<td class="bar">
              <span><b>${item.cells[i]}</b>${this.bar(item.bar)}</span>
            </td>`
          : html`<td title=${id === 'name' ? (item.cells[i] ?? '') : nothing}>${item.cells[i]}</td>`,
      )}
    </tr>`;
  }

  /** How many units waited, and the baseline's as a tick. */
  private bar([chosen, baseline]: ItemRow['bar']) {
    const look = lookOf(this.board.now?.chosen ?? 0);
    return html`<svg aria-hidden="true" width="100%" height="12">
      ${svg`<rect y="4" height="4" width=${`${chosen * 100}%`} fill=${`var(--s${look})`} />
        <line x1=${`${baseline * 100}%`} x2=${`${baseline * 100}%`} y1="1" y2="11" stroke="var(--ink-2)" stroke-width="1.5" />`}
    </svg>`;
  }

  private ask(): ItemsAsk | null {
    if (this.board.now === null) return null;
    this.boardAsked = this.board.now;
    const { top, height, rowHeight } = this.sight;
    // Before the first answer it isn't known how many there are: the desk gives what there is.
    const total = this.page?.found ?? 1e6;
    const { from, count } = rowWindow(top, height || 200, rowHeight, total);
    return {
      chosen: this.chosen.now,
      search: this.search,
      sort: this.sort,
      down: this.down,
      from: total === 0 ? 0 : from,
      count: Math.max(count, 20),
      focus: this.focused.now.days ? { days: this.focused.now.days } : {},
    };
  }

  private measure(): void {
    const rowHeight = Number.parseFloat(getComputedStyle(this).getPropertyValue('--row-h')) || 24;
    this.sight = { top: this.pane.scrollTop, height: this.pane.clientHeight, rowHeight };
    this.feed.want();
    this.tellRange();
  }

  private readonly scrolled = (): void => {
    this.sight = { ...this.sight, top: this.pane.scrollTop };
    this.feed.want();
    this.tellRange();
  };

  private tellRange(): void {
    const { page } = this;
    if (!page) return;
    const { top, height, rowHeight } = this.sight;
    const { first, last } = rowWindow(top, height - rowHeight, rowHeight, page.found);
    const count = (n: number): string => n.toLocaleString(navigator.language);
    const total = count(page.total);
    const of = page.found === page.total ? total : `${count(page.found)} found, of ${total}`;
    const text =
      page.found === 0 ? `0 of ${total}` : `${count(first + 1)}–${count(last + 1)} of ${of} · tick: baseline`;
    if (text === this.inSight) return;
    this.inSight = text;
    this.dispatchEvent(new CustomEvent('range', { detail: { text, total: page.total } }));
  }

  private sortBy(column: ItemColumn): void {
    this.down = this.sort === column ? !this.down : column !== 'name';
    this.sort = column;
    this.pane.scrollTop = 0;
  }

  private select(item: ItemRow, index: number): void {
    this.current = index;
    const { focus } = store.state;
    const { items, ...others } = focus;
    const again = items?.length === 1 && items[0] === item.row;
    store.lookAt(again ? others : { ...others, items: [item.row] });
  }

  private async keyed(event: KeyboardEvent): Promise<void> {
    const on = (event.target as HTMLElement).closest<HTMLElement>('tbody tr');
    if (!on || !this.page) return;
    // Not the row that has the focus: keys may come faster than rows.
    const index = this.current;
    const item = this.page.rows[index - this.page.from];
    const far = Math.max(1, Math.floor(this.sight.height / this.sight.rowHeight) - 2);
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + far,
      PageUp: index - far,
      Home: 0,
      End: this.page.found - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      return this.goTo(Math.min(this.page.found - 1, Math.max(0, to)));
    }
    if (!item) return;
    if (event.key === 'Enter') orders(item);
    else if (event.key === ' ') this.select(item, index);
    else return;
    event.preventDefault();
  }

  /** Scrolls to a row, waits until it is there, and gives it the focus. */
  private async goTo(index: number): Promise<void> {
    this.current = index;
    const { pane } = this;
    const { height, rowHeight } = this.sight;
    const top = index * rowHeight;
    const room = height - 2 * rowHeight;
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top > pane.scrollTop + room) pane.scrollTop = top - room;
    await this.feed.settled();
    await this.updateComplete;
    if (this.current !== index) return;
    this.renderRoot.querySelector<HTMLElement>(`tr[data-index='${index}']`)?.focus({ preventScroll: true });
  }
}

/** Keeps the place of rows that aren't drawn. */
const gap = (height: number, columns: number) =>
  html`<tr class="space" aria-hidden="true">
    <td colspan=${columns} ${setStyle({ '--gap': `${height}px` })}></td>
  </tr>`;

function orders({ name }: ItemRow): void {
  const { chosen, orders: before, focus } = store.state;
  const days = focus.days ? { days: focus.days } : {};
  const filter = { which: 'waited', text: name, ...days } as const;
  store.set({ view: 'orders', orders: { ...before, strategy: chosen, filter, order: null } });
}
