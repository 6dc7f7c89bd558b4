import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { sessions } from '../keep/keep.js';
import { storageProblem } from '../keep/shelf.js';
import { store } from '../store/use-store.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';

/** Keeps what is open under a name. */
@customElement('save-dialog')
export class SaveDialog extends LitElement {
  static override styles = [shared, dialogStyles];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;
  @state() private problem = '';

  show(): void {
    const { good, shop } = store.state;
    this.problem = '';
    this.field.value = good?.shop?.title ?? shop?.name ?? '';
    this.dialog.showModal();
    this.field.select();
  }

  override render() {
    return html`<dialog aria-labelledby="title">
      <form @submit=${this.save}>
        <h2 id="title">Save as session</h2>
        <label>Name <input name="name" required maxlength="120" autocomplete="off" /></label>
        <p class="problem" role="alert">${this.problem}</p>
        <p class="note">Kept in this browser, on this computer. Share it as a link or a file to have it elsewhere.</p>
        <div class="buttons">
          <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="primary">Save</button>
        </div>
      </form>
    </dialog>`;
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.field.value.trim();
    if (!name) return;
    try {
      await sessions.keep(store.state, { id: sessions.newId(), name });
      if (sessions.problem) this.problem = `Kept until this page is closed: ${sessions.problem}.`;
      else {
        this.dialog.close();
        store.set({ toast: { text: `Saved as “${name}”`, undo: false } });
      }
    } catch (error) {
      this.problem = `Not saved: ${storageProblem(error)}.`;
    }
  }
}
