import type { Edit, Reading } from '../../src/study/levers/lever.js';
import { NO_FOCUS, type Focus, type Goal } from '../../src/study/what-if/goal.js';
import type { Desk, DeskHandle } from '../../workers/desk/endpoint.web.js';
import type { ShopText, Tick } from '../../workers/desk/protocol.js';
import { EMPTY, type State, type Step, type View } from './state.js';

/**
 * The page's memory and its only way to the desk. Components read `state`, listen for `change` and call the verbs below; they never
 * talk to the desk about the text themselves.
 */
export class Store extends EventTarget {
  state: State = EMPTY;
  private handle: DeskHandle;
  private version = 0;

  constructor(private readonly spawn: () => DeskHandle) {
    super();
    this.handle = this.start();
  }

  /** For what changes nothing: charts, tables, stories, files. */
  get desk(): Desk {
    return this.handle.desk;
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(new Event('change'));
  }

  async open(shop: ShopText, view: View = 'dashboard'): Promise<void> {
    const { theme, dock, editor, tour, saved } = this.state;
    this.set({ ...EMPTY, theme, dock, editor, tour, saved, shop, view });
    this.took(await this.desk.open(shop, this.state.goal, this.onTick));
  }

  /** Says why it was refused; a toast says so too, unless the caller shows it beside what was typed. */
  async edit(edit: Edit, what: string, quiet?: 'quiet'): Promise<string | undefined> {
    const before = this.step(what);
    const { refused, chosen, ...reading } = await this.desk.edit(edit);
    if (refused !== undefined) {
      if (!quiet) this.set({ toast: { text: refused, undo: false } });
      return refused;
    }
    this.remember(before, reading.text);
    if (chosen !== undefined) this.set({ chosen });
    this.took(reading);
    return undefined;
  }

  async retype(text: string, what = 'Typed'): Promise<void> {
    this.remember(this.step(what), text);
    this.took(await this.desk.retype(text));
  }

  async undo(): Promise<void> {
    const { past, future } = this.state;
    const back = past.at(-1);
    if (back === undefined) return;
    this.set({ past: past.slice(0, -1), future: [...future, this.step(back.what)], chosen: back.chosen });
    this.took(await this.desk.retype(back.text));
  }

  async redo(): Promise<void> {
    const { past, future } = this.state;
    const forth = future.at(-1);
    if (forth === undefined) return;
    this.set({ future: future.slice(0, -1), past: [...past, this.step(forth.what)], chosen: forth.chosen });
    this.took(await this.desk.retype(forth.text));
  }

  choose(chosen: string): void {
    this.set({ chosen });
    void this.refresh();
  }

  leadBy(lead: string): void {
    this.set({ lead });
    void this.refresh();
  }

  lookAt(focus: Focus): void {
    this.set({ focus });
  }

  clearFocus(): void {
    this.set({ focus: NO_FOCUS });
  }

  async aim(goal: Goal): Promise<void> {
    this.set({ goal });
    await this.desk.aim(goal);
  }

  stop(): void {
    void this.desk.stop();
  }

  goOn(): void {
    void this.desk.goOn();
  }

  /** Asks for the words and figures of what is chosen now. */
  async refresh(): Promise<void> {
    const { chosen, lead } = this.state;
    const board = await this.desk.board(chosen, lead);
    if (board && chosen === this.state.chosen) this.set({ board, stale: this.hasProblems });
  }

  private get hasProblems(): boolean {
    return (this.state.reading?.problems.length ?? 0) > 0;
  }

  private readonly onTick = (tick: Tick): void => {
    if (tick.version < this.version) return;
    this.version = tick.version;
    this.set({ tick });
    if (tick.fresh) void this.refresh();
  };

  private took(reading: Reading): void {
    const { shop, chosen } = this.state;
    if (shop === null) return;
    const names = reading.shop?.strategies.map(({ name }) => name);
    const stays = names === undefined || names.includes(chosen);
    this.set({
      shop: { ...shop, text: reading.text },
      reading,
      ...(reading.shop ? { good: reading } : {}),
      chosen: stays ? chosen : (names[1] ?? names[0] ?? ''),
      stale: this.state.board !== null,
    });
  }

  private step(what: string): Step {
    return { text: this.state.shop?.text ?? '', chosen: this.state.chosen, what };
  }

  private remember(before: Step, text: string): void {
    if (before.text === text) return;
    this.set({ past: [...this.state.past, before].slice(-MOST_STEPS), future: [] });
  }

  private start(): DeskHandle {
    const handle = this.spawn();
    handle.died.catch((error: Error) => {
      this.handle = this.start();
      this.set({ notice: { kind: 'warn', text: `${error.message}; playing again` } });
      const { shop, goal } = this.state;
      if (shop) void this.desk.open(shop, goal, this.onTick).then((reading) => this.took(reading));
    });
    return handle;
  }
}

/** Texts kept for undo. */
const MOST_STEPS = 500;
