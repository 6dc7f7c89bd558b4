import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../components/strategy-mark.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import { icon } from '../components/icon.js';

/** On a phone: which strategy everything is told of, and against which. */
@customElement('strategy-chips')
export class StrategyChips extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--sp-2);
        padding: var(--sp-2) var(--sp-4);
      }
      bar-menu {
        flex: 0 1 auto;
        min-width: 0;
      }
      .against {
        flex: none;
        max-width: 40%;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--sp-2);
        min-width: 0;
        max-width: 100%;
        min-height: max(36px, var(--hit));
        padding: 0 var(--sp-3);
        border: var(--border) solid var(--line-strong);
        border-radius: 22px;
        white-space: nowrap;
      }
      .chip.chosen {
        border: 2px solid var(--ink);
        font-weight: var(--weight-strong);
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (max-width: 359px) {
        .against {
          display: none;
        }
      }
    `,
  ];
  private readonly good = new UseStore(this, ({ good }) => good);
  private readonly chosen = new UseStore(this, ({ chosen }) => chosen);

  override render() {
    const strategies = this.good.now?.shop?.strategies ?? [];
    const at = strategies.findIndex(({ name }) => name === this.chosen.now);
    const [chosen, baseline] = [strategies[at], strategies[0]];
    if (!chosen || !baseline) return nothing;
    return html`<bar-menu
        bare
        .entries=${strategies.map(({ name, label, summary }) => ({
          label,
          note: summary,
          checked: name === chosen.name,
          run: () => store.choose(name),
        }))}
        ><span class="chip chosen"
          ><strategy-mark .strategy=${at}></strategy-mark><span>${chosen.label}</span>${icon('down')}</span
        ></bar-menu
      >
      ${
        at === 0
          ? nothing
          : html`<span class="soft against">against</span>
              <span class="chip against"
                ><strategy-mark .strategy=${0}></strategy-mark><span>${baseline.label}</span></span
              >`
      }`;
  }
}
