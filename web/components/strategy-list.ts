import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StrategyOutline } from '../../src/study/levers/lever.js';
import { shared } from '../styles/shared.js';
import { store, UseStore } from '../store/use-store.js';
import { icon } from './icon.js';
import { RowDrag } from './row-drag.js';
import './strategy-row.js';
import { strategyListStyles } from './strategy-list.styles.js';

/** Legend, scoreboard and switch at once: every strategy with its mark, what it does otherwise, and how many orders come on time. */
@customElement('strategy-list')
export class StrategyList extends LitElement {
  static override styles = [shared, strategyListStyles];
  @state() private renaming = '';
  @state() private refused = '';
  @state() private moving = false;
  private inSight = '';
  @query('.rows') private rows!: HTMLElement;
  private readonly good = new UseStore(this, (now) => now.good);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly board = new UseStore(this, (now) => now.board);
  private readonly stale = new UseStore(this, (now) => now.stale);
  private readonly drag = new RowDrag(
    this,
    () => this.rows,
    (from, to) => this.move(from, to),
  );

  override render() {
    const strategies = this.strategies;
    const at = strategies.findIndex(({ name }) => name === this.chosen.now);
    const none = at < 0;
    return html`
      <div class="head">
        <h2 id="title">Strategies</h2>
        <span>${this.board.now?.scoreLabel ?? 'On time'}</span>
      </div>
      <div
        class=${this.moving ? 'rows moving' : 'rows'}
        role="radiogroup"
        aria-labelledby="title"
        aria-describedby="how"
        @keydown=${this.keyed}
      >
        ${repeat(
          strategies,
          ({ name }) => name,
          (strategy, index) => this.row(strategy, index, Math.max(0, at)),
        )}
      </div>
      <span id="how" hidden>Arrows choose, Alt and arrows move, F2 renames, Delete removes.</span>
      <div class="tools" role="group" aria-label="Change the list">
        ${
          this.moving
            ? html`<button class="plain" ?disabled=${at <= 0} @click=${() => this.move(at, at - 1)}>
                  ${icon('up')}Up
                </button>
                <button class="plain" ?disabled=${at === strategies.length - 1} @click=${() => this.move(at, at + 1)}>
                  ${icon('down')}Down
                </button>
                <span class="gap"></span>
                <button class="plain" aria-pressed="true" @click=${() => (this.moving = false)}>Done</button>`
            : html`<button class="plain" title="Add a strategy like the baseline" @click=${this.add}>
                  ${icon('add')}Add
                </button>
                <button class="plain" ?disabled=${none} @click=${() => this.copy(strategies[at])}>
                  ${icon('copy')}Copy
                </button>
                <span class="gap"></span>
                <button class="plain" ?disabled=${none} @click=${() => this.rename(strategies[at])}>Rename</button>
                <button class="plain" ?disabled=${strategies.length < 2} @click=${() => (this.moving = true)}>
                  Move
                </button>
                <button class="plain" ?disabled=${strategies.length < 2} @click=${() => this.takeOut(strategies[at])}>
                  Remove
                </button>`
        }
      </div>
    `;
  }

  override updated(): void {
    if (this.chosen.now === this.inSight) return;
    this.inSight = this.chosen.now;
    // A new row is brought into sight, not into focus.
    this.rows.querySelector('[aria-checked=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private row(strategy: StrategyOutline, index: number, at: number) {
    const { name } = strategy;
    const renaming = name === this.renaming;
    const score = this.board.now?.scores.find((one) => one.strategy === name)?.text ?? '';
    const row = html`<strategy-row
      .strategy=${strategy}
      .index=${index}
      .score=${score}
      .stale=${this.stale.now}
      .renaming=${renaming}
      .refused=${renaming ? this.refused : ''}
      @rename=${(event: CustomEvent<string>) => this.renamed(strategy, event.detail)}
      @stay=${this.stay}
    ></strategy-row>`;
    // A field can't stand in a radio.
    if (renaming) return html`<div class="row renaming">${row}</div>`;
    return html`<div
      class=${`row ${this.drag.classOf(index)}`}
      role="radio"
      aria-checked=${index === at}
      aria-label=${`${strategy.label}${score === '' ? '' : `, ${score} ${this.board.now?.scoreLabel.toLowerCase() ?? ''}`}. ${strategy.summary}`}
      tabindex=${index === at ? 0 : -1}
      @click=${() => store.choose(name)}
      @dblclick=${() => this.rename(strategy)}
    >
      <span class="grip" title="Drag to move" @pointerdown=${(event: PointerEvent) => this.drag.start(event, index)}
        >${icon('grip')}</span
      >
      ${row}
    </div>`;
  }

  private get strategies(): readonly StrategyOutline[] {
    return this.good.now?.shop?.strategies ?? [];
  }

  private keyed(event: KeyboardEvent): void {
    if (this.renaming !== '') return;
    const { strategies } = this;
    const at = strategies.findIndex(({ name }) => name === this.chosen.now);
    const strategy = strategies[at];
    if (!strategy) return;
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by !== undefined && (event.altKey || this.moving)) this.move(at, at + by);
    else if (by !== undefined) this.choose(strategies[(at + by + strategies.length) % strategies.length]);
    else if (event.key === 'Home') this.choose(strategies[0]);
    else if (event.key === 'End') this.choose(strategies.at(-1));
    else if (event.key === 'F2') this.rename(strategy);
    else if (event.key === 'Delete') this.takeOut(strategy);
    else if (event.key === 'Escape' && this.moving) this.moving = false;
    else if (event.key === 'Enter' && this.moving) this.moving = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(strategy: StrategyOutline | undefined): void {
    if (strategy) store.choose(strategy.name);
    void this.focusChosen();
  }

  private async focusChosen(): Promise<void> {
    await this.updateComplete;
    this.rows.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }

  private readonly add = (): void => {
    void this.made(store.edit({ kind: 'add' }, 'Add a strategy'));
  };

  private copy(strategy: StrategyOutline | undefined): void {
    if (strategy) void this.made(store.edit({ kind: 'copy', strategy: strategy.name }, `Copy ${strategy.label}`));
  }

  /** What is new wants a name at once. */
  private async made(edited: Promise<string | undefined>): Promise<void> {
    const before = this.strategies.length;
    if ((await edited) === undefined && this.strategies.length > before) this.renaming = store.state.chosen;
  }

  private rename(strategy: StrategyOutline | undefined): void {
    this.refused = '';
    this.renaming = strategy?.name ?? '';
    if (strategy) store.choose(strategy.name);
  }

  private async renamed({ name, label }: StrategyOutline, to: string): Promise<void> {
    const refused = await store.edit({ kind: 'rename', strategy: name, to }, `Rename ${label}`, 'quiet');
    this.refused = refused ?? '';
    if (refused === undefined) this.stay();
  }

  private readonly stay = (): void => {
    this.renaming = '';
    this.refused = '';
    void this.focusChosen();
  };

  private takeOut(strategy: StrategyOutline | undefined): void {
    if (!strategy) return;
    void store.edit({ kind: 'remove', strategy: strategy.name }, `Remove ${strategy.label}`).then((refused) => {
      if (refused === undefined) store.set({ toast: { text: `${strategy.label} removed`, undo: true } });
    });
  }

  private move(from: number, to: number): void {
    const strategy = this.strategies[from];
    if (!strategy || from === to || to < 0 || to >= this.strategies.length) return;
    void store
      .edit({ kind: 'move', strategy: strategy.name, to }, `Move ${strategy.label}`)
      .then(() => this.focusChosen());
  }
}
