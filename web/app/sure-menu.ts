import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import './goal-dialog.js';
import type { GoalDialog } from './goal-dialog.js';
import { GOAL_CHOICES, sameGoal } from './goal-choices.js';
import { icon } from '../components/icon.js';

/** How sure do you want to be? */
@customElement('sure-menu')
export class SureMenu extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        margin: -6px 0;
      }
    `,
  ];
  private readonly goal = new UseStore(this, ({ goal }) => goal);

  override render() {
    const goal = this.goal.now;
    const own = !GOAL_CHOICES.some((choice) => sameGoal(choice.goal, goal));
    return html`<bar-menu
        end
        small
        .label=${'How sure do you want to be?'}
        .entries=${[
          ...GOAL_CHOICES.map((choice) => ({
            label: choice.label,
            checked: sameGoal(choice.goal, goal),
            run: () => void store.aim(choice.goal),
          })),
          { label: 'Something else …', checked: own, run: () => this.dialog().show() },
        ]}
        >${icon('down')}</bar-menu
      >
      <goal-dialog></goal-dialog>`;
  }

  private dialog(): GoalDialog {
    return this.renderRoot.querySelector('goal-dialog')!;
  }
}
