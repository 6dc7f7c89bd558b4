import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Lever, LeverGroup, StrategyOutline } from '../../../src/study/levers/lever.js';
import { shared } from '../../styles/shared.js';
import { store, UseStore } from '../../store/use-store.js';
import './lever-group.js';
import '../segment-control.js';
import { lookOf } from '../../../src/report/strategy-look.js';
import { setStyle } from '../set-style.js';

/** All levers of the chosen strategy, and those of the world below. With `tabs`, one group at a time: a phone's sheet. */
@customElement('lever-groups')
export class LeverGroups extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
        padding-bottom: var(--sp-4);
      }
      .head {
        display: flex;
        align-items: baseline;
        gap: var(--sp-2);
        min-height: 34px;
        padding: 6px var(--sp-4) 0;
      }
      strategy-mark {
        align-self: center;
        margin-right: 2px;
      }
      h2 {
        flex: 1 1 auto;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--text-md);
      }
      .head button.link {
        min-height: var(--hit);
      }
      .note,
      .link {
        flex: none;
        white-space: nowrap;
      }
    `,
  ];
  @property({ type: Boolean }) tabs = false;
  @state() private tab = 0;
  @state() private itemLevers: { readonly of: string; readonly levers: readonly Lever[] } = { of: '', levers: [] };
  private asked: readonly unknown[] = [];
  private readonly good = new UseStore(this, (state) => state.good);
  private readonly chosen = new UseStore(this, (state) => state.chosen);
  private readonly items = new UseStore(this, (state) => state.focus.items);

  override updated(): void {
    const { good, chosen, item } = { good: this.good.now, chosen: this.chosen.now, item: this.item };
    const [goodBefore, chosenBefore, itemBefore] = this.asked;
    if (good === goodBefore && chosen === chosenBefore && item === itemBefore) return;
    this.asked = [good, chosen, item];
    if (item !== undefined) void this.askItem(chosen, item);
  }

  override render() {
    const shop = this.good.now?.shop;
    const index = shop?.strategies.findIndex(({ name }) => name === this.chosen.now) ?? -1;
    const strategy = shop?.strategies[index];
    if (!shop || !strategy) return nothing;
    return html`
      <div class="head">
        <strategy-mark .strategy=${index}></strategy-mark>
        <h2 title=${strategy.label}>${this.tabs ? 'Levers' : strategy.label}</h2>
        <span class="note"
          >${strategy.changed === 0 ? (index === 0 ? 'the baseline' : '') : `${strategy.changed} changed`}</span
        >
        ${
          strategy.changed === 0
            ? nothing
            : html`<button
                class="link"
                aria-label=${`Reset all levers of ${strategy.label}`}
                @click=${() => this.reset(strategy)}
              >
                Reset all
              </button>`
        }
      </div>
      <div ${setStyle({ '--strategy': `var(--s${lookOf(index)})` })}>
        ${this.tabs ? this.tabbed(strategy, shop.world) : this.listed(strategy, shop.world)}
      </div>
    `;
  }

  private listed(strategy: StrategyOutline, world: LeverGroup) {
    const { item } = this;
    return html`
      ${repeat(
        strategy.groups.filter(({ levers }) => levers.length > 0),
        ({ title }) => title,
        ({ title, levers }) =>
          html`<lever-group .title=${title} .levers=${levers} .strategy=${strategy.name}></lever-group>
            ${title === 'Stock' && item !== undefined ? this.ofItem(strategy, item) : nothing}`,
      )}
      ${this.ofWorld(world)}
    `;
  }

  private tabbed(strategy: StrategyOutline, world: LeverGroup) {
    const groups = [...strategy.groups, world].filter(({ levers }) => levers.length > 0);
    const group = groups[Math.min(this.tab, groups.length - 1)];
    if (!group) return nothing;
    return html`
      <segment-control
        look="tabs"
        label="Kinds of levers"
        .options=${groups.map(({ title }, at) => ({ value: String(at), label: title.replace(' & care', '') }))}
        .value=${String(groups.indexOf(group))}
        @change=${(event: CustomEvent<string>) => (this.tab = Number(event.detail))}
      ></segment-control>
      <lever-group
        bare
        .title=${group.title}
        .levers=${group.levers}
        .strategy=${group === world ? null : strategy.name}
      ></lever-group>
    `;
  }

  private ofItem(strategy: StrategyOutline, item: string) {
    const { of, levers } = this.itemLevers;
    return html`<lever-group
      .title=${`Only ${item}`}
      .levers=${of === item ? levers : []}
      .strategy=${strategy.name}
      .item=${item}
    ></lever-group>`;
  }

  private ofWorld(world: LeverGroup) {
    if (world.levers.length === 0) return nothing;
    const style = setStyle({ '--strategy': 'var(--ink)' });
    return html`<lever-group
      ${style}
      title="World"
      note="same for every strategy"
      .levers=${world.levers}
    ></lever-group>`;
  }

  /** The one item that is looked at, if it is one. */
  private get item(): string | undefined {
    const { now } = this.items;
    return now?.length === 1 ? this.good.now?.shop?.items[now[0]!] : undefined;
  }

  private async askItem(strategy: string, item: string): Promise<void> {
    const levers = await store.desk.itemLevers(strategy, item);
    if (strategy === this.chosen.now && item === this.item) this.itemLevers = { of: item, levers };
  }

  private reset({ name, label }: StrategyOutline): void {
    void store.edit({ kind: 'reset', strategy: name }, `Reset all levers of ${label}`);
  }
}
