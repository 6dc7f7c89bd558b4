import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { store } from '../store/use-store.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';
import { MOST_FUTURES, readGoal } from './goal-choices.js';

/** Asks for a goal of one's own. */
@customElement('goal-dialog')
export class GoalDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyles,
    css`
      dialog {
        width: min(360px, 92vw);
      }
    `,
  ];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;
  @state() private problem = '';

  show(): void {
    this.problem = '';
    this.dialog.showModal();
    this.field.select();
  }

  override render() {
    return html`<dialog aria-labelledby="title">
      <form @submit=${this.take}>
        <h2 id="title">How sure do you want to be?</h2>
        <label>
          A number of futures, or a width for orders on time
          <input name="goal" placeholder="300, or ±0.3" autocomplete="off" aria-describedby="problem" />
        </label>
        <p id="problem" class="problem" role="alert">${this.problem}</p>
        <div class="buttons">
          <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="primary">Aim for it</button>
        </div>
      </form>
    </dialog>`;
  }

  private take(event: Event): void {
    event.preventDefault();
    const goal = readGoal(this.field.value);
    if (goal === null) {
      const most = new Intl.NumberFormat(navigator.language).format(MOST_FUTURES);
      this.problem = `Neither a number of futures (2 to ${most}) nor a width in points (±0.3)`;
      return;
    }
    this.dialog.close();
    void store.aim(goal);
  }
}
