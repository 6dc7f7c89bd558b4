import { LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Lever } from '../../../src/study/levers/lever.js';
import type { Hand } from '../../store/history.js';
import { store } from '../../store/use-store.js';
import '../floating-tip.js';
import type { FloatingTip } from '../floating-tip.js';
import { leverLines } from './lever-row.js';

/** What a slider and a choice share: whose lever it is, how it is moved, and what tells about it. */
export abstract class LeverControl<L extends Lever> extends LitElement {
  @property({ attribute: false }) lever!: L;
  /** Whose lever it is; null is the world's. */
  @property({ attribute: false }) strategy: string | null = null;
  /** Only this item's. */
  @property({ attribute: false }) item?: string;
  @query('floating-tip') private tip!: FloatingTip;
  /** What is reached by the keyboard. */
  protected abstract readonly control: HTMLElement;

  override focus(): void {
    this.control.focus();
  }

  /** The sentences about it. */
  protected lines(): string[] {
    return leverLines(this.lever);
  }

  /** Writes a value into the text, null: back to where it was; `to` says so in the list of steps. Resolves with why it was refused, if it was. */
  protected write(
    value: number | string | null,
    to: string,
    quiet?: 'quiet',
    hand?: Hand,
  ): Promise<string | undefined> {
    const { lever, strategy, item } = this;
    const own = item === undefined ? {} : { item };
    return store.edit({ kind: 'lever', strategy, lever: lever.id, value, ...own }, `${lever.label} ${to}`, quiet, hand);
  }

  protected readonly showTip = (): void => {
    const { left, right, top, bottom } = this.getBoundingClientRect();
    void this.tip.show({ left, right, top, bottom }, this.lines());
  };

  /** Only for those who came by the keyboard: under a pointer the label has it. */
  protected readonly showTipOfFocus = (): void => {
    if (this.control.matches(':focus-visible') && this.matches(':not(:hover)')) this.showTip();
  };

  protected readonly hideTip = (): void => this.tip.hide();
}
