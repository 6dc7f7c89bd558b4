import { html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { safeFileName } from '../keep/file-name.js';
import { store } from '../store/use-store.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';

/** Another name for the scenario file. */
@customElement('rename-dialog')
export class RenameDialog extends LitElement {
  static override styles = [shared, dialogStyles];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;

  show(): void {
    this.field.value = store.state.shop?.name ?? '';
    this.dialog.showModal();
    this.field.setSelectionRange(0, this.field.value.replace(/\.(ya?ml|json)$/i, '').length);
  }

  override render() {
    return html`<dialog aria-labelledby="title">
      <form @submit=${this.take}>
        <h2 id="title">Rename the file</h2>
        <label>Name <input name="name" required autocomplete="off" /></label>
        <div class="buttons">
          <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="primary">Rename</button>
        </div>
      </form>
    </dialog>`;
  }

  private take(event: Event): void {
    event.preventDefault();
    const typed = safeFileName(this.field.value);
    const name = /\.(ya?ml|json)$/i.test(typed) ? typed : `${typed}.yaml`;
    void store.rename(name);
    this.dialog.close();
  }
}
