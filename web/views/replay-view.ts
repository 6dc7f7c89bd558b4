import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Format } from '../../src/report/format.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import { nextMark, replayDayText, replayTitle } from '../../src/report/future/replay-words.js';
import '../components/future-choice.js';
import { ReplayClock } from '../components/replay-clock.js';
import type { ReplayCommand } from '../components/replay-controls.js';
import '../components/replay-controls.js';
import type { ReplayLanes } from '../components/replay-lanes.js';
import '../components/replay-lanes.js';
import type { ReplayShelves } from '../components/replay-shelves.js';
import '../components/replay-shelves.js';
import type { ReplayTimeline } from '../components/replay-timeline.js';
import '../components/replay-timeline.js';
import { RowsFeed } from '../components/rows-feed.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { replayStyles } from './replay-view.styles.js';

interface Films {
  readonly film: ReplayFilm;
  /** The same future under the baseline; null where that is what is shown. */
  readonly baseline: ReplayFilm | null;
}

interface FilmAsk {
  readonly strategy: string;
  readonly replication: number;
  readonly baseline: string;
}

/** One future, day by day: shelves fill and drain, purchase orders travel, the queue grows. */
@customElement('replay-view')
export class ReplayView extends LitElement {
  static override styles = [shared, replayStyles];
  @state() private films: Films | null = null;
  @state() private day = 0;
  @state() private playing = false;
  @state() private speed = 7;
  /** For those who don't see it: not a word a picture, but where it stops, and every few seconds. */
  @state() private said = '';
  @query('replay-shelves') private shelves!: ReplayShelves | null;
  @query('replay-lanes') private lanes!: ReplayLanes | null;
  @query('replay-timeline') private timeline!: ReplayTimeline | null;
  private readonly orders = new UseStore(this, (now) => now.orders.replication);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly good = new UseStore(this, (now) => now.good);
  private readonly version = new UseStore(this, (now) => now.tick?.version ?? -1);
  private readonly board = new UseStore(this, (now) => now.board !== null);
  private readonly old = new UseStore(this, (now) => now.stale);
  private asked: readonly unknown[] = [];
  private spoke = 0;
  private begun = false;
  private readonly clock = new ReplayClock(
    () => Math.max(0, (this.films?.film.days ?? 1) - 1),
    (at) => this.show(at),
    () => {
      this.playing = false;
      this.speak();
    },
  );
  private readonly feed = new RowsFeed<FilmAsk, Films>(
    () => this.ask(),
    async ({ strategy, replication, baseline }) => {
      const film = await store.desk.replay(strategy, replication);
      if (!film) return null;
      const before = strategy === baseline ? null : await store.desk.replay(baseline, film.replication);
      return { film, baseline: before };
    },
    (films) => this.took(films),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.keyed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keyed);
    this.clock.pause();
  }

  override updated(): void {
    const key = [this.chosen.now, this.orders.now, this.version.now, this.board.now, this.old.now];
    if (key.some((part, i) => part !== this.asked[i])) {
      this.asked = key;
      this.feed.want();
    }
  }

  override render() {
    const { films, day } = this;
    this.toggleAttribute('stale', this.old.now);
    if (!films) return html`<p class="none">${this.board.now ? '' : 'The first futures are being played.'}</p>`;
    const { film, baseline } = films;
    const { format } = this;
    const strategies = this.good.now?.shop?.strategies ?? [];
    const row = Math.max(
      0,
      strategies.findIndex(({ name }) => name === film.strategy),
    );
    const text = replayDayText(film, day, format);
    const left = film.allRows - film.rows.length;
    return html`
      <header>
        <h2>${replayTitle(film, format)}</h2>
        <future-choice
          .replication=${film.replication}
          .futures=${store.state.tick?.done ?? 1}
          @future=${(event: CustomEvent<number>) => this.inFuture(event.detail)}
        ></future-choice>
        <p>${text}</p>
        <p class="vh" aria-live="polite">${this.said}</p>
      </header>
      <section class="shelves" aria-labelledby="shelves">
        <h3 id="shelves">Shelves</h3>
        <p class="note">
          ${`Units on hand upwards, units waiting downwards, each on a scale of its own${baseline ? '; tick: baseline' : ''}`}${
            left > 0 ? `. The ${film.rows.length} of ${film.allRows} for which most waits` : ''
          }
        </p>
        <replay-shelves .film=${film} .baseline=${baseline} .label=${`Shelves. ${text}`}></replay-shelves>
      </section>
      <section class="lanes" aria-labelledby="lanes">
        <h3 id="lanes">On the way</h3>
        <p class="note">Purchase orders, as large as their units. Diamond: late</p>
        <replay-lanes .film=${film} .label=${`Purchase orders on their way. ${text}`}></replay-lanes>
      </section>
      <section class="time" aria-labelledby="queue">
        <h3 id="queue">${format.count(film.waiting[day])} ${film.waiting[day] === 1 ? 'unit waits' : 'units wait'}</h3>
        <p class="note">
          ${`Units waiting at the close of each day${baseline ? `; under the baseline ${format.count(baseline.waiting[day])}` : ''}`}
        </p>
        <replay-timeline
          .film=${film}
          .baseline=${baseline}
          .strategy=${row}
          .day=${day}
          @seek=${(event: CustomEvent<number>) => this.seek(event.detail)}
        ></replay-timeline>
        <replay-controls
          ?playing=${this.playing}
          .speed=${this.speed}
          ?marks=${film.marks.length > 0}
          @command=${(event: CustomEvent<ReplayCommand>) => this.command(event.detail)}
        ></replay-controls>
      </section>
    `;
  }

  /** The time slider. */
  override focus(): void {
    this.timeline?.focus();
  }

  private get format(): Format {
    return new Format(this.good.now?.shop?.currency ?? 'EUR', navigator.language);
  }

  private ask(): FilmAsk | null {
    const baseline = this.good.now?.shop?.strategies[0]?.name;
    if (!this.board.now || baseline === undefined) return null;
    return { strategy: this.chosen.now, replication: this.orders.now, baseline };
  }

  private took(films: Films): void {
    this.films = films;
    const { film } = films;
    if (this.orders.now < 0) this.inFuture(film.replication);
    // The measured time begins where the warm-up ends, and so does what there is to be seen.
    if (!this.begun) this.clock.at = Math.min(film.days - 1, Math.ceil(film.warmUpDays));
    this.begun = true;
    void this.updateComplete.then(() => this.clock.seek(Math.min(this.clock.at, film.days - 1)));
  }

  private inFuture(replication: number): void {
    store.set({ orders: { ...store.state.orders, replication, order: null } });
  }

  private show(at: number): void {
    this.shelves?.draw(at);
    this.lanes?.draw(at);
    this.timeline?.show(at);
    const day = Math.floor(at);
    if (day === this.day) return;
    this.day = day;
    if (this.clock.playing && performance.now() - this.spoke > SPEAK_EVERY) this.speak();
  }

  private seek(day: number): void {
    this.clock.seek(day);
  }

  private command({ what, value }: ReplayCommand): void {
    const { film } = this.films ?? {};
    if (!film) return;
    const { clock } = this;
    if (what === 'play') {
      clock.play();
      this.playing = true;
      return;
    }
    if (what === 'speed') {
      this.speed = clock.speed = value ?? this.speed;
      return;
    }
    clock.pause();
    const day = Math.floor(clock.at);
    if (what === 'back') clock.seek(day - 1);
    else if (what === 'on') clock.seek(day + 1);
    else if (what === 'worst') clock.seek(film.worstDay);
    else if (what === 'mark') clock.seek(nextMark(film, day) ?? day);
    this.speak();
  }

  private speak(): void {
    const { film } = this.films ?? {};
    this.spoke = performance.now();
    if (film) this.said = replayDayText(film, Math.floor(this.clock.at), this.format);
  }

  /** Keys of the whole view, but for fields and buttons that use them themselves. */
  private readonly keyed = (event: KeyboardEvent): void => {
    if (!this.films || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const on = event.composedPath()[0];
    if (on instanceof HTMLElement) {
      if (on.matches('select, textarea, input:not([type=range])') || on.isContentEditable) return;
      if (event.key === ' ' && on.matches('button, a, summary')) return;
      if (event.key !== ' ' && on.matches('input, [role=tab], [role=radio], [role=menuitem]')) return;
    }
    const last = this.films.film.days - 1;
    const what = { ' ': this.playing ? 'pause' : 'play', ArrowLeft: 'back', ArrowRight: 'on' }[event.key];
    if (what) this.command({ what: what as ReplayCommand['what'] });
    else if (event.key === 'Home' || event.key === 'End') {
      this.clock.pause();
      this.clock.seek(event.key === 'Home' ? 0 : last);
      this.speak();
    } else return;
    event.preventDefault();
  };
}

/** Milliseconds between two sentences while it plays. */
const SPEAK_EVERY = 5000;
