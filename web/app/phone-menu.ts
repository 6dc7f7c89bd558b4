import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import type { MenuEntry } from '../components/bar-menu.js';
import { GOAL_CHOICES, sameGoal } from './goal-choices.js';
import { icon } from '../components/icon.js';
import { FORMATS, take } from './report-menu.js';
import { THEMES } from './theme-menu.js';
import { VIEWS } from './view-tabs.js';

/** On a phone: all of the bar that has no room in it. */
@customElement('phone-menu')
export class PhoneMenu extends LitElement {
  static override styles = shared;
  private readonly state = new UseStore(this);

  override render() {
    return html`<bar-menu end .label=${'Menu'} .entries=${this.entries()}>${icon('menu')}</bar-menu>`;
  }

  private entries(): MenuEntry[] {
    const { shop, view, future, board, tick, goal, theme } = this.state.now;
    const none = shop === null;
    const forth = future.at(-1)?.what;
    const playing = tick?.state === 'playing';
    return [
      ...VIEWS.map((known) => ({
        label: known.label,
        checked: known.view === view,
        disabled: none,
        run: () => store.set({ view: known.view }),
      })),
      { title: 'What-if', label: forth ? `Redo: ${forth}` : 'Redo', disabled: !forth, run: () => void store.redo() },
      {
        label: playing ? 'Stop' : 'Go on',
        disabled: none,
        run: () => (playing ? store.stop() : store.goOn()),
      },
      {
        label: 'Share',
        disabled: none,
        run: () => this.dispatchEvent(new CustomEvent('bw-ask', { detail: 'share', bubbles: true, composed: true })),
      },
      ...FORMATS.map(({ what, label }, i) => ({
        ...(i === 0 ? { title: 'Take away' } : {}),
        label,
        disabled: board === null,
        run: () => void take(what),
      })),
      ...GOAL_CHOICES.map((choice, i) => ({
        ...(i === 0 ? { title: 'How sure do you want to be?' } : {}),
        label: choice.label,
        checked: sameGoal(choice.goal, goal),
        disabled: none,
        run: () => void store.aim(choice.goal),
      })),
      ...THEMES.map((known, i) => ({
        ...(i === 0 ? { title: 'Theme' } : {}),
        label: known.label,
        checked: known.theme === theme,
        run: () => store.set({ theme: known.theme }),
      })),
    ];
  }
}
