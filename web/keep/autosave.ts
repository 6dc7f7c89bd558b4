import type { State } from '../store/state.js';
import type { Session } from './session.js';
import { sessionOf, type Sessions } from './sessions.js';
import { StockNotKept, storageProblem } from './shelf.js';

export interface AutosaveParts {
  readonly sessions: Pick<Sessions, 'keep' | 'newId' | 'problem'>;
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  /** Takes a session for this tab alone: two tabs never write the same one. */
  readonly claim: (id: string) => Promise<boolean>;
  /** Downloads the file, where it can't be kept. */
  readonly download: () => void;
  readonly now?: () => number;
}

/** Keeps what is open a second after a change. What can't be kept is said once, with a way out, and tried again with each change. */
export class Autosave {
  private id = '';
  /** As it was kept last, and as it was seen last. */
  private last: State | null = null;
  private seen: State | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private notice: State['notice'] = null;

  constructor(private readonly parts: AutosaveParts) {}

  /** What is opened next goes on under this id. */
  adopt(id: string): void {
    this.id = id;
    this.last = null;
  }

  /** The state is another one. */
  changed(): void {
    const now = this.parts.state();
    const { seen } = this;
    this.seen = now;
    // Something else was opened before the second was over.
    if (isAnother(seen, now) && this.isNews(seen)) void this.flush(seen);
    if (!this.isNews(now)) return;
    // Not put off by what comes after it: no more than a second is ever unkept.
    this.timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps it at once. Settles when it is kept, or it has been said that it isn't. */
  async flush(what = this.parts.state()): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.saving) await this.saving;
    if (!this.isNews(what)) return;
    this.saving = this.save(what).finally(() => (this.saving = null));
    await this.saving;
  }

  /** What isn't kept yet, for a page that goes and can't wait; null where everything is. */
  unkept(): Session | null {
    const now = this.parts.state();
    if (!this.isNews(now)) return null;
    const id = this.id === '' || isAnother(this.last, now) ? this.parts.sessions.newId() : this.id;
    return sessionOf(now, { id }, this.parts.now?.() ?? Date.now());
  }

  private async save(now: State): Promise<void> {
    const { sessions, state, set, claim } = this.parts;
    if (this.id === '' || isAnother(this.last, now)) {
      this.id = sessions.newId();
      await claim(this.id);
    }
    const at = this.parts.now?.() ?? Date.now();
    this.last = now;
    try {
      await sessions.keep(now, { id: this.id });
      if (sessions.problem) return this.failed(at, sessions.problem);
      if (this.notice && state().notice === this.notice) set({ notice: null });
      this.notice = null;
      set({ saved: { at, problem: '' } });
    } catch (error) {
      this.failed(at, storageProblem(error), error instanceof StockNotKept);
    }
  }

  private failed(at: number, problem: string, stockAlone = false): void {
    const { set, download } = this.parts;
    const known = this.parts.state().saved?.problem === problem;
    if (!known) {
      this.notice = stockAlone
        ? { kind: 'warn', text: `Not saved: ${problem}. All the rest is; hand the stock over again after a reload.` }
        : {
            kind: 'warn',
            text: `Not saved: ${problem}. You can work on; download the file to keep it.`,
            action: { label: 'Download', run: download },
          };
    }
    set({ saved: { at, problem }, ...(known ? {} : { notice: this.notice }) });
  }

  private isNews(now: State | null): now is State {
    const { last } = this;
    if (now === null || now.shop === null) return false;
    return (
      last?.shop?.text !== now.shop.text ||
      last.shop.name !== now.shop.name ||
      last.shop.files !== now.shop.files ||
      last.chosen !== now.chosen ||
      last.view !== now.view ||
      last.goal !== now.goal ||
      last.lead !== now.lead ||
      last.plan !== now.plan ||
      // The verdict of a list is the last one, not the first.
      (last.board === null) !== (now.board === null) ||
      (now.tick?.state === 'sure' && last.tick?.state !== 'sure')
    );
  }
}

/** Was something else opened since, and is there something of the old one to keep? */
function isAnother(last: State | null, now: State): boolean {
  if (last === null || last.shop === null || last === now || last.shop.text === last.opened) return false;
  const fresh = now.past.length === 0 && now.future.length === 0;
  return last.opened !== now.opened || (fresh && last.past.length + last.future.length > 0);
}

const PAUSE = 1000;
