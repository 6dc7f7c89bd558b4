import type { Edit, Reading } from '../../src/study/levers/lever.js';
import { NO_FOCUS, type Focus, type Goal } from '../../src/study/what-if/goal.js';
import type { Desk, DeskHandle } from '../../workers/desk/endpoint.web.js';
import type { Played, ShopText, Tick } from '../../workers/desk/protocol.js';
import { WorkerDied } from '../../workers/protocol.js';
import { Frame } from './frame.js';
import { goesOn, remember, type Hand, type Stroke } from './history.js';
import { mergeTexts } from './merge-texts.js';
import { MoveLine } from './move-line.js';
import { EMPTY, type State, type Step, type View } from './state.js';
import { SteadyDesk } from './steady-desk.js';

export interface StoreOptions {
  /** Number of the press that goes on; null where no pointer is down. */
  readonly grip?: () => number | null;
  readonly now?: () => number;
  /** As in `SteadyOptions`. */
  readonly beat?: number;
}

/**
 * The page's memory and its only way to the desk. Components read `state`, listen for `change` and call the verbs below; they never
 * talk to the desk about the text themselves. Verbs that change the text are made one after the other, in the order of their calls;
 * what the desk says of an older text is never shown over a newer one.
 */
export class Store extends EventTarget {
  state: State = EMPTY;
  private readonly steady: SteadyDesk;
  private readonly line = new MoveLine();
  /** The text that the desk has, where every next change starts. `state.shop.text` may be ahead of it while somebody types. */
  private settled = '';
  /** What was typed last, where the desk failed to read it. */
  private unread: string | null = null;
  /** What the page had when the typing that waits last began. */
  private typedOn = '';
  private stroke: Stroke | null = null;
  /** Grows with every shop that is opened: what was begun before it is void. */
  private epoch = 0;
  /** Grows with every text the desk has answered. */
  private texts = 0;
  /** Of the newest tick, and the first one that tells of the newest text: while a lever is dragged, older ones are told of, too. */
  private version = 0;
  private wanted = 0;
  /** A new desk has not yet read the text: what still comes is of the dead one. */
  private deaf = false;
  /** Grows with every board that a tick has brought. */
  private told = 0;
  private asking = false;
  private askAgain = false;
  private peeked: string | null = null;
  private readonly frame = new Frame(() => this.dispatchEvent(new Event('change')));

  constructor(
    spawn: () => DeskHandle,
    private readonly options: StoreOptions = {},
  ) {
    super();
    const { beat, now } = options;
    this.steady = new SteadyDesk({
      spawn,
      revive: (desk, why) => this.revive(desk, why),
      gaveUp: (why) => this.gaveUp(why),
      ...(beat === undefined ? {} : { beat }),
      ...(now === undefined ? {} : { now }),
    });
  }

  /** For what changes nothing: charts, tables, stories, files. One that dies meanwhile is replaced and asked again. */
  get desk(): Desk {
    return this.steady.desk;
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.frame.now();
  }

  /** Another shop; what is known of the old one is forgotten. */
  async open(
    shop: ShopText,
    view: View = 'dashboard',
    { chosen, goal, opened = shop.text }: OpenWith = {},
  ): Promise<void> {
    const { theme, keys, dock, editor, tour, saved } = this.state;
    this.line.clear();
    this.epoch++;
    this.stroke = null;
    this.peeked = null;
    this.settled = shop.text;
    this.unread = null;
    this.set({ ...EMPTY, theme, keys, dock, editor: { open: editor.open }, tour, saved, shop, opened, view });
    this.set({ ...(chosen === undefined ? {} : { chosen }), ...(goal === undefined ? {} : { goal }) });
    await this.move(null, async () => {
      this.took(await this.desk.open(shop, this.state.goal, this.ticks()));
    });
  }

  /** Says why it was refused; a toast says so too, unless the caller shows it beside what was typed. */
  async edit(edit: Edit, what: string, quiet?: 'quiet', hand = this.hand()): Promise<string | undefined> {
    const key = edit.kind === 'lever' ? ['lever', edit.strategy, edit.lever, edit.item].join('\n') : null;
    const stroke = { key, ...hand };
    return this.move(key, async (isCurrent) => {
      const before = this.step(what);
      const { refused, chosen, ...reading } = await this.desk.edit(edit);
      if (!isCurrent()) return undefined;
      if (refused !== undefined) {
        if (!quiet) this.set({ toast: { text: refused, undo: false } });
        return refused;
      }
      const turns = chosen !== undefined && chosen !== before.chosen;
      this.remember(turns ? { ...before, turns } : before, reading.text, stroke);
      this.took(reading, { ...(chosen === undefined ? {} : { turn: chosen }), soonPlayed: edit.kind === 'lever' });
      return undefined;
    });
  }

  /** The text as it was typed. It is the page's text at once; what it says comes later, with what a lever has changed meanwhile. */
  async retype(typed: string, what = 'Typed'): Promise<void> {
    const { shop } = this.state;
    if (shop === null || typed === shop.text) return;
    // It takes the place of one that waits right before it, so it goes on from where that one began.
    const base = this.line.endsWith(TYPED) ? this.typedOn : shop.text;
    this.typedOn = base;
    this.set({ shop: { ...shop, text: typed } });
    const stroke = { key: TYPED, ...this.hand() };
    await this.move(TYPED, async (isCurrent) => {
      const before = this.step(what);
      const text = mergeTexts(base, typed, before.text);
      try {
        const reading = await this.desk.retype(text);
        if (!isCurrent()) return;
        this.remember(before, text, stroke);
        this.took(reading);
      } catch (error) {
        // What was typed stays on the page, and what was there before can be had back.
        if (isCurrent()) {
          this.remember(before, text, stroke);
          this.unread = text;
        }
        throw error;
      }
    });
  }

  /** Another name for the file: what is exported, and what messages say, has it from now on. */
  async rename(name: string): Promise<void> {
    const { shop } = this.state;
    if (shop === null || name === shop.name) return;
    this.set({ shop: { ...shop, name } });
    await this.move(null, async (isCurrent) => {
      const reading = await this.desk.rename(name);
      if (isCurrent()) this.took(reading);
    });
  }

  undo(): Promise<void> {
    return this.goTo('past', 'future');
  }

  redo(): Promise<void> {
    return this.goTo('future', 'past');
  }

  choose(chosen: string): void {
    this.peeked = null;
    this.set({ chosen });
    void this.refresh();
  }

  /** While it is held: everything is told of the baseline. */
  peek(on: boolean): void {
    const baseline = this.state.good?.shop?.strategies[0]?.name;
    const back = this.peeked;
    if (on === (back !== null) || (on && baseline === undefined)) return;
    const chosen = this.state.chosen;
    this.choose(on ? baseline! : back!);
    this.peeked = on ? chosen : null;
  }

  leadBy(lead: string): void {
    this.set({ lead });
    void this.refresh();
  }

  /** What the hand does now: for an edit that has to wait for the one before it, and belongs to the same step of undo. */
  hand(): Hand {
    return { at: (this.options.now ?? Date.now)(), grip: this.options.grip?.() ?? null };
  }

  lookAt(focus: Focus): void {
    this.set({ focus });
  }

  clearFocus(): void {
    this.set({ focus: NO_FOCUS });
  }

  async aim(goal: Goal): Promise<void> {
    this.set({ goal });
    await this.desk.aim(goal).catch(unlessDied);
  }

  stop(): void {
    this.desk.stop().catch(unlessDied);
  }

  goOn(): void {
    this.desk.goOn().catch(unlessDied);
  }

  /** Tries again after the desk died too often. */
  startAgain(): void {
    this.set({ notice: null });
    this.steady.again();
  }

  /** For good. */
  close(): void {
    this.steady.close();
  }

  /** Asks for the words and figures of what is chosen now; one question at a time, the newest last. */
  async refresh(): Promise<void> {
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.askAgain = false;
        const { chosen, lead } = this.state;
        const { epoch, texts, told } = this;
        const fresh = this.isFresh();
        const board = await this.desk.board(chosen, lead);
        // A tick that came since has brought what is at least as new.
        if (epoch !== this.epoch || told !== this.told) continue;
        if (board === null || chosen !== this.state.chosen || lead !== this.state.lead) continue;
        this.soon({ board, ...(fresh && texts === this.texts ? { stale: false } : {}) });
      } while (this.askAgain);
    } catch (error) {
      unlessDied(error);
    } finally {
      this.asking = false;
    }
  }

  /** Does what has been played tell of the text as it is? */
  private isFresh(): boolean {
    return (this.state.reading?.problems.length ?? 0) === 0 && this.version >= this.wanted;
  }

  /** What comes by itself is told once a picture; what somebody does is told at once. */
  private soon(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.frame.soon();
  }

  /** What somebody waits for, though it may come in a burst. */
  private promptly(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.frame.promptly();
  }

  private async move<T>(key: string | null, run: (isCurrent: () => boolean) => Promise<T>): Promise<T | undefined> {
    const { epoch } = this;
    try {
      const answer = await this.line.push(key, () => run(() => epoch === this.epoch));
      // Who made the change finds it told when it goes on.
      await this.frame.told();
      return answer;
    } catch (error) {
      // Nothing is lost: the text is what it was before.
      if (epoch === this.epoch) this.failed(error);
      return undefined;
    }
  }

  private failed(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.set({ toast: { text: `That change could not be made: ${why}`, undo: false } });
  }

  private goTo(from: 'past' | 'future', other: 'past' | 'future'): Promise<void> {
    const moved = this.move(null, async (isCurrent) => {
      const back = this.state[from].at(-1);
      if (back === undefined) return;
      const here: Step = { ...this.step(back.what), ...(back.turns ? { turns: true } : {}) };
      const reading = await this.desk.retype(back.text);
      if (!isCurrent()) return;
      this.stroke = null;
      this.set({ [from]: this.state[from].slice(0, -1), [other]: [...this.state[other], here] });
      this.took(reading, { ...(back.turns ? { turn: back.chosen } : {}), fallback: back.chosen });
    });
    return moved.then(() => undefined);
  }

  private ticks(): (tick: Tick) => void {
    const { epoch } = this;
    return (tick) => {
      if (epoch !== this.epoch || this.deaf || tick.version < this.version) return;
      this.version = tick.version;
      const { told, ...rest } = tick;
      if (told === undefined || told.chosen !== this.state.chosen || told.lead !== this.state.lead) {
        this.promptly({ tick: rest });
        if (tick.fresh) void this.refresh();
        return;
      }
      this.told++;
      this.promptly({ tick: rest, board: told.board, ...(this.isFresh() ? { stale: false } : {}) });
    };
  }

  /** A text and what it says. Chosen is `turn`, else what was, else `fallback`, if there still is a strategy of that name. */
  private took(reading: Reading & Played, { turn, fallback, soonPlayed = false }: Took = {}): void {
    const { shop, chosen, board } = this.state;
    this.settled = reading.text;
    this.unread = null;
    this.texts++;
    if (reading.shop) this.wanted = reading.version;
    // Somebody has typed on meanwhile: that text is the page's, and what it says is under way.
    if (shop === null || this.line.waits(TYPED)) return;
    const names = reading.shop?.strategies.map(({ name }) => name);
    const next =
      [turn, chosen, fallback].find((name) => name !== undefined && (names?.includes(name) ?? true)) ??
      names?.[1] ??
      names?.[0] ??
      '';
    this.state = {
      ...this.state,
      shop: { ...shop, text: reading.text },
      reading,
      ...(reading.shop ? { good: reading } : {}),
      chosen: names === undefined ? chosen : next,
      stale: board !== null,
    };
    // What came of it is about to be here: levers and figures are drawn together, in one picture instead of two.
    if (soonPlayed) this.frame.along(TOGETHER);
    else this.frame.now();
    // What was played before is told at once, and may be here before the answer.
    if (this.isFresh()) void this.refresh();
  }

  private step(what: string): Step {
    return { text: this.unread ?? this.settled, chosen: this.state.chosen, what };
  }

  private remember(before: Step, text: string, stroke: Stroke): void {
    const { past, future } = this.state;
    // Told with the reading that follows: everybody who listens would look twice.
    const steps = remember({ past, future }, before, text, goesOn(this.stroke, stroke) && past.length > 0);
    this.state = { ...this.state, ...steps };
    this.frame.along(TOGETHER);
    this.stroke = stroke;
  }

  private revive(desk: Desk, why: string): void {
    this.deaf = true;
    this.set({ notice: { kind: 'warn', text: `${upper(why)}. Nothing is lost: it is played again.` } });
    const { shop, goal } = this.state;
    if (shop === null) return;
    const { epoch, texts } = this;
    desk.open({ ...shop, text: this.settled }, goal, this.ticks()).then(
      (reading) => {
        // It counts its versions from the start again.
        this.deaf = false;
        this.version = this.wanted = 0;
        if (epoch === this.epoch && texts === this.texts) this.took(reading);
      },
      () => (this.deaf = false),
    );
  }

  private gaveUp(why: string): void {
    this.set({
      notice: {
        kind: 'error',
        text: `${upper(why)}, three times in a row. Your scenario is safe on this page, but nothing is played.`,
        action: { label: 'Start again', run: () => this.startAgain() },
      },
    });
  }
}

export interface OpenWith {
  readonly chosen?: string;
  /** Where the file began, if what is opened has been changed since: a session, a link. */
  readonly opened?: string;
  readonly goal?: Goal;
}

interface Took {
  readonly turn?: string;
  readonly fallback?: string;
  /** The first estimate takes no longer than an eye does. */
  readonly soonPlayed?: boolean;
}

/** Milliseconds. */
const TOGETHER = 50;

const TYPED = 'typed';

/** That a desk died has been said already. */
function unlessDied(error: unknown): void {
  if (!(error instanceof WorkerDied)) throw error;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
