import { ChangeSet } from '@codemirror/state';
import { textChanges } from './text-changes.js';

export interface SyncParts {
  /** What stands in the editor. */
  readonly read: () => string;
  /** Changes what stands in the editor, without its being taken for typing. */
  readonly apply: (changes: ChangeSet) => void;
  /** Gives what was typed to the store; settles when the store has it. */
  readonly send: (text: string) => Promise<void>;
}

/**
 * Keeps the editor and the store's text in step. What is typed is sent after a pause; what comes from elsewhere (a lever, undo, a file
 * that was watched) is merged into it, so that neither a lever nor a keystroke is ever lost, whichever was first.
 */
export class TextSync {
  /** The store's text, as far as the editor knows it. */
  private base: string;
  /** On its way to the store. */
  private sent: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly parts: SyncParts,
    text: string,
  ) {
    this.base = text;
  }

  /** A key was hit. */
  typed(): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** The store has this text now. */
  told(text: string): void {
    if (text === this.base) return;
    const typed = this.parts.read();
    // What comes back after having been sent is no news, though there may be more in the editor by now.
    if (text !== typed && text !== this.sent) {
      const remote = changeSet(this.base, text);
      this.parts.apply(remote.map(changeSet(this.base, typed)));
    }
    this.base = text;
    if (this.parts.read() !== text) this.typed();
  }

  /** Sends what was typed, at once. Settles when the store has it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sent !== null) return this.typed();
    const text = this.parts.read();
    if (text === this.base) return;
    this.sent = text;
    try {
      // A desk that died answers no more; the store starts another one, and what was typed is sent again.
      await Promise.race([this.parts.send(text), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    } finally {
      this.sent = null;
    }
    if (this.parts.read() !== this.base) this.typed();
  }

  /** Nothing is sent from now on. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}

const changeSet = (before: string, after: string): ChangeSet => ChangeSet.of(textChanges(before, after), before.length);

/** Milliseconds without a key after which what was typed is one step. */
const PAUSE = 250;
const PATIENCE = 5000;
