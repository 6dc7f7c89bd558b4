import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import { icon } from '../components/icon.js';

/** Light, dark, or as the system has it. */
@customElement('theme-menu')
export class ThemeMenu extends LitElement {
  static override styles = shared;
  private readonly theme = new UseStore(this, ({ theme }) => theme);

  override render() {
    return html`<bar-menu
      end
      .label=${'Theme'}
      .entries=${THEMES.map(({ theme, label }) => ({
        label,
        checked: theme === this.theme.now,
        run: () => store.set({ theme }),
      }))}
      >${icon('theme')}</bar-menu
    >`;
  }
}

export const THEMES = [
  { theme: 'system', label: 'As the system has it' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const;
