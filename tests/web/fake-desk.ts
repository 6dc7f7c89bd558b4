import type { Edit, Reading, StrategyOutline } from '../../src/study/levers/lever.js';
import type { Board } from '../../src/report/board/board.js';
import type { Desk, DeskHandle } from '../../workers/desk/endpoint.web.js';
import type { Played, ShopText, Tick } from '../../workers/desk/protocol.js';
import { WorkerDied } from '../../workers/protocol.js';

/**
 * A desk whose shop is lines of `lever=value`, a strategy for each line `strategy NAME`, and problems where a line says `bad`. It answers
 * in order, each answer when `step` is called (or by itself), as a worker does: a call to a dead one never settles.
 */
export class FakeDesk {
  text = '';
  version = 0;
  played = '';
  readonly calls: string[] = [];
  /** What it says by itself after each call. */
  auto = true;
  private onTick: ((tick: Tick) => void) | null = null;
  private readonly queue: (() => void)[] = [];
  private dead = false;
  private die!: (error: Error) => void;
  readonly handle: DeskHandle;

  constructor() {
    const died = new Promise<never>((_, reject) => (this.die = reject));
    died.catch(() => {});
    const desk = {
      open: (shop: ShopText, _: unknown, onTick: (tick: Tick) => void) =>
        this.answer('open', () => {
          this.onTick = onTick;
          return this.read(shop.text);
        }),
      edit: (edit: Edit) => this.answer('edit', () => this.edited(edit)),
      retype: (text: string) => this.answer('retype', () => this.read(text)),
      rename: () => this.answer('rename', () => this.read(this.text)),
      board: (chosen: string) =>
        this.answer('board', () => (this.played ? ({ digest: `${chosen}|${this.played}` } as Board) : null)),
      aim: () => this.answer('aim', () => undefined),
      stop: () => this.answer('stop', () => undefined),
      goOn: () => this.answer('goOn', () => undefined),
      hover: () => this.answer('hover', () => null),
      items: () => this.answer('items', () => null),
    };
    this.handle = { desk: desk as unknown as Desk, died, terminate: () => (this.dead = true) };
  }

  /** Answers the oldest call. */
  step(): boolean {
    const next = this.queue.shift();
    if (!this.dead) next?.();
    return next !== undefined;
  }

  get open(): number {
    return this.queue.length;
  }

  kill(why = 'the desk crashed'): void {
    this.dead = true;
    this.die(new WorkerDied(why));
  }

  /** Something was played of the newest text. */
  tick(version = this.version, change: Partial<Tick> = {}): void {
    if (this.dead) return;
    this.played = this.text;
    this.onTick?.({
      version,
      state: 'playing',
      done: 8,
      total: 400,
      first: true,
      precision: '',
      goal: '',
      progress: 0.02,
      repeated: 0,
      missing: 0,
      fresh: true,
      ...change,
    });
  }

  private answer<T>(name: string, make: () => T): Promise<T> {
    this.calls.push(name);
    return new Promise((resolve, reject) => {
      this.queue.push(() => {
        try {
          resolve(make());
        } catch (error) {
          reject(error as Error);
        }
      });
      if (this.auto) queueMicrotask(() => this.step());
    });
  }

  private edited(edit: Edit): Reading & Played & { refused?: string; chosen?: string } {
    if (edit.kind === 'lever') {
      if (edit.value === 'refuse') return { ...this.read(this.text), refused: 'that is no value' };
      if (edit.value === 'throw') throw new Error('a slip of the desk');
      const rest = this.text.split('\n').filter((line) => !line.startsWith(`${edit.lever}=`));
      return this.read([...rest, ...(edit.value === null ? [] : [`${edit.lever}=${edit.value}`])].join('\n'));
    }
    if (edit.kind === 'add') {
      const name = edit.name ?? `new-${this.names().length}`;
      return { ...this.read(`${this.text}\nstrategy ${name}`), chosen: name };
    }
    if (edit.kind === 'rename')
      return {
        ...this.read(
          this.text
            .split('\n')
            .map((line) => (line === `strategy ${edit.strategy}` ? `strategy ${edit.to}` : line))
            .join('\n'),
        ),
        chosen: edit.to,
      };
    if (edit.kind === 'remove')
      return this.read(
        this.text
          .split('\n')
          .filter((line) => line !== `strategy ${edit.strategy}`)
          .join('\n'),
      );
    throw new Error(edit.kind);
  }

  private names(): string[] {
    return this.text
      .split('\n')
      .filter((line) => line.startsWith('strategy '))
      .map((line) => line.slice(9));
  }

  private read(text: string): Reading & Played {
    this.text = text;
    const bad = text.split('\n').findIndex((line) => line.includes('bad'));
    if (bad >= 0) return { text, problems: [{ line: bad + 1, message: 'bad' }], warnings: [], version: this.version };
    this.version++;
    const strategies = this.names().map((name) => ({ name }) as StrategyOutline);
    return {
      text,
      problems: [],
      warnings: [],
      shop: { strategies } as unknown as NonNullable<Reading['shop']>,
      version: this.version,
    };
  }
}

/** Lets everything that is ready happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}
