import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { OrderFilter } from '../../src/report/charts/view.js';
import type { StoryPage } from '../../src/report/future/story-page.js';
import type { OrdersAsk, OrdersPage, StoryAsk } from '../../workers/desk/protocol.js';
import '../components/charts/chart-panel.js';
import '../components/future-choice.js';
import { icon } from '../components/icon.js';
import '../components/order-list.js';
import type { OrderList } from '../components/order-list.js';
import { RowsFeed } from '../components/rows-feed.js';
import '../components/story-panel.js';
import { store, UseStore } from '../store/use-store.js';
import type { State } from '../store/state.js';
import { ordersStyles } from './orders-view.styles.js';
import { shared } from '../styles/shared.js';

/** What happened to one order, and how it fares elsewhere: the list, the story, and three charts of it. */
@customElement('orders-view')
export class OrdersView extends LitElement {
  static override styles = [shared, ordersStyles];
  @state() private page: OrdersPage | null = null;
  @state() private story: StoryPage | null = null;
  /** The order's story is in front of the list, where there is room for one of them only. */
  @state() private front: 'list' | 'story' = 'list';
  @state() private day: number | null = null;
  @query('order-list') private list!: OrderList;
  @query('input') private field!: HTMLInputElement;
  private readonly orders = new UseStore(this, (now) => now.orders);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly version = new UseStore(this, (now) => now.tick?.version ?? -1);
  private readonly board = new UseStore(this, (now) => now.board !== null);
  private readonly good = new UseStore(this, (now) => now.good);
  private ask: Omit<OrdersAsk, 'from' | 'count'> | null = null;
  private told: readonly unknown[] = [];
  private readonly stories = new RowsFeed<StoryAsk, StoryPage>(
    () => this.storyAsk(),
    async (ask) => {
      const story = await store.desk.story(ask);
      if (!story) this.missing(ask);
      return story;
    },
    (story) => (this.story = story),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.orders.now.order !== null) this.front = 'story';
  }

  override willUpdate(): void {
    const { replication, filter } = this.orders.now;
    const strategy = this.chosen.now;
    const same = this.ask?.strategy === strategy && this.ask.replication === replication && this.ask.filter === filter;
    if (!same) this.ask = { strategy, replication, filter };
  }

  override updated(): void {
    const { order, replication } = this.orders.now;
    const key = [order, replication, this.chosen.now, this.version.now, this.board.now];
    if (key.every((part, i) => part === this.told[i])) return;
    this.told = key;
    if (order !== null) this.stories.want();
  }

  override render() {
    const { order, filter, replication } = this.orders.now;
    const { page } = this;
    const story = order === null && page?.found === 0 ? null : this.story;
    const shown = page?.replication ?? Math.max(0, replication);
    const label = this.good.now?.shop?.strategies.find(({ name }) => name === this.chosen.now)?.label ?? '';
    return html`
      <section class="left ${this.front === 'list' ? 'front' : ''}" aria-label="Orders">
        <div class="find">
          ${icon('find')}<input
            type="search"
            placeholder="Search #1042 or an item"
            aria-label="Search orders by number or item"
            aria-keyshortcuts="/"
            .value=${live(filter.text ?? '')}
            @input=${this.typed}
            @keydown=${this.fieldKeyed}
          />
        </div>
        <div class="chips" role="group" aria-label="Which orders">
          ${CHIPS.map(
            ({ id, label: text }) =>
              html`<button aria-pressed=${id === chipOf(filter)} @click=${() => this.pick(id)}>${text}</button>`,
          )}
        </div>
        ${
          page && page.chips.length > 0
            ? html`<div class="chips narrow" role="group" aria-label="Only">
                ${page.chips.map(
                  ({ text, without }) =>
                    html`<button aria-label=${`Not only: ${text}`} @click=${() => this.filterBy(without)}>
                      ${text}${icon('cross')}
                    </button>`,
                )}
              </div>`
            : nothing
        }
        <p class="head">
          <span title=${page?.typical ? 'A typical future: no other one is nearer to the middle of all' : ''}
            >Future ${shown}${page?.typical ? ', a typical one' : ''} · ${label}</span
          ><span>Days late</span>
        </p>
        <order-list
          .ask=${this.ask}
          .order=${order}
          @page=${this.paged}
          @choose=${(event: CustomEvent<number>) => this.choose(event.detail)}
          @open=${() => (this.front = 'story')}
        ></order-list>
      </section>
      <section class="middle ${this.front === 'story' ? 'front' : ''}" aria-label="Story">
        <button class="back link" @click=${this.back}>All orders</button>
        <story-panel .story=${story} .note=${this.note} .day=${this.day} @day=${this.pointed}>
          <future-choice
            slot="under"
            .replication=${shown}
            .futures=${page?.futures ?? 1}
            .typical=${page?.typical ?? false}
            @future=${(event: CustomEvent<number>) => this.inFuture(event.detail)}
          ></future-choice>
        </story-panel>
      </section>
      <aside class="right ${this.front === 'story' ? 'front' : ''}" aria-label="Charts of this order">
        ${
          order === null || !story
            ? nothing
            : CHARTS.map(
                (chart) =>
                  html`<chart-panel
                    class=${chart}
                    .chart=${chart}
                    .replication=${shown}
                    .order=${order}
                    .day=${chart === 'order-stock' ? this.day : null}
                    @day=${this.pointed}
                  ></chart-panel>`,
              )
        }
      </aside>
    `;
  }

  /** The field that the key `/` leads to. */
  override focus(): void {
    this.front = 'list';
    void this.updateComplete.then(() => this.field.focus());
  }

  private get note(): string {
    if (!this.board.now) return 'The first futures are being played';
    if (this.page?.found === 0) return 'No such order';
    return this.orders.now.order === null ? '' : `Order #${this.orders.now.order} isn’t placed in this future`;
  }

  private storyAsk(): StoryAsk | null {
    const { order, replication } = this.orders.now;
    return order === null || !this.board.now ? null : { strategy: this.chosen.now, replication, order };
  }

  /** What the desk knows of the list: the first order is chosen, unless one is, and a typical future stays the one it was. */
  private paged({ detail: { page, ask } }: CustomEvent<{ page: OrdersPage; ask: OrdersView['ask'] }>): void {
    if (ask !== this.ask) return;
    this.page = page;
    const { order, replication } = this.orders.now;
    const first = page.rows[0]?.order;
    const change: Partial<State['orders']> = {
      ...(replication < 0 ? { replication: page.replication } : {}),
      ...(order === null && first !== undefined && page.from === 0 ? { order: first } : {}),
    };
    if (Object.keys(change).length > 0) this.set(change);
  }

  /** The order isn't in this future under this strategy, or the shop has just changed. */
  private missing({ order, replication, strategy }: StoryAsk): void {
    const now = this.orders.now;
    if (now.order !== order || now.replication !== replication || this.chosen.now !== strategy) return;
    this.story = null;
  }

  private choose(order: number): void {
    this.set({ order });
    if (matchMedia('(max-width: 719.9px)').matches) this.front = 'story';
  }

  private pick(id: ChipId): void {
    const { saved, which, ...rest } = this.orders.now.filter;
    void [saved, which];
    this.filterBy(id === 'saved' ? { ...rest, which: 'all', saved: true } : { ...rest, which: id });
  }

  private filterBy(filter: OrderFilter): void {
    this.set({ filter, order: null });
  }

  private inFuture(replication: number): void {
    // A purchase order is one of the future it was chosen in.
    const { purchase, ...filter } = this.orders.now.filter;
    this.set({ replication, ...(purchase === undefined ? {} : { filter }) });
  }

  private set(change: Partial<State['orders']>): void {
    store.set({ orders: { ...store.state.orders, ...change } });
  }

  private readonly typed = (event: InputEvent): void => {
    const { text: before, ...rest } = this.orders.now.filter;
    void before;
    const text = (event.target as HTMLInputElement).value;
    this.filterBy(text.trim() === '' ? rest : { ...rest, text });
  };

  private fieldKeyed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    this.list.focus();
  }

  private readonly back = (): void => {
    this.front = 'list';
    void this.updateComplete.then(() => this.list.focus());
  };

  private readonly pointed = (event: CustomEvent<number | null>): void => {
    this.day = event.detail;
  };
}

const CHARTS = ['order-causes', 'order-strategies', 'order-stock'] as const;

const CHIPS = [
  { id: 'all', label: 'All' },
  { id: 'late', label: 'Late' },
  { id: 'waited', label: 'Waited' },
  { id: 'passed-over', label: 'Passed over' },
  { id: 'cancelled', label: 'Cancelled' },
  { id: 'saved', label: 'Saved' },
] as const;

type ChipId = (typeof CHIPS)[number]['id'];

const chipOf = ({ which, saved }: OrderFilter): ChipId => (saved ? 'saved' : which);
